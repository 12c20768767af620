import { thresholdsAt } from '@nyata/reference';
import { assess, type Assessment } from './assess';
import { DEMO, demoFacts } from '../../test/demo-cooperations';

const on = (id: string, day: string): Assessment =>
  assess(demoFacts(id, day), day, thresholdsAt(day));

/** "R1 R3" red, "r4" amber: the shown rules of a cooperation in one word each. */
const shown = ({ rules }: Assessment) =>
  rules
    .filter(({ level }) => level !== 'GREEN')
    .map(({ ruleId, level }) => (level === 'RED' ? ruleId : ruleId.toLowerCase()))
    .join(' ');

describe('the ten cooperations of the demonstration', () => {
  it.each([
    ['A1', '2025-06-01', 1, 'STARTING', ''],
    ['A1', '2026-01-15', 2, 'AT_RISK', 'r4 r13'],
    ['A1', '2026-11-21', 5, 'ON_TRACK', 'r7'],
    ['A2', '2025-06-01', 2, 'STARTING', ''],
    ['A2', '2026-03-01', 4, 'ON_TRACK', ''],
    ['A2', '2026-11-21', 5, 'ON_TRACK', ''],
    ['A3', '2025-11-30', 0, 'STARTING', ''],
    ['A3', '2026-01-30', 0, 'AT_RISK', 'R3 r13'],
    ['A3', '2026-03-02', 0, 'AT_RISK', 'R3 r6 r13'],
    ['A3', '2026-08-30', 0, 'AT_RISK', 'r1 R3 r4 R6 R13'],
    ['A3', '2026-11-21', 0, 'CEREMONIAL', 'R1 R3 R4 R6 R13'],
    ['A4', '2026-04-30', 0, 'STARTING', ''],
    ['A4', '2026-08-01', 1, 'STARTING', ''],
    ['A4', '2026-11-21', 1, 'AT_RISK', 'r1 r4 r13'],
    ['A5', '2024-10-01', 1, 'STARTING', ''],
    ['A5', '2025-08-15', 2, 'AT_RISK', 'R4'],
    ['A5', '2026-11-21', 4, 'ON_TRACK', 'r6'],
    ['A6', '2026-02-01', 2, 'STARTING', ''],
    ['A6', '2026-06-30', 3, 'STARTING', 'r7'],
    ['A6', '2026-11-21', 3, 'AT_RISK', 'r4 R10'],
    ['A7', '2025-02-01', 2, 'STARTING', ''],
    ['A7', '2026-01-15', 5, 'ON_TRACK', ''],
    ['A7', '2026-11-21', 5, 'ON_TRACK', ''],
    ['A8', '2025-09-01', 1, 'STARTING', ''],
    ['A8', '2026-05-01', 4, 'ON_TRACK', ''],
    ['A8', '2026-11-21', 4, 'ON_TRACK', 'r6'],
    ['A9', '2024-10-20', 0, 'AT_RISK', 'r2b R3 r4'],
    ['A9', '2026-04-17', 0, 'CEREMONIAL', 'R2b R3 R4 R10'],
    ['A9', '2026-11-21', 0, 'CEREMONIAL', 'R11'],
    ['A10', '2026-01-06', 6, 'ENDED_OK', ''],
    ['A10', '2026-06-01', 6, 'ENDED_OK', ''],
    ['A10', '2026-11-21', 6, 'ENDED_OK', ''],
  ])('%s on %s stands on rung %i and is %s (%s)', (id, day, rung, verdict, rules) => {
    const assessment = on(id, day);
    expect([assessment.rung, assessment.verdict, shown(assessment)]).toEqual([
      rung,
      verdict,
      rules,
    ]);
  });
});

describe('the story of A3', () => {
  it('is ceremonial with its cause, and its next step has an owner and a date', () => {
    expect(on('A3', '2026-11-21')).toMatchObject({
      ageDays: 415,
      cause: 'NOT_FOLLOWED_UP',
      nextStep: {
        action: 'PLAN_COMPLETE_ACTION',
        organisationName: 'Disperindag Jateng',
        by: '2026-01-29',
      },
    });
  });

  it('stays ceremonial when a plan with a complete action is adopted, though R1 and R3 are cleared', () => {
    const adopted = on('A3', '2026-11-22');
    expect([adopted.rung, adopted.verdict, shown(adopted)]).toEqual([1, 'CEREMONIAL', 'R4 R6']);
    expect(adopted.nextStep).toMatchObject({ action: 'CLAIM_MILESTONE', by: '2026-12-18' });
  });

  it('leaves the ceremony as soon as the counterpart confirms a milestone; the missing reports remain a risk', () => {
    const walked = on('A3', '2026-11-24');
    expect([walked.rung, walked.verdict, shown(walked)]).toEqual([4, 'AT_RISK', 'R6']);
    expect(walked.gaps).toEqual([2, 3]);
  });

  it('is on track once the late reports are in', () => {
    const reported = on('A3', '2026-11-25');
    expect([reported.rung, reported.verdict, shown(reported)]).toEqual([4, 'ON_TRACK', '']);
  });
});

describe('the cause of a missing report', () => {
  it('is that nobody told of work which the counterpart has confirmed in that period', () => {
    expect(on('A8', '2026-11-21').cause).toBe('UNREPORTED');
  });

  it('is that nothing was done where nothing was confirmed', () => {
    expect(on('A3', '2026-11-21').cause).toBe('NOT_FOLLOWED_UP');
  });

  it('is not asked for where every report is in', () => {
    expect(on('A1', '2026-11-21').cause).toBeUndefined();
  });
});

describe('the ceremonial ratio of the demonstration', () => {
  it('is two of the seven that were signed a year ago and have not ended', () => {
    const old = Object.keys(DEMO)
      .map((id) => on(id, '2026-11-21'))
      .filter(({ status, ageDays }) => status !== 'ENDED' && ageDays >= 365);
    const ceremonial = old.filter(({ verdict }) => verdict === 'CEREMONIAL');
    expect([ceremonial.length, old.length]).toEqual([2, 7]);
  });
});

describe('an old agreement that was imported', () => {
  it('is shown as unattested when its end rests on old papers only', () => {
    expect(on('A10', '2026-11-21')).toMatchObject({ unattested: true, gaps: [] });
  });
});
