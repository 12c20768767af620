/** The half-year of a day and those before it, the newest first: `2026-S2`, `2026-S1` ... */
export function lastPeriods(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const newest = year * 2 + (month > 6 ? 1 : 0);
  return Array.from({ length: count }, (_, back) => {
    const half = newest - back;
    return `${Math.floor(half / 2)}-S${(half % 2) + 1}`;
  });
}

const LONGEST = 20;

/** The half-years from one day to another, the oldest first; none while a day is missing, no more than twenty. */
export function periodsBetween(from: string, to: string): string[] {
  if (from === '' || to === '' || from > to) return [];
  const newest = lastPeriods(to, LONGEST);
  const oldest = newest.indexOf(lastPeriods(from, 1)[0] ?? '');
  return (oldest < 0 ? newest : newest.slice(0, oldest + 1)).reverse();
}
