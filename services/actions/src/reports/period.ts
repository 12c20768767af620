import { addDays, daysBetween } from '@nyata/kernel';
import { reportingAt } from '@nyata/reference';
import type { CooperationDocument, Cooperation } from '../cooperation-reference/cooperation';

export interface Span {
  from: string;
  /** Inclusive. */
  to: string;
}

/** The days of a semester: "2026-S1" is 1 January to 30 June. */
export function spanOf(period: string): Span {
  const [year, half] = period.split('-');
  return half === 'S1'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** The last period that was over before a day. */
export function lastPeriodBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '07-01' ? `${year - 1}-S2` : `${year}-S1`;
}

/** When the report of a period is due, and until when it may still come, by the policy of its last day. */
export function deadlinesOf(period: string): { dueOn: string; lapsesOn: string } {
  const { to } = spanOf(period);
  const { dueDays, lapseDays } = reportingAt(to);
  const dueOn = addDays(to, dueDays);
  return { dueOn, lapsesOn: addDays(dueOn, lapseDays) };
}

/** On how many days of the period a document was in force and not suspended. */
export function runningDays(cooperation: Pick<Cooperation, 'documents'>, span: Span): number {
  let days = 0;
  for (let day = span.from; day <= span.to; day = addDays(day, 1))
    if (cooperation.documents.some((document) => runsOn(document, day))) days += 1;
  return days;
}

export const owesReport = (cooperation: Cooperation, period: string): boolean =>
  longEnough(cooperation, spanOf(period));

/** A cooperation that ran for too few days of a period owes no report of it. Cheap for the usual case of a cooperation that was never suspended. */
function longEnough(cooperation: Cooperation, span: Span): boolean {
  const { leastDays } = reportingAt(span.to);
  const overlap = cooperation.documents.map((document) => {
    const from = [span.from, document.signedOn ?? '9999-12-31'].sort()[1]!;
    const to = [span.to, lastDayOf(document)].sort()[0]!;
    return from <= to ? daysBetween(from, to) + 1 : 0;
  });
  if (Math.max(0, ...overlap) < leastDays && overlap.length < 2) return false;
  return runningDays(cooperation, span) >= leastDays;
}

const lastDayOf = ({ endsOn, terminatedOn }: CooperationDocument): string =>
  [endsOn ?? '9999-12-31', terminatedOn ?? '9999-12-31'].sort()[0]!;

function runsOn(document: CooperationDocument, day: string): boolean {
  const { signedOn, status, suspensions = [] } = document;
  if (!signedOn || status === 'WITHDRAWN' || status === 'VOIDED') return false;
  if (day < signedOn || day > lastDayOf(document)) return false;
  return !suspensions.some(({ from, to }) => from <= day && (to === undefined || day < to));
}

/** The semester that is over, as long as its reports come in: a cooperation that was registered late is asked too. */
export function periodAskedFor(today: string): string | undefined {
  const period = lastPeriodBefore(today);
  return today > deadlinesOf(period).dueOn ? undefined : period;
}
