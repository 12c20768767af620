import { expiryLadderAt, expiryRungsAt, FOLLOW_UP_POLICIES, reportingAt } from './follow-up';

const TODAY = '2026-11-21';

describe.each(FOLLOW_UP_POLICIES)('the version $policyVersion', ({ ladders, reporting }) => {
  it('says of each row where it comes from, how sure that is and since when', () => {
    for (const row of [...ladders, reporting]) {
      expect(row.legalBasis).not.toBe('');
      expect(['H', 'M', 'L']).toContain(row.confidence);
      expect(row.effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('counts down to the last day, once each', () => {
    for (const { daysBefore } of ladders) {
      expect([...new Set(daysBefore)].sort((a, b) => b - a)).toEqual(daysBefore);
      expect(daysBefore.at(-1)).toBe(0);
    }
  });

  it('leaves no type of cooperation without a ladder', () => {
    expect(ladders.at(-1)!.cooperationTypes).toBeUndefined();
  });

  it('gives reports time, and units that barely began none to write', () => {
    const { dueDays, lapseDays, leastDays } = reporting;
    expect(Math.min(dueDays, lapseDays, leastDays)).toBeGreaterThan(0);
  });
});

it('today an agreement tells its end 90, 60, 30, 7 and 0 days before', () => {
  expect(expiryLadderAt(TODAY, 'KSDPK')).toEqual([90, 60, 30, 7, 0]);
  expect(expiryRungsAt(TODAY)).toEqual([90, 60, 30, 7, 0]);
});

it('today a report is due 30 days after its semester', () => {
  expect(reportingAt(TODAY)).toMatchObject({ dueDays: 30, lapseDays: 30, confidence: 'M' });
});
