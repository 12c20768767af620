import type { Refusal } from './index';

/** Refusals about the papers of an agreement. */
export const documentRefusals = {
  DOCUMENT_SUPERSEDED: {
    kind: 'state',
    id: 'Dokumen ini sudah diganti revisi yang lebih baru. Ganti revisi terbarunya.',
    en: 'A newer revision has taken the place of this document. Replace the newest one.',
  },
  DOCUMENT_UNCHANGED: {
    kind: 'input',
    id: 'Isi berkas ini sama persis dengan revisi sebelumnya. Pilih berkas yang sudah diperbaiki.',
    en: 'This file is exactly the revision before. Choose the file that was mended.',
  },
  NO_TEMPLATE: {
    kind: 'state',
    id: 'Belum ada templat untuk {kind}. Susun naskahnya sendiri, lalu unggah.',
    en: 'There is no template for {kind}. Write the document yourself and upload it.',
  },
} satisfies Record<string, Refusal>;
