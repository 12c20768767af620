import type { Refusal } from './index';

/** Refusals of stages, offers and approvals. */
export const approvalRefusals = {
  TO_BE_SUPPLIED: {
    kind: 'state',
    id: '{what} belum ada. Disediakan oleh {suppliedBy}. Dasar: {legalBasis}.',
    en: '{what} is missing. To be supplied by {suppliedBy}. Basis: {legalBasis}.',
  },
  STAGE_NOT_SKIPPABLE: {
    kind: 'state',
    id: 'Tahapan {stageId} tidak dapat dilewati. Dasar: {legalBasis}.',
    en: 'Stage {stageId} can not be skipped. Basis: {legalBasis}.',
  },
  STAGE_NOT_BEFORE: {
    kind: 'input',
    id: 'Tahapan {stageId} tidak dapat dikembalikan ke {returnTo}: pilih tahapan yang sudah selesai dan mendahuluinya.',
    en: 'Stage {stageId} can not be returned to {returnTo}: choose a finished stage that comes before it.',
  },
  NOT_STAGE_ACTOR: {
    kind: 'right',
    id: 'Tahapan {stageId} dikerjakan {suppliedBy}; peran Anda tidak mencatatnya. Minta mereka atau biro kerja sama.',
    en: 'Stage {stageId} is the work of {suppliedBy}; your role does not record it. Ask them or the cooperation bureau.',
  },
  OFFER_NEEDS_HEAD_OF_REGION: {
    kind: 'right',
    id: 'Penawaran hanya dikirim kepala daerah. Sampaikan rancangan suratnya kepada biro kerja sama.',
    en: 'Only the head of region makes an offer. Hand the draft of the letter to the cooperation bureau.',
  },
  OFFER_NOT_SENT: {
    kind: 'state',
    id: 'Belum ada penawaran yang dapat dijawab. Kirim penawaran dahulu.',
    en: 'There is no offer to answer yet. Send the offer first.',
  },
  OFFER_PENDING: {
    kind: 'state',
    id: 'Penawaran tanggal {on} masih menunggu jawaban. Tunggu jawabannya atau catat suratnya.',
    en: 'The offer of {on} still waits for its answer. Wait for it, or record the letter.',
  },
  OFFER_UNANSWERED: {
    kind: 'state',
    id: 'Penawaran belum dijawab semua pihak.',
    en: 'Not every party has answered the offer.',
  },
  OFFER_NOT_TO_YOU: {
    kind: 'right',
    id: 'Penawaran ini tidak ditujukan kepada pihak Anda.',
    en: 'This offer was not made to your party.',
  },
  OFFER_ANSWERED: {
    kind: 'state',
    id: '{name} sudah menjawab penawaran ini.',
    en: '{name} has answered this offer already.',
  },
  ANSWER_NEEDS_LETTER: {
    kind: 'input',
    id: 'Jawaban {name} dicatat biro dari suratnya. Isi nomor surat jawaban.',
    en: 'The bureau records the answer of {name} from its letter. Give the number of the letter.',
  },
  ANSWER_BEFORE_OFFER: {
    kind: 'input',
    id: 'Jawaban tidak mendahului penawarannya ({on}). Perbaiki tanggalnya.',
    en: 'An answer does not come before its offer ({on}). Mend the date.',
  },
  REPLY_BEFORE_OFFER: {
    kind: 'input',
    id: 'Batas jawaban mendahului penawaran ({on}). Perbaiki tanggalnya.',
    en: 'The day for the reply lies before the offer ({on}). Mend the date.',
  },
  COUNCIL_NOT_NEEDED: {
    kind: 'state',
    id: 'Naskah ini tidak memerlukan persetujuan DPRD.',
    en: 'This document needs no approval of the regional council.',
  },
  COUNCIL_COMPULSORY: {
    kind: 'state',
    id: 'Persetujuan DPRD wajib untuk naskah ini dan tidak dapat dikesampingkan. Dasar: {legalBasis}.',
    en: 'The approval of the council is compulsory for this document and can not be waived. Basis: {legalBasis}.',
  },
  COUNCIL_FIRST: {
    kind: 'state',
    id: 'Persetujuan DPRD mendahului persetujuan pemerintah pusat. Dasar: {legalBasis}.',
    en: 'The council approves before central government is asked. Basis: {legalBasis}.',
  },
  CENTRE_NOT_NEEDED: {
    kind: 'state',
    id: 'Naskah ini tidak memerlukan persetujuan pemerintah pusat.',
    en: 'This document needs no approval of central government.',
  },
  APPROVAL_PENDING: {
    kind: 'state',
    id: 'Persetujuan sudah diminta pada {requestedOn} dan belum dijawab.',
    en: 'The approval was requested on {requestedOn} and has not been answered.',
  },
  APPROVAL_NOT_REQUESTED: {
    kind: 'state',
    id: 'Persetujuan belum diminta. Catat surat permintaannya dahulu.',
    en: 'The approval has not been requested. Record the letter of request first.',
  },
  APPROVAL_DECIDED: {
    kind: 'state',
    id: 'Permintaan ini sudah diputus pada {decidedOn}.',
    en: 'This request was decided on {decidedOn}.',
  },
  DECISION_INCOMPLETE: {
    kind: 'input',
    id: 'Keputusan memerlukan nomor dan berkas. Unggah dokumen {documentKind} dan isi nomornya.',
    en: 'A decision needs its number and its file. File the document {documentKind} and give the number.',
  },
  DECIDED_BEFORE_REQUEST: {
    kind: 'input',
    id: 'Keputusan tidak mendahului permintaannya ({requestedOn}). Perbaiki tanggalnya.',
    en: 'A decision does not come before its request ({requestedOn}). Mend the date.',
  },
  LEGAL_NOTE_REQUIRED: {
    kind: 'input',
    id: 'Persetujuan yang dianggap diberikan memerlukan catatan hukum: siapa yang menilai dan atas dasar apa.',
    en: 'A deemed approval needs a legal note: who judged it, and on which basis.',
  },
  SIGNATURE_MISSING: {
    kind: 'state',
    id: 'Tanda tangan pihak ini belum dicatat.',
    en: 'The signature of this party has not been recorded.',
  },
  SIGN_ORDER: {
    kind: 'state',
    id: 'Naskah beredar dari meja ke meja menurut urutan pihak: {name} menandatangani dahulu.',
    en: 'Desk to desk the paper goes from side to side in their order: {name} signs first.',
  },
  AGREEMENT_KIND_UNKNOWN: {
    kind: 'input',
    id: 'Jenis perjanjian {kind} tidak ada dalam prosedur yang berlaku.',
    en: 'The procedures in force know no kind of agreement called {kind}.',
  },
  AGREEMENT_KIND_DOES_NOT_FIT: {
    kind: 'input',
    id: 'Jenis perjanjian {kind} tidak cocok dengan peran {role}, jenis kerja sama {cooperationType}, atau naskah {documentKind}.',
    en: 'The kind of agreement {kind} does not go with the role {role}, the type {cooperationType} or the document {documentKind}.',
  },
  PROCEDURE_VERSION_GONE: {
    kind: 'state',
    id: 'Prosedur versi {version}, tempat perjanjian ini dimulai, tidak terpasang lagi. Pasang kembali berkas prosedurnya.',
    en: 'The procedures of version {version}, under which this agreement began, are no longer installed. Put their file back.',
  },
  DOCUMENT_KIND_UNKNOWN: {
    kind: 'input',
    id: 'Jenis dokumen {documentKind} tidak dikenal prosedur yang berlaku.',
    en: 'The procedures in force know no document called {documentKind}.',
  },
} satisfies Record<string, Refusal>;
