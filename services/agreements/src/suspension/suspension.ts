import { refusal } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import {
  after,
  keysOf,
  statusOn,
  termOf,
  type Agreement,
  type Decision,
} from '../agreements/agreement';

/** A time in which an agreement stood still; without `to` it still does. */
export interface Suspension {
  from: string;
  to?: string;
  reason: string;
  /** The paper that the suspension rests on. */
  documentId: string;
}

export interface Suspending {
  on: string;
  reason: string;
  documentId: string;
}

/** The parties let an agreement rest: its clocks stand still until it is resumed. */
export function suspend(agreement: Agreement, suspending: Suspending, by: Origin): Decision {
  const { on, reason, documentId } = suspending;
  const status = after(asOf(agreement, by), 'suspend');
  requirePast(on, by);
  const { signedOn, documents, suspensions } = agreement;
  if (signedOn !== undefined && on < signedOn)
    throw refusal('ENDED_BEFORE_SIGNING', { on, signedOn }, [
      { pointer: '/on', code: 'ENDED_BEFORE_SIGNING', params: { on, signedOn } },
    ]);
  const last = suspensions.at(-1)?.to;
  if (last !== undefined && on < last)
    throw refusal('SUSPENSIONS_OVERLAP', { to: last }, [
      { pointer: '/on', code: 'SUSPENSIONS_OVERLAP', params: { to: last } },
    ]);
  if (!documents.some((document) => document.documentId === documentId))
    throw refusal('DOCUMENT_UNKNOWN', {}, [{ pointer: '/documentId', code: 'DOCUMENT_UNKNOWN' }]);
  return {
    state: {
      ...agreement,
      status,
      suspensions: [...suspensions, { from: on, reason, documentId }],
    },
    events: [{ name: 'agreement-suspended', payload: { ...keysOf(agreement), on, reason } }],
  };
}

/** It runs again; what ran out meanwhile is resumed and over in the same breath. */
export function resume(
  agreement: Agreement,
  { on, reason }: Pick<Suspending, 'on' | 'reason'>,
  by: Origin,
): Decision {
  const status = after(agreement, 'resume');
  requirePast(on, by);
  const { from } = agreement.suspensions.at(-1)!;
  if (on < from)
    throw refusal('RESUMED_BEFORE_SUSPENDED', { from }, [
      { pointer: '/on', code: 'RESUMED_BEFORE_SUSPENDED', params: { from } },
    ]);
  const resumed: Agreement = {
    ...agreement,
    status,
    suspensions: suspensionsUntil(agreement, on),
  };
  const keys = keysOf(agreement);
  const events: Decision['events'] = [
    { name: 'agreement-resumed', payload: { ...keys, on, reason } },
  ];
  const { endsOn } = termOf(agreement);
  const { role } = agreement;
  if (endsOn === undefined || statusOn(resumed, businessDate(by.now)) !== 'EXPIRED')
    return { state: resumed, events };
  return {
    state: { ...resumed, status: after(resumed, 'expire') },
    events: [...events, { name: 'agreement-expired', payload: { ...keys, role, endsOn } }],
  };
}

/** The suspensions of an agreement of which none goes on after `to`. */
export const suspensionsUntil = ({ suspensions }: Agreement, to: string): Suspension[] =>
  suspensions.map((suspension) =>
    suspension.to === undefined ? { ...suspension, to } : suspension,
  );

const asOf = (agreement: Agreement, by: Origin): Agreement => ({
  ...agreement,
  status: statusOn(agreement, businessDate(by.now)),
});

function requirePast(on: string, by: Origin): void {
  if (on > businessDate(by.now))
    throw refusal('DATE_IN_FUTURE', { on }, [
      { pointer: '/on', code: 'DATE_IN_FUTURE', params: { on } },
    ]);
}
