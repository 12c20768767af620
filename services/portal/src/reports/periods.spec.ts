import { lastPeriods } from './periods';

describe('the last half-years', () => {
  it('begin with the one that runs, and go back over the turn of the year', () => {
    expect(lastPeriods('2026-11-21', 3)).toEqual(['2026-S2', '2026-S1', '2025-S2']);
    expect(lastPeriods('2026-06-30', 2)).toEqual(['2026-S1', '2025-S2']);
    expect(lastPeriods('2026-07-01', 1)).toEqual(['2026-S2']);
  });
});
