import { addDays, daysBetween } from '@nyata/kernel';
import type { CooperationFacts, Wait } from './facts';
import type { Thresholds } from '@nyata/reference';

/** Days from `from` up to, not including, `to` that do not count; without `to` the clock still stands. */
export type Stop = Wait;

/**
 * When the clock of a cooperation stood: suspension, and the waits for the council and the central
 * government up to their caps; without the caps an unanswered letter would hide a dead agreement for ever.
 */
export function clockStops(facts: CooperationFacts, { waitCaps }: Thresholds): Stop[] {
  const capped = (waits: Wait[], cap: number) =>
    waits.map(({ from, to }) => {
      const latest = addDays(from, cap);
      return { from, to: to !== undefined && to < latest ? to : latest };
    });
  return union([
    ...facts.suspensions,
    ...capped(facts.councilWaits, waitCaps.councilDays),
    ...capped(facts.centralWaits, waitCaps.centralDays),
  ]);
}

function union(stops: Stop[]): Stop[] {
  const merged: Stop[] = [];
  for (const stop of [...stops].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = merged.at(-1);
    if (!last || (last.to !== undefined && last.to < stop.from)) merged.push({ ...stop });
    else if (last.to !== undefined)
      last.to = stop.to === undefined || stop.to > last.to ? stop.to : last.to;
  }
  return merged;
}

/** Days from `from` to `to` on which the clock ran. */
export function activeDays(from: string, to: string, stops: Stop[]): number {
  if (to <= from) return 0;
  let days = daysBetween(from, to);
  for (const stop of stops) {
    const start = stop.from > from ? stop.from : from;
    const end = stop.to !== undefined && stop.to < to ? stop.to : to;
    if (start < end) days -= daysBetween(start, end);
  }
  return days;
}

/** The first day on which `days` active days have passed since `from`; none while the clock stands for good. */
export function activeDay(from: string, days: number, stops: Stop[]): string | undefined {
  let day = addDays(from, days);
  for (const stop of stops) {
    if (stop.to !== undefined && stop.to <= from) continue;
    const start = stop.from > from ? stop.from : from;
    if (start >= day) break;
    if (stop.to === undefined) return undefined;
    day = addDays(day, daysBetween(start, stop.to));
  }
  return day;
}
