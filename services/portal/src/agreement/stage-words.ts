import type { CentralAuthority, KnownStageId, StageStatus, TypeReason } from '@nyata/contracts';
import type { KnownStageActor } from '@nyata/reference';
import { defineWords } from '../language/define-words';

export const stageWords = defineWords({
  id: {
    stage: {
      PREPARATION: 'Persiapan',
      OFFER: 'Penawaran',
      DRAFT_UMBRELLA: 'Penyusunan naskah payung',
      SIGN_UMBRELLA: 'Penandatanganan naskah payung',
      ADMINISTRATION: 'Penatausahaan',
      COUNCIL_APPROVAL: 'Persetujuan DPRD',
      DRAFT_PKS: 'Penyusunan PKS',
      SIGN_PKS: 'Penandatanganan PKS',
      EXECUTION: 'Pelaksanaan',
      REPORTING: 'Pelaporan',
      TEAM_REVIEW: 'Pembahasan TKKSD',
      DRAFT_NOTE: 'Penyusunan nota kesepakatan dan rencana kerja',
      SIGN_NOTE: 'Penandatanganan nota kesepakatan',
      INITIATIVE: 'Prakarsa',
      EXPLORATION: 'Penjajakan',
      SIGN_LOI: 'Penandatanganan pernyataan kehendak',
      DRAFT_PLAN: 'Penyusunan rencana kerja sama',
      CENTRAL_APPROVAL: 'Persetujuan pemerintah pusat',
      DRAFT_MOU: 'Penyusunan naskah kerja sama',
      SIGN_MOU: 'Penandatanganan naskah kerja sama',
      DRAFT_AMENDMENT: 'Penyusunan adendum',
      SIGN_AMENDMENT: 'Penandatanganan adendum',
    } satisfies Record<KnownStageId, string>,
    status: {
      PENDING: 'Menunggu tahap sebelumnya',
      OPEN: 'Berjalan',
      DONE: 'Selesai',
      SKIPPED: 'Dilewati',
      RETURNED: 'Dikembalikan',
    } satisfies Record<StageStatus, string>,
    actor: {
      INITIATING_AGENCY: 'perangkat daerah pemrakarsa',
      COORDINATION_TEAM: 'TKKSD',
      HEAD_OF_REGION: 'kepala daerah',
      MANDATED_OFFICIAL: 'pejabat yang diberi kuasa',
      BUREAU: 'biro kerja sama',
      COUNCIL: 'DPRD',
      PARTNER: 'mitra',
      MINISTRY: 'kementerian',
      HOME_AND_FOREIGN_AFFAIRS: 'Kemendagri dan Kemlu',
    } satisfies Record<KnownStageActor, string>,
    authority: {
      MOHA: 'Kementerian Dalam Negeri',
      MOFA: 'Kementerian Luar Negeri',
    } satisfies Record<CentralAuthority, string>,
    reason: {
      FOREIGN_REGION: 'salah satu pihak adalah pemerintah daerah di luar negeri',
      FOREIGN_INSTITUTION: 'salah satu pihak adalah lembaga di luar negeri',
      CENTRAL_PARTNER: 'salah satu pihak adalah pemerintah pusat',
      NEIGHBOURS_WITH_EXTERNALITY: 'semua daerah berbatasan dan dampaknya lintas batas',
      REGIONS_ONLY: 'semua pihak adalah pemerintah daerah',
      THIRD_PARTY: 'salah satu pihak adalah pihak ketiga',
      AUTONOMOUS_UNIVERSITY: 'perguruan tinggi berbadan hukum diperlakukan sebagai pihak ketiga',
      MUST_BE_CHOSEN: 'para pihak saja tidak menentukan jenisnya',
    } satisfies Record<TypeReason, string>,
  },
  en: {
    stage: {
      PREPARATION: 'Preparation',
      OFFER: 'Offer',
      DRAFT_UMBRELLA: 'Drafting of the umbrella',
      SIGN_UMBRELLA: 'Signing of the umbrella',
      ADMINISTRATION: 'Administration',
      COUNCIL_APPROVAL: 'Approval of the regional council',
      DRAFT_PKS: 'Drafting of the PKS',
      SIGN_PKS: 'Signing of the PKS',
      EXECUTION: 'Execution',
      REPORTING: 'Reporting',
      TEAM_REVIEW: 'Review by the coordination team',
      DRAFT_NOTE: 'Drafting of the note and its work plan',
      SIGN_NOTE: 'Signing of the note',
      INITIATIVE: 'Initiative',
      EXPLORATION: 'Exploration',
      SIGN_LOI: 'Signing of the letter of intent',
      DRAFT_PLAN: 'Drafting of the cooperation plan',
      CENTRAL_APPROVAL: 'Approval of central government',
      DRAFT_MOU: 'Drafting of the memorandum',
      SIGN_MOU: 'Signing of the memorandum',
      DRAFT_AMENDMENT: 'Drafting of the amendment',
      SIGN_AMENDMENT: 'Signing of the amendment',
    },
    status: {
      PENDING: 'Waits for an earlier stage',
      OPEN: 'Open',
      DONE: 'Done',
      SKIPPED: 'Skipped',
      RETURNED: 'Returned',
    },
    actor: {
      INITIATING_AGENCY: 'the initiating agency',
      COORDINATION_TEAM: 'the coordination team (TKKSD)',
      HEAD_OF_REGION: 'the head of region',
      MANDATED_OFFICIAL: 'the mandated official',
      BUREAU: 'the cooperation bureau',
      COUNCIL: 'the regional council',
      PARTNER: 'the partner',
      MINISTRY: 'the ministry',
      HOME_AND_FOREIGN_AFFAIRS: 'the ministries of Home and Foreign Affairs',
    },
    authority: { MOHA: 'the Ministry of Home Affairs', MOFA: 'the Ministry of Foreign Affairs' },
    reason: {
      FOREIGN_REGION: 'one party is a regional government abroad',
      FOREIGN_INSTITUTION: 'one party is an institution abroad',
      CENTRAL_PARTNER: 'one party is central government',
      NEIGHBOURS_WITH_EXTERNALITY: 'all regions border each other and the effect crosses borders',
      REGIONS_ONLY: 'all parties are regional governments',
      THIRD_PARTY: 'one party is a third party',
      AUTONOMOUS_UNIVERSITY: 'a university with legal personality is treated as a third party',
      MUST_BE_CHOSEN: 'the parties alone do not decide the type',
    },
  },
});

/** A code that a province's own procedures laid down, as its author would read it: `TELAAH_HUKUM` is "Telaah hukum". */
export const readableCode = (code: string): string =>
  /^[A-Z][A-Z0-9_]*$/.test(code)
    ? `${code[0]}${code.slice(1).toLowerCase().replaceAll('_', ' ')}`
    : code;

/** The word for a code, or the code made readable where no word ships for it. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? readableCode(code);
