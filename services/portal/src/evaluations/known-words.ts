import { defineWords } from '../language/define-words';

/** What the records answer of an evaluation, as sentences. */
export const knownWords = defineWords({
  id: {
    onRecord: 'tercatat',
    evidence: 'Lihat bukti',
    timeliness: 'Apakah pelaksanaan tepat waktu?',
    timelinessNone: 'Belum ada tonggak yang dibenarkan.',
    timelinessSays: (inTime: string, confirmed: string, overdue: string) =>
      `${inTime} dari ${confirmed} tonggak yang dibenarkan tepat waktu; ${overdue} tonggak terlambat belum dilaporkan.`,
    happened: (on: string, due: string) => `terjadi ${on}, jatuh tempo ${due}`,
    inTime: 'tepat waktu',
    late: 'terlambat',
    notDone: (due: string) => `jatuh tempo ${due}, belum dilaporkan`,
    indicators: 'Bagaimana capaian indikator?',
    indicatorsNone: 'Belum ada indikator.',
    indicatorsSays: (reached: string, all: string) =>
      `${reached} dari ${all} indikator bergerak menuju target.`,
    unmeasured: 'belum ada hasil ukur yang diterima',
    changedLate: 'target diubah setelah separuh waktu',
    documents: 'Apakah dokumen lengkap?',
    documentsSays: (filed: string, all: string) =>
      `${filed} dari ${all} naskah, nomor, dan berkas wajib tersimpan.`,
    numberOf: (party: string) => `Nomor naskah ${party}`,
    filed: 'ada',
    missing: 'belum ada',
    reporting: 'Apakah laporan berkala disampaikan?',
    reportingSays: (inTime: string, owed: string, missing: string) =>
      `${inTime} dari ${owed} laporan masuk tepat waktu; ${missing} belum masuk.`,
    reportingNone: 'Belum ada laporan yang jatuh tempo.',
  },
  en: {
    onRecord: 'on record',
    evidence: 'See the evidence',
    timeliness: 'Was the work done in time?',
    timelinessNone: 'No milestone is confirmed yet.',
    timelinessSays: (inTime: string, confirmed: string, overdue: string) =>
      `${inTime} of ${confirmed} confirmed milestones were in time; ${overdue} overdue ones are not reported.`,
    happened: (on: string, due: string) => `happened ${on}, due ${due}`,
    inTime: 'in time',
    late: 'late',
    notDone: (due: string) => `due ${due}, not reported`,
    indicators: 'What was achieved of the indicators?',
    indicatorsNone: 'There is no indicator yet.',
    indicatorsSays: (reached: string, all: string) =>
      `${reached} of ${all} indicators moved toward their target.`,
    unmeasured: 'no accepted value yet',
    changedLate: 'target changed after half of the time',
    documents: 'Are the papers complete?',
    documentsSays: (filed: string, all: string) =>
      `${filed} of ${all} required texts, numbers and papers are filed.`,
    numberOf: (party: string) => `Number of the document of ${party}`,
    filed: 'filed',
    missing: 'missing',
    reporting: 'Were the periodic reports sent?',
    reportingSays: (inTime: string, owed: string, missing: string) =>
      `${inTime} of ${owed} reports came in time; ${missing} are missing.`,
    reportingNone: 'No report is due yet.',
  },
});
