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
  TypeReason,
} from '@nyata/contracts';
import type { AgreementLife } from './agreement-life';
import type { Consent, Offer, Stage } from './agreement-procedure';

export type * from './agreement-input';
export type * from './agreement-procedure';

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

export interface Mandate {
  kind: 'OFFICE' | 'POWER_OF_ATTORNEY';
  documentId?: string;
  /** Its paper is still to come. */
  toFollow?: boolean;
}

export interface Party {
  partyId: string;
  org: OrgRef;
  side: number;
  executingOrganisationIds: string[];
  signatoryOffice: string;
  mandate?: Mandate | null;
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
  initiativeCode?: string | null;
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
