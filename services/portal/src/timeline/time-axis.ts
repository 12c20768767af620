const DAY = 86_400_000;

/** A time of whole months; both days inclusive. */
export interface Span {
  from: string;
  to: string;
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const monthStart = (year: number, month: number): number => Date.UTC(year, month, 1);

/** So many months from the first of the given one (`2026-08`). */
export function spanOfMonths(first: string, months: number): Span {
  const [year, month] = first.split('-').map(Number) as [number, number];
  return {
    from: iso(monthStart(year, month - 1)),
    to: iso(monthStart(year, month - 1 + months) - DAY),
  };
}

/** The month so many months after (before, if negative) the one of a day. */
export function monthAfter(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return iso(monthStart(year, month - 1 + months)).slice(0, 7);
}

/** First days of the months of a span. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(`${month}-01`, 1))
    months.push(`${month}-01`);
  return months;
}

/** Where a day lies in a span, in percent; days outside lie at its edge. */
export function placeOf(day: string, { from, to }: Span): number {
  const whole = Date.parse(to) + DAY - Date.parse(from);
  const share = (Date.parse(day) - Date.parse(from)) / whole;
  return Math.round(10_000 * Math.min(1, Math.max(0, share))) / 100;
}

/** A bar from the first day to the end of the last; a single day is as wide as that day. */
export function barOf(days: readonly string[], span: Span): { left: number; width: number } {
  const sorted = [...days].sort();
  const left = placeOf(sorted[0]!, span);
  const after = iso(Date.parse(sorted.at(-1)!) + DAY);
  return { left, width: Math.max(0, Math.round(100 * (placeOf(after, span) - left)) / 100) };
}
