import {
  refusal,
  type AgreementDocumentKind,
  type AgreementOrigin,
  type AgreementRole,
  type AgreementStatus,
  type CooperationType,
  type EventsOf,
  type NewEvent,
  type OrgRef,
  type Visibility,
} from '@nyata/contracts';
import type { TypeBasis } from '../cooperation-type/cooperation-type';
import type { FiledDocument } from '../documents/filed-document';
import type { ProcedureRun } from '../procedures/procedure-run';
import type { Ending, ExpiryNotice, LegacyNotes, Numbered, Party, Term } from './particulars';

/** One document of a cooperation: umbrella, PKS, note or letter of intent. */
export interface Agreement {
  agreementId: string;
  /** Id of the cooperation's first document; never changes. */
  cooperationId: string;
  role: AgreementRole;
  umbrellaId?: string;
  cooperationType: CooperationType;
  typeBasis: TypeBasis;
  documentKind: AgreementDocumentKind;
  label?: string;
  title: string;
  subjectMatter: string;
  scope: string[];
  affairCodes: string[];
  mappingEntryIds: string[];
  leadOrg: OrgRef;
  initiatorOrg: OrgRef;
  responsibleMemberId?: string;
  parties: Party[];
  /** Effective-dated, the newest last. */
  terms: Term[];
  registerNo?: string;
  numbers: Numbered[];
  signedOn?: string;
  burdensPublicOrRegion?: boolean;
  inCurrentBudget?: boolean;
  crossBorderExternality?: boolean;
  legacyNotes?: LegacyNotes;
  acknowledgedOverlap: boolean;
  origin: AgreementOrigin;
  importedOn?: string;
  visibility: Visibility;
  /** Partners see it: from the offer, the signature or the registration on. */
  shared: boolean;
  procedure?: ProcedureRun;
  documents: FiledDocument[];
  expiryNotices: ExpiryNotice[];
  ending?: Ending;
  endReason?: string;
  status: AgreementStatus;
  version: number;
}

export type AgreementDecisionName =
  | 'startProcedure'
  | 'completeStage'
  | 'recordSignature'
  | 'enterIntoForce'
  | 'withdraw'
  | 'approachExpiry'
  | 'expire'
  | 'terminate'
  | 'assignOfficer'
  | 'fileDocument';

interface Transition {
  from: readonly AgreementStatus[];
  to?: AgreementStatus;
}

/**
 * Every decision: the states it may be taken in and the state it leads to (absent = stays).
 * Drafting and registering begin an agreement; both have no state before.
 */
export const AGREEMENT_TRANSITIONS: Record<AgreementDecisionName, Transition> = {
  startProcedure: { from: ['DRAFT'], to: 'IN_PROCEDURE' },
  completeStage: { from: ['IN_PROCEDURE', 'IN_FORCE'] },
  recordSignature: { from: ['IN_PROCEDURE'] },
  enterIntoForce: { from: ['IN_PROCEDURE'], to: 'IN_FORCE' },
  withdraw: { from: ['DRAFT', 'IN_PROCEDURE'], to: 'WITHDRAWN' },
  approachExpiry: { from: ['IN_FORCE', 'SUSPENDED'] },
  expire: { from: ['IN_FORCE', 'SUSPENDED'], to: 'EXPIRED' },
  terminate: { from: ['IN_FORCE', 'SUSPENDED', 'EXPIRED'], to: 'TERMINATED' },
  assignOfficer: {
    from: ['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'],
  },
  fileDocument: {
    from: ['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'ENDED'],
  },
};

/** What a decision gives: the new state, and the facts in the order in which they happened. */
export interface Decision {
  state: Agreement;
  events: NewEvent<EventsOf<'agreements'>>[];
}

export const mayBe = (decision: AgreementDecisionName, status: AgreementStatus): boolean =>
  AGREEMENT_TRANSITIONS[decision].from.includes(status);

/** The state after a decision; refuses it in every state that the table does not name. */
export function after(
  { status }: Pick<Agreement, 'status'>,
  decision: AgreementDecisionName,
): AgreementStatus {
  if (!mayBe(decision, status)) throw refusal('AGREEMENT_STATE', { status });
  return AGREEMENT_TRANSITIONS[decision].to ?? status;
}

export const termOf = ({ terms }: Pick<Agreement, 'terms'>): Term => terms.at(-1)!;

/** The status as the calendar has it: a daily job that is late must never show an agreement as running. */
export function statusOn(
  agreement: Pick<Agreement, 'status' | 'terms'>,
  today: string,
): AgreementStatus {
  const { endsOn } = termOf(agreement);
  return mayBe('expire', agreement.status) && endsOn !== undefined && endsOn < today
    ? 'EXPIRED'
    : agreement.status;
}

export const keysOf = ({ cooperationId, agreementId }: Agreement) => ({
  cooperationId,
  agreementId,
});
