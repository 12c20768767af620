import { RULES, type RuleId, type RuleLevel } from '@nyata/contracts';
import { ruleSentence, ruleTitle } from './rule-sentence';

/** The params that monitoring sends with each rule of this release. */
const PARAMS: Partial<Record<RuleId, Record<string, string | number>>> = {
  R1: { days: 415, amberDays: 180, redDays: 365 },
  R2: { days: 12, amberDays: 0, redDays: 0 },
  R2b: { days: 415, amberDays: 180, redDays: 365 },
  R3: { days: 415, amberDays: 60, redDays: 120, completeActions: 0 },
  R4: { days: 415, amberDays: 180, redDays: 365, everConfirmed: 0 },
  R5: { unanswered: 3, claimed: 4, unansweredDays: 30 },
  R6: {
    missing: 2,
    reporters: 5,
    redReporters: 1,
    period: '2025-S2',
    reporter: 'Dinkes',
    days: 80,
  },
  R7: { deviationPct: 40, amberPct: 25, redPct: 50, fiscalYear: '2026', unappropriated: 0 },
  R8: { days: 200, amberDays: 180, redDays: 365, linked: 1, actions: 4 },
  R10: { indicators: 2, moved: 0, elapsedPct: 85, changedLate: 0 },
  R11: { days: 31, amberDays: 1, redDays: 30, endedOn: '2026-04-17' },
  R9: { days: 12, amberDays: 0, redDays: 180 },
  R12: { gaps: 2, days: 61, amberDays: 14, redDays: 60 },
  R13: { days: 1250, amberDays: 120, redDays: 240 },
  R14: { overdue: 2, open: 5, longestDays: 44, overdueDays: 30 },
  R15: { days: 61, amberDays: 14, redDays: 60, officer: 0, orphanActions: 2 },
};
const LEVELS: RuleLevel[] = ['GREEN', 'AMBER', 'RED'];

describe.each(['id', 'en'] as const)('rule sentences in %s', (language) => {
  it.each(RULES)('%s speaks at every level, met or not, with all its facts', (ruleId) => {
    const params = PARAMS[ruleId] ?? {};
    const spoken = [
      ...LEVELS.map((level) => ruleSentence({ ruleId, level, value: 1, params }, language)),
      ruleSentence({ ruleId, level: 'GREEN', value: 0, params: {} }, language),
    ];
    for (const sentence of spoken) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(spoken.join(' ')).not.toMatch(/…|undefined|\bR\d/);
    expect(ruleTitle(ruleId, language)).not.toBe('');
  });
});

describe('a rule sentence', () => {
  it('states the fact with its number', () => {
    const rule = { ruleId: 'R1', level: 'RED', value: 415, params: PARAMS.R1 ?? {} } as const;
    expect(ruleSentence(rule, 'id')).toBe(
      '415 hari sejak ditandatangani tanpa PKS dan tanpa rencana aksi.',
    );
  });

  it('tells a silence since the last confirmation from one that was never broken', () => {
    const params = { ...PARAMS.R4, everConfirmed: 1 };
    const rule = { ruleId: 'R4', level: 'RED', value: 415, params } as const;
    expect(ruleSentence(rule, 'en')).toBe(
      '415 days since the counterpart last confirmed a result.',
    );
  });

  it('does not take a lack that began today for none', () => {
    const lacking = { days: 0, amberDays: 14, redDays: 60, officer: 0, orphanActions: 0 };
    const today = { ruleId: 'R15', level: 'GREEN', value: 0, params: lacking } as const;
    expect(ruleSentence(today, 'id')).toBe('0 hari tanpa penanggung jawab kerja sama.');
    expect(ruleSentence({ ...today, params: {} }, 'id')).toBe(
      'Penanggung jawab dan petugas penghubung sudah ada.',
    );
    const signedToday = { ruleId: 'R3', level: 'GREEN', value: 0 } as const;
    const params = { days: 0, amberDays: 60, redDays: 120, completeActions: 0 };
    expect(ruleSentence({ ...signedToday, params }, 'id')).toContain('tanpa tindakan lengkap');
  });

  it('writes dates and large numbers as the reader does', () => {
    const ended = { ruleId: 'R11', level: 'RED', value: 31, params: PARAMS.R11 ?? {} } as const;
    const dormant = { ruleId: 'R13', level: 'RED', value: 1250, params: PARAMS.R13 ?? {} } as const;
    expect(ruleSentence(ended, 'id')).toContain('17 April 2026');
    expect(ruleSentence(dormant, 'id')).toContain('1.250 hari');
  });

  it('names both lacks of an agreement that nobody looks after', () => {
    const rule = { ruleId: 'R15', level: 'RED', value: 61, params: PARAMS.R15 ?? {} } as const;
    expect(ruleSentence(rule, 'id')).toBe(
      '61 hari tanpa penanggung jawab kerja sama dan 2 tindakan terbuka tanpa petugas penghubung.',
    );
  });
});
