import type { Refusal } from './index';

/** Refusals of read models, feeds and exports. */
export const monitoringRefusals = {
  CURSOR_UNKNOWN: {
    kind: 'input',
    id: 'Penunjuk umpan tidak dapat dibaca. Mulai tanpa parameter after.',
    en: 'The feed cursor can not be read. Start without the parameter after.',
  },
  EXPORT_NOT_READY: {
    kind: 'state',
    id: 'Berkas belum selesai dibuat. Tunggu sampai statusnya READY; bila FAILED, minta lagi.',
    en: 'The file is not written yet. Wait until its status is READY; if it is FAILED, ask again.',
  },
  EXPORT_TOO_LONG_FOR_PDF: {
    kind: 'input',
    id: 'PDF memuat paling banyak {max} baris. Persempit saringan atau minta XLSX.',
    en: 'A PDF holds {max} rows at most. Narrow the filter or ask for XLSX.',
  },
  JUDGED_TO_TODAY_ONLY: {
    kind: 'input',
    id: 'Tanggal {on} masih di depan. Penilaian dapat dilihat sampai hari ini.',
    en: 'The day {on} lies in the future. A judgement can be looked at up to today.',
  },
  NOT_KNOWN_ON: {
    kind: 'unknown',
    id: 'Pada {on} kerja sama ini belum tercatat. Pilih tanggal yang lebih baru.',
    en: 'On {on} this cooperation was not recorded yet. Choose a later day.',
  },
  PERIOD_BACKWARDS: {
    kind: 'input',
    id: 'Tanggal awal {from} lebih baru daripada tanggal akhir {to}. Tukar keduanya.',
    en: 'The first day {from} is later than the last day {to}. Exchange the two.',
  },
} satisfies Record<string, Refusal>;
