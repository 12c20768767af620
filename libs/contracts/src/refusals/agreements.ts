import type { Refusal } from './index';

/** Refusals of agreements: drafting, registration, ending. */
export const agreementsRefusals = {
  AGREEMENT_STATE: {
    kind: 'state',
    id: 'Perjanjian ini berstatus {status}; tindakan ini tidak dapat dilakukan padanya.',
    en: 'This agreement is {status}; this can not be done to it.',
  },
  PARTIES_TOO_FEW: {
    kind: 'input',
    id: 'Perjanjian memerlukan paling sedikit dua pihak hukum yang berbeda. Organisasi di bawah pemerintah yang sama adalah satu pihak.',
    en: 'An agreement needs at least two different legal parties. Organisations of one government are one party.',
  },
  PARTY_TWICE: {
    kind: 'input',
    id: '{name} tercantum lebih dari sekali sebagai pihak. Hapus salah satunya; unit lain dicatat sebagai pelaksana.',
    en: '{name} is named more than once as a party. Remove one; other units are recorded as executing units.',
  },
  SIDE_TWICE: {
    kind: 'input',
    id: 'Dua pihak memakai urutan yang sama. Beri PIHAK KESATU, KEDUA, dan seterusnya masing-masing satu.',
    en: 'Two parties share one place in the order. Give each its own: first party, second party and so on.',
  },
  LEAD_NOT_A_PARTY: {
    kind: 'input',
    id: 'Pemerintah daerah pemimpin harus menjadi salah satu pihak.',
    en: 'The leading government must be one of the parties.',
  },
  LEAD_NOT_OWN: {
    kind: 'right',
    id: 'Perjanjian hanya dicatat oleh pemerintah daerah yang memimpinnya.',
    en: 'An agreement is recorded only by the government that leads it.',
  },
  INITIATOR_NOT_OWN: {
    kind: 'right',
    id: 'Perangkat daerah hanya menyusun naskah yang diprakarsainya sendiri.',
    en: 'An agency drafts only what it initiates itself.',
  },
  INITIATOR_NOT_A_PARTY: {
    kind: 'input',
    id: 'Pemrakarsa harus bagian dari salah satu pihak.',
    en: 'The initiator must belong to one of the parties.',
  },
  EXECUTING_UNIT_OF_ANOTHER_PARTY: {
    kind: 'input',
    id: '{name} bukan bagian dari pihak yang mencantumkannya sebagai pelaksana.',
    en: '{name} does not belong to the party that names it as an executing unit.',
  },
  TYPE_MUST_BE_CHOSEN: {
    kind: 'input',
    id: 'Jenis kerja sama tidak dapat disimpulkan dari para pihak ({reason}). Pilih jenisnya.',
    en: 'The type of cooperation can not be derived from the parties ({reason}). Choose it.',
  },
  TYPE_NOT_POSSIBLE: {
    kind: 'input',
    id: 'Jenis {cooperationType} tidak mungkin dengan para pihak ini. Periksa para pihak atau pilih jenis lain.',
    en: 'The type {cooperationType} is not possible between these parties. Check the parties or choose another.',
  },
  OVERRIDE_NOTE_REQUIRED: {
    kind: 'input',
    id: 'Jenis yang disimpulkan adalah {derived}. Isi catatan mengapa jenis lain dipilih.',
    en: 'The derived type is {derived}. Note why another one is chosen.',
  },
  DOCUMENT_KIND_NOT_POSSIBLE: {
    kind: 'input',
    id: 'Naskah {documentKind} tidak dipakai untuk jenis {cooperationType} dengan peran {role}.',
    en: 'A {documentKind} is not used for type {cooperationType} in the role {role}.',
  },
  UMBRELLA_REQUIRED: {
    kind: 'input',
    id: 'PKS wajib menyebut Kesepakatan Bersama induknya. Bila tidak diketahui, daftarkan sebagai naskah berdiri sendiri.',
    en: 'An implementing agreement must name its umbrella. If that is unknown, register it as standalone.',
  },
  UMBRELLA_NOT_ALLOWED: {
    kind: 'input',
    id: 'Hanya PKS yang menyebut naskah induk. Kosongkan isian itu.',
    en: 'Only an implementing agreement names an umbrella. Leave it empty.',
  },
  UMBRELLA_UNKNOWN: {
    kind: 'input',
    id: 'Naskah induk ini tidak dikenal atau tidak terbuka bagi Anda. Pilih Kesepakatan Bersama dari daftar.',
    en: 'This umbrella is unknown or not open to you. Choose a joint agreement of the list.',
  },
  UMBRELLA_NOT_IN_FORCE: {
    kind: 'state',
    id: 'Naskah induk berstatus {status}. PKS hanya dapat disusun di bawah naskah induk yang berlaku.',
    en: 'The umbrella is {status}. An implementing agreement needs an umbrella in force.',
  },
  SYNERGY_HAS_NO_PKS: {
    kind: 'input',
    id: 'Sinergi tidak memiliki PKS: lampirkan Rencana Kerja pada Nota Kesepakatan.',
    en: 'A synergy has no implementing agreement: attach the work plan to the agreement note.',
  },
  TERM_BEYOND_UMBRELLA: {
    kind: 'input',
    id: 'PKS berakhir sesudah naskah induknya ({endsOn}). Perpendek PKS atau perpanjang induknya dahulu.',
    en: 'The implementing agreement ends after its umbrella ({endsOn}). Shorten it or extend the umbrella first.',
  },
  OVERLAP_UNACKNOWLEDGED: {
    kind: 'state',
    id: 'Sudah ada kerja sama serupa yang berjalan antara para pihak ini ({agreementId}). Lanjutkan yang ada, atau nyatakan bahwa tumpang tindih ini diketahui.',
    en: 'A similar cooperation between these parties is running ({agreementId}). Continue it, or acknowledge the overlap.',
  },
  MAPPING_ENTRY_NOT_READY: {
    kind: 'state',
    id: 'Pemetaan {mappingEntryId} berstatus {status}. Verifikasi dahulu sebelum dijadikan naskah.',
    en: 'Mapping entry {mappingEntryId} is {status}. Verify it before drafting from it.',
  },
  TERM_REQUIRED: {
    kind: 'input',
    id: 'Isi masa berlaku: tanggal akhir, atau tanggal peninjauan bila tanpa akhir.',
    en: 'Give the term: the day it ends, or the day of its review if it has no end.',
  },
  SIGNED_IN_FUTURE: {
    kind: 'input',
    id: 'Tanggal penandatanganan {signedOn} masih di depan. Catat setelah ditandatangani.',
    en: 'The day of signing {signedOn} lies in the future. Record it once it is signed.',
  },
  DATE_IN_FUTURE: {
    kind: 'input',
    id: 'Tanggal {on} masih di depan. Catat setelah terjadi.',
    en: 'The day {on} lies in the future. Record it once it has happened.',
  },
  DUPLICATE_NUMBER: {
    kind: 'state',
    id: 'Nomor {no} sudah dipakai pihak yang sama pada perjanjian lain. Periksa nomornya, atau buka perjanjian yang sudah ada.',
    en: 'The number {no} is already used by the same party on another agreement. Check it, or open the existing agreement.',
  },
  NUMBER_NOT_OF_A_PARTY: {
    kind: 'input',
    id: 'Nomor naskah hanya dicatat untuk organisasi yang menjadi pihak.',
    en: 'A number is recorded only for an organisation that is a party.',
  },
  STATUS_CONTRADICTS_DATES: {
    kind: 'input',
    id: 'Status {status} tidak cocok dengan masa berlakunya; menurut tanggalnya {derived}. Kosongkan status atau perbaiki tanggal.',
    en: 'The status {status} contradicts the term; by its dates it is {derived}. Leave the status out or mend the dates.',
  },
  ENDING_INCOMPLETE: {
    kind: 'input',
    id: 'Perjanjian yang sudah diakhiri memerlukan tanggal berakhir, hasil akhir, dan dasarnya.',
    en: 'An ended agreement needs the day it ended, its disposition and the basis for it.',
  },
} satisfies Record<string, Refusal>;
