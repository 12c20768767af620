import type { Refusal } from './index';

/** Refusals of reports, money, plan links, indicators, questions and evaluations. */
export const measureRefusals = {
  PERIOD_NOT_OVER: {
    kind: 'input',
    id: 'Periode ini belum berakhir. Laporkan setelah hari terakhirnya.',
    en: 'This period is not over yet. Report after its last day.',
  },
  NOT_REPORTER: {
    kind: 'right',
    id: 'Laporan ini disampaikan oleh {reporter}.',
    en: 'This report is submitted by {reporter}.',
  },
  ALREADY_SUBMITTED: {
    kind: 'state',
    id: 'Laporan periode ini sudah masuk atau dibebaskan.',
    en: 'The report of this period is in already, or was waived.',
  },
  REPORT_NOT_SUBMITTED: {
    kind: 'state',
    id: 'Hanya laporan yang sudah masuk dan belum diperiksa yang dapat diterima atau dikembalikan.',
    en: 'Only a report that is in and not yet looked at can be accepted or returned.',
  },
  AMOUNT_NOT_OF_SOURCE: {
    kind: 'input',
    id: 'Sumber {source} tidak mengenal jumlah ini: APBD dan APBN memakai pagu dan DPA, sumber lain memakai komitmen.',
    en: 'The source {source} has no such amount: public budgets have a ceiling and an appropriation, others a commitment.',
  },
  NO_COST_NEEDS_APPROVAL: {
    kind: 'input',
    id: 'Bahwa aksi ini tidak memerlukan dana diputus oleh perencana atau kepala biro. Ajukan permintaan perubahan NO_COST.',
    en: 'That this action needs no money is decided by a planner or the bureau head. File a change request NO_COST.',
  },
  NOT_DECIDER_OF_KIND: {
    kind: 'right',
    id: 'Permintaan {kind} tidak diputus oleh peran Anda: kebutuhan dana diputus perencana atau kepala biro, perubahan lain oleh pihak lain atau kepala biro.',
    en: 'Your role does not decide on {kind}: money is decided by a planner or the bureau head, other changes by the other side or the bureau head.',
  },
  FUNDING_ALREADY_PLANNED: {
    kind: 'state',
    id: 'Dana {source} tahun {fiscalYear} untuk aksi ini sudah direncanakan. Ubah rencana yang ada.',
    en: 'Money of {source} in {fiscalYear} is planned for this action already. Change that plan.',
  },
  FUNDING_OF_OTHER_YEAR: {
    kind: 'input',
    id: 'Baris dana ini bukan milik aksi dan tahun anggaran tersebut.',
    en: 'This row of money does not belong to the action and the fiscal year.',
  },
  NO_DEVIATION: {
    kind: 'input',
    id: 'Rencana dan dana tahun {fiscalYear} tidak berbeda; tidak ada yang perlu diselesaikan.',
    en: 'Plan and money of {fiscalYear} do not differ; there is nothing to resolve.',
  },
  PLAN_CODE_SHAPE: {
    kind: 'input',
    id: 'Kode {docType} tidak berbentuk kode rekening perencanaan. Contoh: {example}.',
    en: 'This is no code of the shape that {docType} uses. Example: {example}.',
  },
  FISCAL_YEAR_REQUIRED: {
    kind: 'input',
    id: '{docType} disusun setiap tahun. Isi tahun anggarannya.',
    en: '{docType} is made every year. Give its fiscal year.',
  },
  ALREADY_LINKED: {
    kind: 'state',
    id: 'Aksi ini sudah ditautkan ke {docType} {code}.',
    en: 'This action is tied to {docType} {code} already.',
  },
  ALREADY_UNLINKED: {
    kind: 'state',
    id: 'Tautan ini sudah dilepas.',
    en: 'This link has been taken away already.',
  },
  INDICATOR_RETIRED: {
    kind: 'state',
    id: 'Indikator ini tidak diikuti lagi.',
    en: 'This indicator is followed no more.',
  },
  TARGET_EQUALS_BASELINE: {
    kind: 'input',
    id: 'Target sama dengan kondisi awal. Itu hanya untuk indikator yang dipertahankan (MAINTAIN).',
    en: 'The target is the baseline. That is for indicators to be maintained (MAINTAIN) only.',
  },
  TARGET_AGAINST_DIRECTION: {
    kind: 'input',
    id: 'Target tidak searah dengan indikator ({direction}). Periksa kondisi awal, target, dan arahnya.',
    en: 'The target lies against the direction of the indicator ({direction}). Look at baseline, target and direction.',
  },
  PARTS_DO_NOT_ADD_UP: {
    kind: 'input',
    id: 'Jumlah rincian tidak sama dengan nilai {value}.',
    en: 'The parts do not add up to the value {value}.',
  },
  PERIOD_ALREADY_MEASURED: {
    kind: 'state',
    id: 'Periode {period} sudah diukur. Kembalikan hasil ukurnya lebih dahulu bila keliru.',
    en: 'The period {period} has been measured already. Return that value first if it is wrong.',
  },
  MEASUREMENT_DECIDED: {
    kind: 'state',
    id: 'Hasil ukur ini sudah diterima atau dikembalikan.',
    en: 'This measured value has been accepted or returned already.',
  },
  ACCEPTOR_SAME_PARTY: {
    kind: 'right',
    id: 'Hasil ukur diterima oleh pihak lain, bukan oleh pihak yang mengukur.',
    en: 'A measured value is accepted by another party, not by the one that measured.',
  },
  ASKS_ITSELF: {
    kind: 'input',
    id: 'Pertanyaan ditujukan kepada organisasi lain.',
    en: 'A question goes to another organisation.',
  },
  ANSWER_DAY_PASSED: {
    kind: 'input',
    id: 'Tenggat jawaban sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'The day of the answer has passed. Choose today or later.',
  },
  NOT_ASKED: {
    kind: 'right',
    id: 'Pertanyaan ini ditujukan kepada {asked}.',
    en: 'This question was put to {asked}.',
  },
  UPDATE_ALREADY_ANSWERED: {
    kind: 'state',
    id: 'Pertanyaan ini sudah dijawab.',
    en: 'This question has been answered already.',
  },
  PERIOD_REQUIRED: {
    kind: 'input',
    id: 'Evaluasi berkala menilai satu periode. Isi periodenya, misalnya 2026-S1.',
    en: 'A periodic evaluation judges a period. Give it, for example 2026-S1.',
  },
  FINAL_TOO_EARLY: {
    kind: 'state',
    id: 'Evaluasi akhir dibuka paling cepat 90 hari sebelum berakhir ({endsOn}).',
    en: 'A final evaluation opens 90 days before the end ({endsOn}) at the earliest.',
  },
  FORMS_MISSING: {
    kind: 'state',
    id: 'Belum ada formulir dari biro dan dari pihak lain. Tanpa jawaban pihak lain, simpulkan setelah {days} hari.',
    en: 'The forms of the bureau and of another party are missing. Without an answer of theirs, conclude after {days} days.',
  },
  OPEN_ACTIONS_REMAIN: {
    kind: 'state',
    id: 'Masih ada {actions} aksi terbuka. Selesaikan, batalkan, atau alihkan lebih dahulu.',
    en: '{actions} actions are still open. Complete, drop or carry them over first.',
  },
  ROUND_CONCLUDED: {
    kind: 'state',
    id: 'Putaran evaluasi ini sudah disimpulkan.',
    en: 'This evaluation round has been concluded already.',
  },
} satisfies Record<string, Refusal>;
