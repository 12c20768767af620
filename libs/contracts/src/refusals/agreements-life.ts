import type { Refusal } from './index';

/** Refusals of what happens to an agreement that was signed: pause, change, correction, end. */
export const lifeRefusals = {
  SUSPENSIONS_OVERLAP: {
    kind: 'input',
    id: 'Penangguhan sebelumnya baru berakhir pada {to}. Pilih tanggal sesudahnya.',
    en: 'The suspension before it ended on {to} only. Choose a later day.',
  },
  RESUMED_BEFORE_SUSPENDED: {
    kind: 'input',
    id: 'Perjanjian ini ditangguhkan sejak {from}; tidak dapat dilanjutkan sebelum hari itu.',
    en: 'This agreement is suspended since {from}; it can not be resumed before that day.',
  },
  FRAMEWORK_NOT_POSSIBLE: {
    kind: 'state',
    id: 'Hanya naskah induk bukan sinergi dan tanpa PKS yang dapat dinyatakan payung kerangka.',
    en: 'Only an umbrella that is no synergy and has no implementing agreement can be declared a framework.',
  },
  REVIEW_TOO_FAR: {
    kind: 'input',
    id: 'Payung kerangka ditinjau paling lambat {latest}. Pilih hari antara besok dan hari itu.',
    en: 'A framework is reviewed by {latest} at the latest. Choose a day from tomorrow until then.',
  },
  FRAMEWORK_EXHAUSTED: {
    kind: 'state',
    id: 'Naskah ini sudah dua kali berturut-turut dinyatakan payung kerangka. Tindak lanjuti dengan PKS, atau akhiri.',
    en: 'This agreement was declared a framework twice in a row. Follow it up, or end it.',
  },
  NO_FRAMEWORK: {
    kind: 'state',
    id: 'Naskah ini tidak sedang dinyatakan payung kerangka.',
    en: 'This agreement is not declared a framework.',
  },
  HAS_CONFIRMED_WORK: {
    kind: 'state',
    id: 'Ada capaian kerja sama ini yang sudah dibenarkan mitra, sehingga pendaftarannya tidak dapat dibatalkan. Betulkan datanya, atau akhiri.',
    en: 'Work of this cooperation was confirmed by a counterpart, so its registration can not be voided. Correct it, or terminate it.',
  },
  CORRECTION_EMPTY: {
    kind: 'input',
    id: 'Isian ini tidak boleh kosong. Tuliskan yang benar.',
    en: 'This field can not be empty. Write down what is right.',
  },
  CORRECTION_ONE_VALUE: {
    kind: 'input',
    id: 'Isian ini hanya memuat satu nilai.',
    en: 'This field holds one value only.',
  },
  CORRECTION_CHANGES_NOTHING: {
    kind: 'input',
    id: 'Isian ini sudah berbunyi demikian. Tidak ada yang perlu dibetulkan.',
    en: 'The field says so already. There is nothing to correct.',
  },
  CORRECTION_NOT_SIGNED: {
    kind: 'state',
    id: 'Naskah ini belum ditandatangani. Catat tanda tangannya, bukan pembetulan.',
    en: 'This document is not signed yet. Record the signature, not a correction.',
  },
  FINAL_EVALUATION_MISSING: {
    kind: 'state',
    id: 'Evaluasi akhir belum selesai. Selesaikan evaluasi akhir kerja sama ini dahulu.',
    en: 'The final evaluation is not concluded. Conclude it first.',
  },
  ENDING_EVIDENCE_REQUIRED: {
    kind: 'input',
    id: 'Penutupan dengan bukti lama memerlukan paling sedikit satu dokumen. Unggah dan sebutkan.',
    en: 'An ending by legacy evidence needs at least one document. File it and name it.',
  },
  SUCCESSOR_REQUIRED: {
    kind: 'input',
    id: 'Sebutkan perjanjian penggantinya, yang sudah berproses atau berlaku.',
    en: 'Name the agreement that renews it, in procedure or in force.',
  },
  ENDED_BEFORE_OVER: {
    kind: 'input',
    id: 'Perjanjian ini baru berakhir pada {over}; tidak dapat ditutup sebelum hari itu.',
    en: 'This agreement was over on {over} only; it can not be closed before that day.',
  },
  AMENDMENT_UNKNOWN: {
    kind: 'unknown',
    id: 'Perubahan ini tidak ada pada perjanjian ini.',
    en: 'This agreement has no such amendment.',
  },
  AMENDMENT_CLOSED: {
    kind: 'state',
    id: 'Perubahan ini berstatus {status} dan tidak dapat diubah lagi. Susun perubahan baru.',
    en: 'This amendment is {status} and can not be changed any more. Draft a new one.',
  },
  AMENDMENT_CHANGES_NOTHING: {
    kind: 'input',
    id: 'Isi apa yang diubah oleh perubahan ini.',
    en: 'Say what this amendment changes.',
  },
  AMENDMENT_OF_ANOTHER_KIND: {
    kind: 'input',
    id: 'Isian ini tidak diubah dengan perubahan jenis {kind}. Susun perubahan tersendiri untuk itu.',
    en: 'An amendment of kind {kind} does not change this. Draft another one for it.',
  },
  AMENDMENT_SIGNATURE_MISSING: {
    kind: 'input',
    id: 'Tanda tangan {name} belum ada. Catat setelah semua pihak menandatangani.',
    en: 'The signature of {name} is missing. Record the amendment once every party signed.',
  },
  EXTENSION_NOT_LATER: {
    kind: 'input',
    id: 'Tanggal akhir yang baru harus sesudah tanggal akhir yang berlaku ({endsOn}).',
    en: 'The new end must be later than the present one ({endsOn}).',
  },
  EXTENSION_AFTER_END: {
    kind: 'state',
    id: 'Masa berlaku sudah berakhir pada {endsOn}. Susun perjanjian baru sebagai pembaruan.',
    en: 'The term ended on {endsOn}. Draft a new agreement to renew it.',
  },
  OBLIGATION_UNKNOWN: {
    kind: 'unknown',
    id: 'Kewajiban ini tidak ada pada perjanjian ini.',
    en: 'This agreement has no such obligation.',
  },
  OBLIGATION_WAIVED: {
    kind: 'state',
    id: 'Kewajiban ini sudah dihapuskan.',
    en: 'This obligation was waived already.',
  },
  REGISTER_PATTERN_BROKEN: {
    kind: 'input',
    id: 'Pola nomor register wajib memuat {no} dan {year} masing-masing sekali; selain itu hanya {month} dan {roman}. Contoh: 415.4/{no:4}/KS/{year}.',
    en: 'A pattern of register numbers needs {no} and {year} once each, and may have {month} or {roman}. For example: 415.4/{no:4}/KS/{year}.',
  },
  REGISTER_NO_TAKEN: {
    kind: 'state',
    id: 'Nomor register {no} sudah dipakai. Kosongkan agar diberi nomor berikutnya, atau pakai nomor lain.',
    en: 'The register number {no} is taken. Leave it empty to get the next one, or give another.',
  },
  CHANGED_SINCE: {
    kind: 'state',
    id: 'Diubah pada {at} oleh petugas {by}: {what}.',
    en: 'Changed at {at} by member {by}: {what}.',
  },
} satisfies Record<string, Refusal>;
