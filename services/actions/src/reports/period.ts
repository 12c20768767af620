import { addDays, daysBetween } from '@nyata/kernel';
import type { CooperationDocument, Cooperation } from '../cooperation-reference/cooperation';

/** How long after the end of a period its report is due, and how long after that it has lapsed. */
const DUE_DAYS = 30;
const GRACE_DAYS = 30;
/** A cooperation that ran for fewer days of a period owes no report of it. */
const LEAST_DAYS = 30;

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

export function deadlinesOf(period: string): { dueOn: string; lapsesOn: string } {
  const dueOn = addDays(spanOf(period).to, DUE_DAYS);
  return { dueOn, lapsesOn: addDays(dueOn, GRACE_DAYS) };
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

/** Cheap for the usual case of a cooperation that was never suspended. */
function longEnough(cooperation: Cooperation, span: Span): boolean {
  const overlap = cooperation.documents.map((document) => {
    const from = [span.from, document.signedOn ?? '9999-12-31'].sort()[1]!;
    const to = [span.to, lastDayOf(document)].sort()[0]!;
    return from <= to ? daysBetween(from, to) + 1 : 0;
  });
  if (Math.max(0, ...overlap) < LEAST_DAYS && overlap.length < 2) return false;
  return runningDays(cooperation, span) >= LEAST_DAYS;
}

const lastDayOf = ({ endsOn, terminatedOn }: CooperationDocument): string =>
  [endsOn ?? '9999-12-31', terminatedOn ?? '9999-12-31'].sort()[0]!;

function runsOn(document: CooperationDocument, day: string): boolean {
  const { signedOn, status, suspensions = [] } = document;
  if (!signedOn || status === 'WITHDRAWN' || status === 'VOIDED') return false;
  if (day < signedOn || day > lastDayOf(document)) return false;
  return !suspensions.some(({ from, to }) => from <= day && (to === undefined || day < to));
}
