import type { AmendmentKind, AmendmentStatus, ObligationStatus } from '@nyata/contracts';
import type { Party } from './agreement';
import { get, query } from './http';

export interface Suspension {
  from: string;
  to?: string;
  reason: string;
}

export interface Framework {
  reason: string;
  declaredOn: string;
  reviewOn: string;
}

export interface Amendment {
  amendmentId: string;
  kind: AmendmentKind;
  status: AmendmentStatus;
  addsBurden: boolean;
  changes: { summary: string; endsOn?: string; reviewOn?: string };
  draftedOn: string;
  no?: string;
  effectiveOn?: string;
  signedOn?: string;
  reason?: string;
}

export interface Obligation {
  obligationId: string;
  clause: string;
  text: string;
  obligorPartyId: string;
  dueOn?: string;
  status: ObligationStatus;
  reason?: string;
}

/** What happened to an agreement after it was signed. */
export interface AgreementLife {
  suspensions: Suspension[];
  framework?: Framework | null;
  amendments: Amendment[];
  obligations: Obligation[];
}

/** What an agreement says on a day. */
export interface TermsAsOf {
  asOf: string;
  term: { startsOn: string; endsOn?: string; reviewOn?: string };
  subjectMatter: string;
  scope: string[];
  parties: Party[];
  amendmentIds: string[];
}

export const termsAsOf = (agreementId: string, asOf: string, signal?: AbortSignal) =>
  get<TermsAsOf>(
    `/api/agreements/${encodeURIComponent(agreementId)}/terms${query({ asOf })}`,
    signal,
  );
