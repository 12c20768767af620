import { versionAt, type PolicyBasis } from './policy';
import { THRESHOLDS, thresholdsAt } from './thresholds';

describe('the thresholds of the judgement', () => {
  const today = thresholdsAt('2026-11-21');

  it('warn before they alarm', () => {
    for (const band of [today.R1, today.R2b, today.R3, today.R4, today.R11, today.R13, today.R15])
      expect(band.amberDays).toBeLessThan(band.redDays);
    expect(today.R5.amber.share).toBeLessThan(today.R5.red.share);
    expect(today.R14.overdueDays).toBeLessThan(today.R14.redDays);
    expect(today.R7.amberPct).toBeLessThan(today.R7.redPct);
    expect(today.R8.amberDays).toBeLessThan(today.R8.redDays);
    expect(today.R10.amberShare).toBeLessThan(today.R10.redShare);
  });

  it('say of every rule where it comes from and how sure that is', () => {
    const rules = Object.entries(today).filter(([name]) => /^R\d/.test(name));
    expect(rules).toHaveLength(16);
    for (const [, rule] of rules) {
      const { confidence, effectiveFrom, legalBasis } = rule as PolicyBasis;
      expect(legalBasis).not.toBe('');
      expect(['H', 'M', 'L']).toContain(confidence);
      expect(effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('stand oldest first, each version once', () => {
    const dates = THRESHOLDS.map((version) => version.effectiveFrom);
    expect(dates).toEqual([...new Set(dates)].sort());
    const names = THRESHOLDS.map((version) => version.policyVersion);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('a versioned policy', () => {
  const versions = [
    { policyVersion: 'a', effectiveFrom: '2020-01-01' },
    { policyVersion: 'b', effectiveFrom: '2024-01-01' },
  ];

  it('is the newest version that has begun', () => {
    expect(versionAt(versions, '2023-12-31').policyVersion).toBe('a');
    expect(versionAt(versions, '2024-01-01').policyVersion).toBe('b');
  });

  it('is the first version for anything older', () => {
    expect(versionAt(versions, '1999-01-01').policyVersion).toBe('a');
  });
});
