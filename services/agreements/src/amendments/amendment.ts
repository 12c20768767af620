import { refusal, type AmendmentKind, type AmendmentStatus } from '@nyata/contracts';
import { businessDate, newId, type Origin } from '@nyata/kernel';
import {
  after,
  keysOf,
  statusOn,
  termOf,
  type Agreement,
  type Decision,
} from '../agreements/agreement';
import type { Party } from '../agreements/particulars';

/** What an amendment changes; a list is the whole new list. */
export interface AmendmentChanges {
  /** What was agreed, in a sentence. */
  summary: string;
  endsOn?: string;
  reviewOn?: string;
  subjectMatter?: string;
  scope?: string[];
  /** New executing units of parties. */
  units?: { partyId: string; executingOrganisationIds: string[] }[];
}

/** A later agreement of the same parties about one of their documents. */
export interface Amendment {
  amendmentId: string;
  kind: AmendmentKind;
  status: AmendmentStatus;
  addsBurden: boolean;
  changes: AmendmentChanges;
  /** The version of the procedure AMENDMENT that it began under. */
  policyVersion: string;
  draftedOn: string;
  no?: string;
  effectiveOn?: string;
  signedOn?: string;
  signatures?: AmendmentSignature[];
  documentIds?: string[];
  reason?: string;
  /** What the agreement said before, so that its terms can be told as of any day. */
  replaced?: Pick<Agreement, 'subjectMatter' | 'scope' | 'parties'>;
}

export interface AmendmentSignature {
  partyId: string;
  signedOn: string;
}

export type Amending = Pick<Amendment, 'kind' | 'addsBurden' | 'changes'>;

/** What a kind may change; an amendment that changes nothing of its kind is none. */
const CHANGES_OF: Record<AmendmentKind, readonly (keyof AmendmentChanges)[]> = {
  EXTENSION: ['endsOn'],
  TERMS: ['reviewOn', 'subjectMatter'],
  SCOPE: ['scope', 'subjectMatter'],
  PARTIES: ['units'],
};

export function draftAmendment(
  agreement: Agreement,
  amending: Amending,
  policyVersion: string,
  by: Origin,
): Decision {
  const today = businessDate(by.now);
  assertNotOver(agreement, amending.kind, today);
  after(agreement, 'draftAmendment');
  assertChanges(agreement, amending);
  const amendment: Amendment = {
    ...amending,
    amendmentId: newId(),
    status: 'DRAFT',
    policyVersion,
    draftedOn: today,
  };
  return told(
    { ...agreement, amendments: [...agreement.amendments, amendment] },
    amendment,
    'amendment-drafted',
  );
}

export function withdrawAmendment(
  agreement: Agreement,
  amendmentId: string,
  reason: string,
): Decision {
  after(agreement, 'withdrawAmendment');
  const amendment: Amendment = {
    ...draftOf(agreement, amendmentId),
    status: 'WITHDRAWN',
    reason,
  };
  return told(replace(agreement, amendment), amendment, 'amendment-withdrawn');
}

/** The amendment, as long as it is neither signed nor withdrawn. */
export function draftOf({ amendments }: Agreement, amendmentId: string): Amendment {
  const amendment = amendments.find((candidate) => candidate.amendmentId === amendmentId);
  if (!amendment) throw refusal('AMENDMENT_UNKNOWN');
  const { status } = amendment;
  if (status !== 'DRAFT') throw refusal('AMENDMENT_CLOSED', { status });
  return amendment;
}

export const replace = (agreement: Agreement, amendment: Amendment): Agreement => ({
  ...agreement,
  amendments: agreement.amendments.map((other) =>
    other.amendmentId === amendment.amendmentId ? amendment : other,
  ),
});

/** What is over is renewed by a new agreement, not extended. */
export function assertNotOver(agreement: Agreement, kind: AmendmentKind, day: string): void {
  const { endsOn } = termOf(agreement);
  if (kind === 'EXTENSION' && statusOn(agreement, day) === 'EXPIRED' && endsOn !== undefined)
    throw refusal('EXTENSION_AFTER_END', { endsOn });
}

function assertChanges(agreement: Agreement, { kind, changes }: Amending): void {
  const changed = Object.keys(changes).filter((field) => field !== 'summary');
  const allowed: readonly string[] = CHANGES_OF[kind];
  const foreign = changed.find((field) => !allowed.includes(field));
  if (foreign !== undefined)
    throw refusal('AMENDMENT_OF_ANOTHER_KIND', { kind }, [
      { pointer: `/changes/${foreign}`, code: 'AMENDMENT_OF_ANOTHER_KIND', params: { kind } },
    ]);
  if (changed.length === 0)
    throw refusal('AMENDMENT_CHANGES_NOTHING', {}, [
      { pointer: '/changes', code: 'AMENDMENT_CHANGES_NOTHING' },
    ]);
  if (kind === 'EXTENSION') assertLater(agreement, changes.endsOn!);
  changes.units?.forEach(({ partyId }, index) => {
    if (!agreement.parties.some((party: Party) => party.partyId === partyId))
      throw refusal('PARTY_UNKNOWN', {}, [
        { pointer: `/changes/units/${index}/partyId`, code: 'PARTY_UNKNOWN' },
      ]);
  });
}

function assertLater(agreement: Agreement, endsOn: string): void {
  const now = termOf(agreement).endsOn;
  if (now === undefined || endsOn <= now)
    throw refusal('EXTENSION_NOT_LATER', { endsOn: now ?? '-' }, [
      { pointer: '/changes/endsOn', code: 'EXTENSION_NOT_LATER', params: { endsOn: now ?? '-' } },
    ]);
}

function told(
  state: Agreement,
  { amendmentId, kind, addsBurden, reason }: Amendment,
  name: 'amendment-drafted' | 'amendment-withdrawn',
): Decision {
  const payload = { ...keysOf(state), amendmentId, kind, addsBurden, reason };
  return { state, events: [{ name, payload }] };
}
