import { addDays } from '@nyata/kernel';

const MONTHS = 12;

/** The last days of the months before `today`, the earliest first, and today itself. */
export function trendDays(today: string): string[] {
  const days = [today];
  for (let first = `${today.slice(0, 7)}-01`; days.length <= MONTHS; ) {
    const last = addDays(first, -1);
    days.unshift(last);
    first = `${last.slice(0, 7)}-01`;
  }
  return days;
}
