/** What an organisation and its units delivered as owners, answered as confirmers and reported. */
export interface DeliveryRecord {
  /** Milestones confirmed by another party, and how many of them in time. */
  confirmed: number;
  confirmedOnTime: number;
  /** Times that a claim of it was disputed. */
  disputed: number;
  /** Open milestones past their due date. */
  overdueOpen: number;
  /** Claims of others that wait for its answer past the day it was due. */
  silent: number;
  /** Days until it answered a claim; absent where it answered none. */
  medianAnswerDays?: number;
  reportsOnTime: number;
  reportsLapsed: number;
  lastReportOn?: string;
}

export const NO_RECORD: DeliveryRecord = {
  confirmed: 0,
  confirmedOnTime: 0,
  disputed: 0,
  overdueOpen: 0,
  silent: 0,
  reportsOnTime: 0,
  reportsLapsed: 0,
};

/**
 * How well it delivered, 0 to 1: what was confirmed in time, of all that was confirmed, disputed, left
 * overdue or left unanswered. Undefined where there is nothing to judge by: unknown is not bad.
 */
export function reliabilityOf(record: DeliveryRecord): number | undefined {
  const { confirmed, confirmedOnTime, disputed, overdueOpen, silent } = record;
  const judged = confirmed + disputed + overdueOpen + silent;
  return judged === 0 ? undefined : confirmedOnTime / judged;
}
