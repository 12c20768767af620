import type {
  AgreementDocumentKind,
  AgreementRole,
  AgreementStatus,
  CentralAuthority,
  Confidentiality,
  CooperationType,
  DocumentKind,
  OrganisationKind,
  SigningMethod,
  StageId,
  StageStatus,
  TypeReason,
} from '@nyata/contracts';
import type { StageActor, StageClosing } from '@nyata/reference';
import type { AgreementLife } from './agreement-life';

export interface OrgRef {
  organisationId: string;
  legalPartyId: string;
  kind: OrganisationKind;
  name: string;
}

export interface Checklist {
  initialled: boolean;
  dutyStamped: boolean;
  sealed: boolean;
  copyReceived: boolean;
}

export interface Signature {
  signedOn: string;
  method: SigningMethod;
  checklist: Checklist;
}

export interface Party {
  partyId: string;
  org: OrgRef;
  side: number;
  executingOrganisationIds: string[];
  signatoryOffice: string;
  signature?: Signature | null;
}

export interface AgreementNumber {
  organisationId: string;
  no: string;
  date: string;
}

export interface AgreementListItem {
  agreementId: string;
  cooperationId: string;
  role: AgreementRole;
  documentKind: AgreementDocumentKind;
  cooperationType: CooperationType;
  title: string;
  status: AgreementStatus;
  signedOn?: string | null;
  term?: { startsOn: string; endsOn?: string | null; reviewOn?: string | null } | null;
  affairCodes: string[];
  parties: Party[];
  numbers: AgreementNumber[];
  leadOrganisationId: string;
  leadOrg: OrgRef;
  version: number;
}

/** Without it a stage does not close: what, from whom, by which article. */
export interface Blocker {
  code: string;
  documentKind?: DocumentKind | null;
  party?: string | null;
  stageId?: StageId | null;
  suppliedBy: StageActor[];
  legalBasis: string;
}

export interface Offer {
  direction: 'OUT' | 'IN';
  letterNo?: string | null;
  on: string;
  replyDueOn?: string | null;
  proposal?: string | null;
  /** Legal parties. */
  from: string;
  to: string[];
  accepted: { legalPartyId: string; on: string }[];
}

export interface Consent {
  requestedOn?: string | null;
  requestNo?: string | null;
  outcome?: 'GRANTED' | 'REFUSED' | 'DEEMED' | 'WAIVED' | null;
  decidedOn?: string | null;
  no?: string | null;
  reason?: string | null;
}

export interface Stage {
  stageId: StageId;
  status: StageStatus;
  enteredOn?: string | null;
  leftOn?: string | null;
  /** Last day within its limit. */
  dueOn?: string | null;
  daysInStage?: number | null;
  slaDays?: number | null;
  /** Why it was skipped or returned. */
  reason?: string | null;
  /** Of a stage that the province laid down itself. */
  name?: { id: string; en: string } | null;
  actor: StageActor[];
  after: StageId[];
  requiredDocumentKinds: DocumentKind[];
  /** Closed by signatures, approvals or facts, never by hand. */
  closesByItself: boolean;
  closedBy: StageClosing;
  skippable: boolean;
  blockedBy: Blocker[];
  legalBasis: string;
  confidence: string;
}

export interface FiledDocument {
  documentId: string;
  agreementId: string;
  kind: DocumentKind;
  no?: string | null;
  date?: string | null;
  fileName: string;
  mime: string;
  sizeBytes: number;
  sha256: string;
  revision: number;
  /** The revision that it took the place of. */
  supersedesId?: string | null;
  confidentiality: Confidentiality;
}

export interface Agreement extends AgreementListItem, AgreementLife {
  label?: string | null;
  subjectMatter: string;
  scope: string[];
  umbrellaId?: string | null;
  initiatorOrganisationId: string;
  registerNo?: string | null;
  responsibleMemberId?: string | null;
  typeBasis: { derived: CooperationType | null; reason: TypeReason; overrideNote?: string | null };
  stages: Stage[];
  burdensPublicOrRegion?: boolean | null;
  inCurrentBudget?: boolean | null;
  offer?: Offer | null;
  councilApproval?: Consent | null;
  centralApproval?: Partial<Record<CentralAuthority, Consent>> | null;
  documents: FiledDocument[];
  legacyNotes?: { followUp?: string; obstacles?: string; evaluation?: string } | null;
  ending?: { disposition?: string; basis?: string; endedOn?: string } | null;
}

export interface AgreementFilter {
  /** `true`: those with a stage beyond its limit. */
  stuck?: string;
  q?: string;
  status?: string;
  cooperationType?: string;
  affairCode?: string;
  leadOrganisationId?: string;
  partyOrganisationId?: string;
  cooperationId?: string;
  /** What waits for the own bureau. */
  queue?: string;
}

export interface PartyInput {
  organisationId: string;
  side: number;
  executingOrganisationIds: string[];
  signatoryOffice: string;
}

export interface DraftInput {
  /** What on the map it is made from. */
  mappingEntryIds?: string[];
  matchId?: string;
  role: AgreementRole;
  documentKind: AgreementDocumentKind;
  /** A kind of the province's own procedures. */
  kind?: string;
  cooperationType?: CooperationType;
  typeNote?: string;
  crossBorderExternality?: boolean;
  title: string;
  subjectMatter: string;
  scope: string[];
  affairCodes: string[];
  umbrellaId?: string;
  leadOrganisationId: string;
  initiatorOrganisationId: string;
  parties: PartyInput[];
  term: { startsOn: string; endsOn?: string; reviewOn?: string };
  registerNo?: string;
  acknowledgedOverlap?: boolean;
}

export interface RegistrationInput extends DraftInput {
  numbers: AgreementNumber[];
  signedOn: string;
}

export interface SignatureInput {
  partyId: string;
  signedOn: string;
  method: SigningMethod;
  mandate?: { kind: 'OFFICE' | 'POWER_OF_ATTORNEY'; documentId?: string };
  checklist: Checklist;
  number?: string;
  /** The two questions that decide whether a PKS goes to the regional council. */
  burdensPublicOrRegion?: boolean;
  inCurrentBudget?: boolean;
}
