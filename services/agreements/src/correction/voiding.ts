import { refusal } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { after, keysOf, type Agreement, type Decision } from '../agreements/agreement';
import { suspensionsUntil } from '../suspension/suspension';

/** What must be known beside the agreement. */
export interface WorkDone {
  /** Some milestone of the cooperation was confirmed by a counterpart. */
  hasConfirmedWork: boolean;
}

/** A registration made in error; it stays readable, with its reason, and counts nowhere. */
export function declareVoid(
  agreement: Agreement,
  reason: string,
  { hasConfirmedWork }: WorkDone,
  by: Origin,
): Decision {
  const status = after(agreement, 'declareVoid');
  if (hasConfirmedWork) throw refusal('HAS_CONFIRMED_WORK');
  return {
    state: {
      ...agreement,
      status,
      endReason: reason,
      suspensions: suspensionsUntil(agreement, businessDate(by.now)),
    },
    events: [{ name: 'agreement-voided', payload: { ...keysOf(agreement), reason } }],
  };
}
