import { addDays } from '@nyata/kernel';

const year = (day: string): number => Number(day.slice(0, 4));

/** The last semester that was over before a day: "2026-S1". */
export const semesterBefore = (day: string): string =>
  day.slice(5) < '07-01' ? `${year(day) - 1}-S2` : `${year(day)}-S1`;

/** The first day after which a semester's report has lapsed, as the actions service counts. */
export function lapsedFrom(period: string): string {
  const end = period.endsWith('S1') ? `${year(period)}-06-30` : `${year(period)}-12-31`;
  return addDays(end, 61);
}

/** The last semesters whose reports have lapsed by a day, the latest first. */
export function lapsedSemesters(day: string, count: number): string[] {
  const periods: string[] = [];
  let period = semesterBefore(day);
  while (periods.length < count) {
    if (lapsedFrom(period) <= day) periods.push(period);
    period = period.endsWith('S2') ? `${year(period)}-S1` : `${year(period) - 1}-S2`;
  }
  return periods;
}

/** Real days on which the calendar of reports turns: opened, sent by those who report, lapsed. */
export function reportingDays(from: string, to: string): { day: string; sending: boolean }[] {
  const days: { day: string; sending: boolean }[] = [];
  for (let y = year(from); y <= year(to); y++)
    for (const [day, sending] of [
      [`${y}-01-01`, false],
      [`${y}-01-15`, true],
      [addDays(`${y - 1}-12-31`, 61), false],
      [`${y}-07-01`, false],
      [`${y}-07-15`, true],
      [`${y}-08-30`, false],
    ] as const)
      if (day > from && day < to) days.push({ day, sending });
  return days;
}
