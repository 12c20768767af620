import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { THRESHOLDS } from '@nyata/reference';
import { factsOn } from '../test/timeline';
import { umbrella, SIGNED } from '../test/cheat';
import { assess } from './assessment/assess';
import { adoptThresholds, ceremonyPolicy } from './cooperation-facts/policy';
import { adoptPolicyFile } from './policy-file';

const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'nyata-policy-')), 'ambang.txt');
  writeFileSync(path, content);
  return path;
};
const OWN = `[jateng-2025.1]
effectiveFrom = 2025-08-01
legalBasis = Pergub Jawa Tengah 12/2025
confidence = H
verdict.ceremonialDays = 200
`;

describe('the province’s policy file', () => {
  afterEach(() => adoptThresholds(THRESHOLDS));

  const verdictOn = (day: string) =>
    assess(factsOn('KSDPK', [umbrella], day), day, ceremonyPolicy.at(day)).verdict;

  it('judges by the rules of the day: the old ones before its first day, its own from then on', () => {
    expect(SIGNED).toBe('2025-01-06');
    const before = verdictOn('2025-08-20');
    adoptPolicyFile({ NYATA_POLICY_FILE: file(OWN) });
    expect(before).toBe('AT_RISK');
    expect(verdictOn('2025-07-31')).toBe('AT_RISK');
    expect(verdictOn('2025-08-20')).toBe('CEREMONIAL');
    expect(ceremonyPolicy.nextChange('2025-07-31')).toBe('2025-08-01');
  });

  it('stops the start with every fault, and nothing of the file holds', () => {
    const path = file(`${OWN}R1.redDays = soon\nR3.colour = 1\n`);
    expect(() => adoptPolicyFile({ NYATA_POLICY_FILE: path })).toThrow(
      /ambang.txt:\n {2}line 6: R1.redDays must be a number .*\n {2}line 7: There is no threshold/,
    );
    expect(ceremonyPolicy.at('2026-01-01')).toBe(THRESHOLDS[0]);
  });

  it('is not asked for', () => {
    adoptPolicyFile({ NYATA_POLICY_FILE: '' });
    expect(ceremonyPolicy.at('2026-01-01')).toBe(THRESHOLDS[0]);
  });
});
