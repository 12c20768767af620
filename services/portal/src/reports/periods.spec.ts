import { lastPeriods, periodsBetween } from './periods';

describe('the last half-years', () => {
  it('begin with the one that runs, and go back over the turn of the year', () => {
    expect(lastPeriods('2026-11-21', 3)).toEqual(['2026-S2', '2026-S1', '2025-S2']);
    expect(lastPeriods('2026-06-30', 2)).toEqual(['2026-S1', '2025-S2']);
    expect(lastPeriods('2026-07-01', 1)).toEqual(['2026-S2']);
  });
});

describe('the half-years between two days', () => {
  it('hold both ends, in the order of time', () => {
    expect(periodsBetween('2025-10-02', '2026-12-31')).toEqual(['2025-S2', '2026-S1', '2026-S2']);
    expect(periodsBetween('2026-02-01', '2026-03-01')).toEqual(['2026-S1']);
  });

  it('are none while a day is missing or the days are the wrong way round', () => {
    expect(periodsBetween('', '2026-12-31')).toEqual([]);
    expect(periodsBetween('2027-01-01', '2026-12-31')).toEqual([]);
  });

  it('are the last twenty of a longer way', () => {
    expect(periodsBetween('1999-01-01', '2026-12-31')).toHaveLength(20);
  });
});
