import type { Refusal } from './index';

/** Refusals of agreements on their way: procedure, signing, approvals. */
export const procedureRefusals = {
  PARTICULARS_INCOMPLETE: {
    kind: 'state',
    id: 'Naskah belum lengkap. Lengkapi isian yang ditandai sebelum memulai tahapan.',
    en: 'The draft is incomplete. Complete the marked fields before the procedure starts.',
  },
  STAGE_UNKNOWN: {
    kind: 'input',
    id: 'Tahapan {stageId} bukan bagian dari prosedur perjanjian ini.',
    en: 'Stage {stageId} is not part of the procedure of this agreement.',
  },
  STAGE_NOT_OPEN: {
    kind: 'state',
    id: 'Tahapan {stageId} belum terbuka atau sudah selesai. Selesaikan tahapan sebelumnya dahulu.',
    en: 'Stage {stageId} is not open yet or is already done. Complete the stages before it first.',
  },
  STAGE_CLOSES_BY_ITSELF: {
    kind: 'state',
    id: 'Tahapan {stageId} tidak ditutup dengan tangan: tanda tangan ditutup oleh tanda tangan terakhir, penawaran oleh jawabannya, persetujuan oleh keputusannya, pelaksanaan dan pelaporan oleh rencana aksi dan laporan.',
    en: 'Stage {stageId} is not closed by hand: signing closes with the last signature, an offer with its answer, an approval with its decision, execution and reporting with the plan and the reports.',
  },
  DOCUMENT_MISSING: {
    kind: 'state',
    id: 'Dokumen {documentKind} belum diunggah. Unggah dahulu, lalu ulangi.',
    en: 'The document {documentKind} has not been filed. File it first, then try again.',
  },
  DOCUMENT_UNKNOWN: {
    kind: 'input',
    id: 'Dokumen ini tidak ada pada perjanjian ini, atau jenisnya lain.',
    en: 'This agreement has no such document, or it is of another kind.',
  },
  PARTY_UNKNOWN: {
    kind: 'input',
    id: 'Pihak ini tidak tercantum pada perjanjian ini.',
    en: 'This agreement has no such party.',
  },
  PARTY_HAS_SIGNED: {
    kind: 'state',
    id: '{name} sudah menandatangani pada {signedOn}.',
    en: '{name} already signed on {signedOn}.',
  },
  SIGNATURE_NOT_DELEGABLE: {
    kind: 'input',
    id: 'Naskah ini ditandatangani kepala daerah sendiri dan tidak dapat dikuasakan.',
    en: 'The head of the region signs this document in person; it can not be delegated.',
  },
  MANDATE_MISSING: {
    kind: 'input',
    id: 'Penandatangan dengan kuasa memerlukan surat kuasa. Unggah dokumen SIGNING_MANDATE dan sebutkan, atau nyatakan bahwa surat itu menyusul.',
    en: 'Who signs by power of attorney needs the mandate. File the SIGNING_MANDATE document and name it, or say that it will follow.',
  },
  PARTY_HAS_NOT_SIGNED: {
    kind: 'state',
    id: '{name} belum menandatangani, jadi belum ada yang dapat dilengkapi. Catat dahulu tanda tangannya.',
    en: '{name} has not signed yet, so there is nothing to complete. Record its signature first.',
  },
  SIGNED_IN_PERSON: {
    kind: 'input',
    id: 'Pihak ini menandatangani sendiri, bukan dengan kuasa. Kosongkan surat kuasanya.',
    en: 'This party signed in person, not by power of attorney. Leave the mandate out.',
  },
  SIGNATURE_COMPLETION_EMPTY: {
    kind: 'input',
    id: 'Tidak ada yang dilengkapi. Centang yang kini ada pada naskah, atau sebutkan surat kuasanya.',
    en: 'Nothing was completed. Tick what the paper bears now, or name the mandate.',
  },
  WORK_PLAN_REQUIRED: {
    kind: 'state',
    id: 'Nota Kesepakatan sinergi wajib melampirkan Rencana Kerja. Unggah dokumen WORK_PLAN sebelum ditandatangani.',
    en: 'The agreement note of a synergy must carry its work plan. File the WORK_PLAN document before signing.',
  },
  BUDGET_QUESTION_OPEN: {
    kind: 'state',
    id: 'Jawab dahulu: apakah PKS ini membebani masyarakat dan daerah, dan apakah dananya tersedia dalam APBD tahun berjalan?',
    en: "Answer first: does this agreement burden the public or the region, and is its funding in this year's budget?",
  },
  COUNCIL_APPROVAL_REQUIRED: {
    kind: 'state',
    id: 'Naskah ini memerlukan persetujuan DPRD sebelum ditandatangani, dan persetujuan itu belum tercatat.',
    en: 'This document needs the approval of the regional council before it is signed, and none is recorded.',
  },
  CENTRAL_APPROVAL_REQUIRED: {
    kind: 'state',
    id: 'Naskah luar negeri memerlukan persetujuan Mendagri dan Kemlu sebelum ditandatangani, dan persetujuan itu belum tercatat.',
    en: 'A foreign memorandum needs the approval of the Ministers of Home and Foreign Affairs before it is signed, and none is recorded.',
  },
  ENDED_BEFORE_SIGNING: {
    kind: 'input',
    id: 'Tanggal {on} mendahului penandatanganan ({signedOn}).',
    en: 'The day {on} lies before the signing ({signedOn}).',
  },
} satisfies Record<string, Refusal>;
