import type {
  Disposition,
  EndingBasis,
  MandateKind,
  OrgRef,
  SigningMethod,
  TerminationReason,
} from '@nyata/contracts';

/** One side of an agreement. */
export interface Party {
  partyId: string;
  org: OrgRef;
  /** PIHAK KESATU = 1. */
  side: number;
  /** Agencies or units of this side: they own actions and owe reports. */
  executingOrganisationIds: string[];
  regionCode?: string;
  /** The office that signs, never a person. */
  signatoryOffice: string;
  mandate?: Mandate;
  signature?: Signature;
}

export interface Mandate {
  kind: MandateKind;
  documentId?: string;
  /** The mandate exists and its paper is still to come: known to be missing until it is filed (rule R12). */
  toFollow?: boolean;
}

export interface SigningChecklist {
  initialled: boolean;
  dutyStamped: boolean;
  sealed: boolean;
  copyReceived: boolean;
}

export interface Signature {
  signedOn: string;
  method: SigningMethod;
  checklist: SigningChecklist;
}

/** The validity period; `endsOn` is the last day in force. */
export interface Term {
  startsOn: string;
  endsOn?: string;
  reviewOn?: string;
}

/** A term with the amendment that brought it, and the day from which it holds; the first holds from the start. */
export interface EffectiveTerm extends Term {
  effectiveOn?: string;
  amendmentId?: string;
}

/** The number that a party gave to the document. */
export interface Numbered {
  organisationId: string;
  no: string;
  date: string;
}

export interface Ending {
  reasonCode?: TerminationReason;
  endedOn: string;
  disposition?: Disposition;
  basis?: EndingBasis;
  evaluationId?: string;
  /** The agreement that goes on where this one ended. */
  successorId?: string;
  /** Filed papers that an ending by legacy evidence rests on. */
  documentIds?: string[];
  /** Files that an officer names as evidence of a legacy ending. */
  fileIds?: string[];
}

/** What the old register said; shown, never counted. */
export interface LegacyNotes {
  followUp?: string;
  obstacles?: string;
  evaluation?: string;
}

export interface ExpiryNotice {
  endsOn: string;
  days: number;
}
