/** The half-year of a day and those before it, the newest first: `2026-S2`, `2026-S1` ... */
export function lastPeriods(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const newest = year * 2 + (month > 6 ? 1 : 0);
  return Array.from({ length: count }, (_, back) => {
    const half = newest - back;
    return `${Math.floor(half / 2)}-S${(half % 2) + 1}`;
  });
}
