import type {
  AgreementDocumentKind,
  AgreementStatus,
  Confidentiality,
  CooperationType,
  DocumentKind,
} from '@nyata/contracts';

/** A dossier is a paper of an Indonesian office: it speaks Indonesian, as the cover that goes to the archive does. */
export const KIND_NAMES: Record<AgreementDocumentKind, string> = {
  JOINT_AGREEMENT: 'Kesepakatan Bersama',
  AGREEMENT_NOTE: 'Nota Kesepakatan',
  MOU: 'Memorandum Saling Pengertian',
  LOI: 'Pernyataan Kehendak (LoI)',
  PKS: 'Perjanjian Kerja Sama',
  CONTRACT: 'Kontrak',
};

export const STATUS_NAMES: Partial<Record<AgreementStatus, string>> = {
  DRAFT: 'Rancangan',
  IN_PROCEDURE: 'Dalam proses',
  IN_FORCE: 'Berlaku',
  SUSPENDED: 'Ditangguhkan',
  EXPIRED: 'Habis masa berlaku',
  TERMINATED: 'Diakhiri',
  ENDED: 'Selesai',
  WITHDRAWN: 'Ditarik',
  VOIDED: 'Dibatalkan',
};

export const TYPE_NAMES: Record<CooperationType, string> = {
  KSDD_MANDATORY: 'Kerja sama antardaerah wajib',
  KSDD_VOLUNTARY: 'Kerja sama antardaerah sukarela',
  KSDPK: 'Kerja sama daerah dengan pihak ketiga',
  SYNERGY: 'Sinergi dengan pemerintah pusat',
  KSDPL: 'Kerja sama dengan pemerintah daerah di luar negeri',
  KSDLL: 'Kerja sama dengan lembaga di luar negeri',
};

const PAPERS: Record<string, string> = {
  KAK: 'Kerangka acuan kerja',
  FEASIBILITY_STUDY: 'Studi kelayakan',
  PARTNER_PROFILE: 'Profil mitra',
  OFFER_LETTER: 'Surat penawaran',
  WORK_PLAN: 'Rencana kerja',
  COUNCIL_DECISION: 'Persetujuan DPRD',
  CENTRAL_APPROVAL: 'Persetujuan pemerintah pusat',
  SIGNING_MANDATE: 'Surat kuasa',
  AMENDMENT: 'Adendum',
  TERMINATION: 'Naskah pengakhiran',
  MINUTES: 'Berita acara',
  OTHER: 'Lainnya',
};

/** A kind that a procedures file has added is called as it calls itself. */
export const paperName = (kind: DocumentKind): string =>
  (KIND_NAMES as Record<string, string>)[kind] ?? PAPERS[kind] ?? kind;

export const CONFIDENTIALITY_NAMES: Record<Confidentiality, string> = {
  PUBLIC: 'Publik',
  PARTIES: 'Para pihak',
  LEAD: 'Internal pemimpin',
};

const DATES = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

/** "21 November 2026". */
export const longDate = (date: string): string => DATES.format(new Date(`${date}T00:00:00Z`));
