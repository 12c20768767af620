import { refusal, type TerminationReason } from '@nyata/contracts';
import { businessDate, daysBetween, type Origin } from '@nyata/kernel';
import { expiryLadderAt } from '@nyata/reference';
import { suspensionsUntil } from '../suspension/suspension';
import { after, keysOf, mayBe, termOf, type Agreement, type Decision } from './agreement';

/** A draft is given up before it is signed. */
export function withdraw(agreement: Agreement, reason: string): Decision {
  const status = after(agreement, 'withdraw');
  if (!reason.trim())
    throw refusal('REASON_REQUIRED', {}, [{ pointer: '/reason', code: 'REASON_REQUIRED' }]);
  return {
    state: { ...agreement, status, endReason: reason },
    events: [{ name: 'agreement-withdrawn', payload: { ...keysOf(agreement), reason } }],
  };
}

export interface Termination {
  reasonCode: TerminationReason;
  on: string;
  /** The paper it rests on; any filed TERMINATION when it is left out. */
  documentId?: string;
}

/** An agreement ends before its term, by a paper that says so. */
export function terminate(agreement: Agreement, termination: Termination, by: Origin): Decision {
  const status = after(agreement, 'terminate');
  const { reasonCode, on } = termination;
  if (on > businessDate(by.now))
    throw refusal('DATE_IN_FUTURE', { on }, [
      { pointer: '/on', code: 'DATE_IN_FUTURE', params: { on } },
    ]);
  const { signedOn } = agreement;
  if (signedOn !== undefined && on < signedOn)
    throw refusal('ENDED_BEFORE_SIGNING', { on, signedOn }, [
      { pointer: '/on', code: 'ENDED_BEFORE_SIGNING', params: { on, signedOn } },
    ]);
  const documentId = terminationPaper(agreement, termination.documentId);
  return {
    state: {
      ...agreement,
      status,
      ending: { reasonCode, endedOn: on },
      suspensions: suspensionsUntil(agreement, on),
    },
    events: [
      {
        name: 'agreement-terminated',
        payload: { ...keysOf(agreement), role: agreement.role, reasonCode, on, documentId },
      },
    ],
  };
}

function terminationPaper({ documents }: Agreement, named: string | undefined): string {
  const papers = documents.filter(({ kind }) => kind === 'TERMINATION');
  const paper = named ? papers.find(({ documentId }) => documentId === named) : papers.at(-1);
  if (paper) return paper.documentId;
  if (named)
    throw refusal('DOCUMENT_UNKNOWN', {}, [{ pointer: '/documentId', code: 'DOCUMENT_UNKNOWN' }]);
  throw refusal('DOCUMENT_MISSING', { documentKind: 'TERMINATION' });
}

/**
 * What the calendar does to an agreement on one day: its end comes near, or has passed.
 * Undefined when it does nothing, so that the job may run twice.
 */
export function passDay(agreement: Agreement, today: string): Decision | undefined {
  const { endsOn } = termOf(agreement);
  if (endsOn === undefined || !mayBe('expire', agreement.status)) return undefined;
  const { role } = agreement;
  if (endsOn < today)
    return {
      state: {
        ...agreement,
        status: after(agreement, 'expire'),
        suspensions: suspensionsUntil(agreement, endsOn),
      },
      events: [{ name: 'agreement-expired', payload: { ...keysOf(agreement), role, endsOn } }],
    };
  const ladder = expiryLadderAt(today, agreement.cooperationType);
  const days = ladder.find((rung) => rung === daysBetween(today, endsOn));
  const told = agreement.expiryNotices.some(
    (notice) => notice.endsOn === endsOn && notice.days === days,
  );
  if (days === undefined || told) return undefined;
  return {
    state: { ...agreement, expiryNotices: [...agreement.expiryNotices, { endsOn, days }] },
    events: [
      {
        name: 'agreement-expiry-approached',
        payload: { ...keysOf(agreement), role, endsOn, daysLeft: days },
      },
    ],
  };
}
