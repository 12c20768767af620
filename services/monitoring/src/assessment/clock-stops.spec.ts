import { addDays } from '@nyata/kernel';
import { thresholdsAt } from '@nyata/reference';
import { activeDay, activeDays, clockStops } from './clock-stops';
import { factsOn, signed } from '../../test/timeline';

const START = '2025-01-06';
const thresholds = thresholdsAt(START);
const facts = factsOn('KSDPK', [{ on: START, changes: [signed('JOINT_AGREEMENT')] }], START);

describe('the clock of a cooperation', () => {
  it('stands while it is suspended, and the days of overlapping stops count once', () => {
    const stops = clockStops(
      {
        ...facts,
        suspensions: [{ from: '2025-02-01', to: '2025-03-01' }],
        councilWaits: [{ from: '2025-02-15', to: '2025-03-15' }],
      },
      thresholds,
    );
    expect(stops).toEqual([{ from: '2025-02-01', to: '2025-03-15' }]);
    expect(activeDays(START, '2025-04-01', stops)).toBe(85 - 42);
  });

  it('waits 90 days for the council and 180 for the centre, then runs again by itself', () => {
    const waiting = { ...facts, councilWaits: [{ from: START }] };
    expect(clockStops(waiting, thresholds)).toEqual([{ from: START, to: addDays(START, 90) }]);
    const abroad = { ...facts, centralWaits: [{ from: START, to: addDays(START, 300) }] };
    expect(clockStops(abroad, thresholds)).toEqual([{ from: START, to: addDays(START, 180) }]);
  });

  it('never reaches a day while a suspension has no end', () => {
    const stops = clockStops({ ...facts, suspensions: [{ from: '2025-02-01' }] }, thresholds);
    expect(activeDay(START, 180, stops)).toBeUndefined();
    expect(activeDay(START, 20, stops)).toBe('2025-01-26');
    expect(activeDays(START, '2026-01-06', stops)).toBe(26);
  });

  it('reaches a number of active days on exactly the first day that has them', () => {
    const stops = clockStops(
      { ...facts, suspensions: [{ from: '2025-02-01', to: '2025-03-01' }] },
      thresholds,
    );
    const day = activeDay(START, 60, stops)!;
    expect(activeDays(START, day, stops)).toBe(60);
    expect(activeDays(START, addDays(day, -1), stops)).toBe(59);
  });
});
