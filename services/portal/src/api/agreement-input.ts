import type {
  AgreementDocumentKind,
  AgreementRole,
  CooperationType,
  SigningMethod,
} from '@nyata/contracts';
import type { AgreementNumber, Checklist, Mandate } from './agreement';

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
  initiativeCode?: string;
  acknowledgedOverlap?: boolean;
  burdensPublicOrRegion?: boolean;
  inCurrentBudget?: boolean;
}

export interface RegistrationInput extends DraftInput {
  numbers: AgreementNumber[];
  signedOn: string;
}

export interface SignatureInput {
  partyId: string;
  signedOn: string;
  method: SigningMethod;
  mandate?: Mandate;
  checklist: Checklist;
  number?: string;
  /** The two questions that decide whether a PKS goes to the regional council. */
  burdensPublicOrRegion?: boolean;
  inCurrentBudget?: boolean;
}

/** What a recorded signature lacked and has now. */
export interface SignatureCompletionInput {
  partyId: string;
  mandateDocumentId?: string;
  checklist: Checklist;
}
