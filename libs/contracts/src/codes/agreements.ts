import type { PolicyCode } from './policy-code';

/** The legal types of a cooperation (domain.md §1.2). */
export const COOPERATION_TYPES = [
  'KSDD_MANDATORY',
  'KSDD_VOLUNTARY',
  'KSDPK',
  'SYNERGY',
  'KSDPL',
  'KSDLL',
] as const;
export type CooperationType = (typeof COOPERATION_TYPES)[number];

/** Why a type was derived; `MUST_BE_CHOSEN`: the parties alone do not decide it. */
export const TYPE_REASONS = [
  'FOREIGN_REGION',
  'FOREIGN_INSTITUTION',
  'CENTRAL_PARTNER',
  'NEIGHBOURS_WITH_EXTERNALITY',
  'REGIONS_ONLY',
  'THIRD_PARTY',
  'AUTONOMOUS_UNIVERSITY',
  'MUST_BE_CHOSEN',
] as const;
export type TypeReason = (typeof TYPE_REASONS)[number];

/** What a document is within its cooperation. */
export const AGREEMENT_ROLES = ['PRELIMINARY', 'UMBRELLA', 'IMPLEMENTING', 'STANDALONE'] as const;
export type AgreementRole = (typeof AGREEMENT_ROLES)[number];

/** The legal form of an agreement, whatever its own heading says. */
export const AGREEMENT_DOCUMENT_KINDS = [
  'JOINT_AGREEMENT',
  'AGREEMENT_NOTE',
  'MOU',
  'LOI',
  'PKS',
  'CONTRACT',
] as const;
export type AgreementDocumentKind = (typeof AGREEMENT_DOCUMENT_KINDS)[number];

/** What a filed document is; a province's own procedures may ask for further kinds. */
export const DOCUMENT_KINDS = [
  'KAK',
  'FEASIBILITY_STUDY',
  'PARTNER_PROFILE',
  'OFFER_LETTER',
  'JOINT_AGREEMENT',
  'AGREEMENT_NOTE',
  'WORK_PLAN',
  'PKS',
  'LOI',
  'MOU',
  'COUNCIL_DECISION',
  'CENTRAL_APPROVAL',
  'SIGNING_MANDATE',
  'AMENDMENT',
  'TERMINATION',
  'MINUTES',
  'OTHER',
] as const;
export type KnownDocumentKind = (typeof DOCUMENT_KINDS)[number];
export type DocumentKind = PolicyCode<KnownDocumentKind>;

/** Who may read a filed document. */
export const CONFIDENTIALITIES = ['PUBLIC', 'PARTIES', 'LEAD'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** Who may see an agreement. */
export const VISIBILITIES = ['PUBLIC', 'PARTIES'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** States of an agreement. */
export const AGREEMENT_STATUSES = [
  'DRAFT',
  'IN_PROCEDURE',
  'IN_FORCE',
  'SUSPENDED',
  'EXPIRED',
  'TERMINATED',
  'ENDED',
  'WITHDRAWN',
  'DECLINED',
  'VOIDED',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** How an agreement came into the register. */
export const AGREEMENT_ORIGINS = ['DRAFTED', 'REGISTERED', 'IMPORTED'] as const;
export type AgreementOrigin = (typeof AGREEMENT_ORIGINS)[number];

/** The procedures that ship (model.md §2); a province may lay down its own. */
export const PROCEDURES = [
  'KSD_UMBRELLA',
  'KSD_IMPLEMENTING',
  'SYNERGY',
  'FOREIGN_LOI',
  'FOREIGN_MOU',
  'AMENDMENT',
] as const;
export type ProcedureCode = PolicyCode<(typeof PROCEDURES)[number]>;

/** Every stage of the procedures that ship. */
export const STAGES = [
  'PREPARATION',
  'OFFER',
  'DRAFT_UMBRELLA',
  'SIGN_UMBRELLA',
  'ADMINISTRATION',
  'COUNCIL_APPROVAL',
  'DRAFT_PKS',
  'SIGN_PKS',
  'EXECUTION',
  'REPORTING',
  'TEAM_REVIEW',
  'DRAFT_NOTE',
  'SIGN_NOTE',
  'INITIATIVE',
  'EXPLORATION',
  'SIGN_LOI',
  'DRAFT_PLAN',
  'CENTRAL_APPROVAL',
  'DRAFT_MOU',
  'SIGN_MOU',
  'DRAFT_AMENDMENT',
  'SIGN_AMENDMENT',
] as const;
export type KnownStageId = (typeof STAGES)[number];
export type StageId = PolicyCode<KnownStageId>;

/** Where a stage of one agreement stands. */
export const STAGE_STATUSES = ['PENDING', 'OPEN', 'DONE', 'SKIPPED', 'RETURNED'] as const;
export type StageStatus = (typeof STAGE_STATUSES)[number];

/** Who began: the lead offers to its partners, or a partner offers to the lead. */
export const OFFER_DIRECTIONS = ['OUT', 'IN'] as const;
export type OfferDirection = (typeof OFFER_DIRECTIONS)[number];

/** The two ministries whose approval a foreign memorandum needs: Home Affairs and Foreign Affairs. */
export const CENTRAL_AUTHORITIES = ['MOHA', 'MOFA'] as const;
export type CentralAuthority = (typeof CENTRAL_AUTHORITIES)[number];

/** How a party signed. */
export const SIGNING_METHODS = ['DESK', 'CEREMONY', 'HYBRID', 'ELECTRONIC'] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];

/** By what right a signatory signs. */
export const MANDATE_KINDS = ['OFFICE', 'POWER_OF_ATTORNEY'] as const;
export type MandateKind = (typeof MANDATE_KINDS)[number];

/** Why an agreement was terminated; BREACH is "dicabut". */
export const TERMINATION_REASONS = [
  'PURPOSE_ACHIEVED',
  'MUTUAL',
  'LAW_CHANGE',
  'OBJECT_LOST',
  'BREACH',
  'SUPERSEDED',
  'PUBLIC_INTEREST',
  'PARTNER_BANKRUPT',
] as const;
export type TerminationReason = (typeof TERMINATION_REASONS)[number];

/** What was decided about an agreement at its end. */
export const DISPOSITIONS = [
  'RENEWED',
  'CLOSED_ACHIEVED',
  'CLOSED_PARTLY',
  'CLOSED_UNACHIEVED',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** What an ending rests on. */
export const ENDING_BASES = ['EVALUATION', 'LEGACY_EVIDENCE'] as const;
export type EndingBasis = (typeof ENDING_BASES)[number];

/** What a registered agreement lacks on paper. */
export const PAPER_GAPS = [
  'NUMBER',
  'SIGNED_FILE',
  'SIGNING_MANDATE',
  'UMBRELLA',
  'WORK_PLAN',
] as const;
export type PaperGap = (typeof PAPER_GAPS)[number];
