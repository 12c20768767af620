import type {
  AgreementDocumentKind,
  AgreementOrigin,
  AgreementRole,
  AgreementStatus,
  CooperationType,
  EventsOf,
  NewEvent,
  OrgRef,
  Visibility,
} from '@nyata/contracts';
import type { TypeBasis } from '../cooperation-type/cooperation-type';
import type { Amendment } from '../amendments/amendment';
import type { FiledDocument } from '../documents/filed-document';
import type { FrameworkDeclaration } from '../framework/framework';
import type { Obligation } from '../obligations/obligation';
import type { CentralApproval, CouncilApproval, Offer } from '../procedures/consents';
import type { ProcedureRun } from '../procedures/procedure-run';
import type { Suspension } from '../suspension/suspension';
import type {
  EffectiveTerm,
  Ending,
  ExpiryNotice,
  LegacyNotes,
  Numbered,
  Party,
  Term,
} from './particulars';
import { mayBe } from './transitions';

export { after, AGREEMENT_TRANSITIONS, mayBe, type AgreementDecisionName } from './transitions';

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
  /** A kind that the province's own procedures lay down; most have none. */
  kind?: string;
  label?: string;
  title: string;
  subjectMatter: string;
  scope: string[];
  affairCodes: string[];
  mappingEntryIds: string[];
  /** The programme that this is one region's part of; every part names the same code. */
  initiativeCode?: string;
  leadOrg: OrgRef;
  initiatorOrg: OrgRef;
  responsibleMemberId?: string;
  parties: Party[];
  /** Effective-dated, the newest last. */
  terms: EffectiveTerm[];
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
  offer?: Offer;
  councilApproval?: CouncilApproval;
  centralApproval?: CentralApproval;
  documents: FiledDocument[];
  expiryNotices: ExpiryNotice[];
  /** In order; only the last one may still go on. */
  suspensions: Suspension[];
  /** In order; the last one holds unless it was lifted. */
  frameworks: FrameworkDeclaration[];
  amendments: Amendment[];
  obligations: Obligation[];
  ending?: Ending;
  endReason?: string;
  status: AgreementStatus;
  version: number;
}

/** What a decision gives: the new state, and the facts in the order in which they happened. */
export interface Decision {
  state: Agreement;
  events: NewEvent<EventsOf<'agreements'>>[];
}

/** The newest term: what was agreed last, even where it takes effect later. */
export function termOf({ terms }: Pick<Agreement, 'terms'>): Term {
  const { amendmentId, effectiveOn, ...term } = terms.at(-1)!;
  return term;
}

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
