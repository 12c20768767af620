import { defineWords } from '../language/define-words';

export const documentsWords = defineWords({
  id: {
    title: 'Dokumen',
    kind: 'Jenis dokumen',
    no: 'Nomor',
    date: 'Tanggal',
    file: 'Berkas',
    size: 'Ukuran',
    download: (name: string) => `Unduh ${name}`,
    empty:
      'Belum ada dokumen. Unggah naskah bertanda tangan, supaya nomor, tanggal, dan isinya dapat diperiksa semua pihak.',
    upload: 'Unggah dokumen',
    choose: 'Pilih berkas',
    chosen: (name: string) => `Terpilih: ${name}`,
    none: 'Belum ada berkas yang dipilih.',
    save: 'Unggah',
    revision: (no: string) => `revisi ${no}`,
  },
  en: {
    title: 'Documents',
    kind: 'Kind of document',
    no: 'Number',
    date: 'Date',
    file: 'File',
    size: 'Size',
    download: (name: string) => `Download ${name}`,
    empty:
      'No document yet. Upload the signed paper, so that all parties can check its number, date and content.',
    upload: 'Upload a document',
    choose: 'Choose a file',
    chosen: (name: string) => `Chosen: ${name}`,
    none: 'No file is chosen yet.',
    save: 'Upload',
    revision: (no: string) => `revision ${no}`,
  },
});
