import { addDays } from '@nyata/kernel';
import { thresholdsAt } from '@nyata/reference';
import fc from 'fast-check';
import { SIGNED } from '../../test/cheat';
import {
  AGENCY,
  claimed,
  confirmed,
  factsOn,
  JATENG,
  milestone,
  org,
  planAdopted,
  planned,
  signed,
  type Change,
  type Step,
} from '../../test/timeline';
import { SEVERITY } from '../assessments/severity';
import { assess, type Assessment } from './assess';

const YEARS = 3;
const COLLEAGUE = org('Bappeda', 'OPD', JATENG.organisationId);

/** What members of the two sides may do, in any order and as often as they like. */
const DEEDS: Record<string, Change> = {
  'a PKS is signed': signed('PKS', { endsOn: addDays(SIGNED, 5 * 365) }),
  'training is planned': (facts, on) =>
    facts.actions.some(({ actionId }) => actionId === 'latihan')
      ? facts
      : planned('latihan', addDays(on, 400), [addDays(on, 100), addDays(on, 400)])(facts, on),
  'a meeting is planned': (facts, on) =>
    facts.actions.some(({ actionId }) => actionId === 'rapat')
      ? facts
      : planned('rapat', addDays(on, 60), [addDays(on, 60)], { type: 'MEETING' })(facts, on),
  'the plan is adopted': planAdopted,
  'the first milestone is claimed': claimed('latihan.1'),
  'the first milestone is confirmed': confirmed('latihan.1'),
  'the second milestone is confirmed': confirmed('latihan.2'),
  'the meeting is confirmed': confirmed('rapat.1'),
  'the first milestone is disputed': milestone('latihan.1', () => ({ status: 'DISPUTED' })),
};

const deed = fc.record({
  day: fc.integer({ min: 1, max: YEARS * 365 }),
  what: fc.constantFrom(...Object.keys(DEEDS)),
});
const umbrella: Step = {
  on: SIGNED,
  changes: [signed('JOINT_AGREEMENT', { endsOn: addDays(SIGNED, 5 * 365) })],
};
const story = fc
  .array(deed, { maxLength: 12 })
  .map((deeds) => [
    umbrella,
    ...[...deeds]
      .sort((a, b) => a.day - b.day)
      .map(({ day, what }): Step => ({ on: addDays(SIGNED, day), changes: [DEEDS[what]!] })),
  ]);
const dayOf = fc.integer({ min: 0, max: YEARS * 365 }).map((days) => addDays(SIGNED, days));

const judge = (steps: Step[], day: string): Assessment =>
  assess(factsOn('KSDPK', steps, day), day, thresholdsAt(day));
const holds = (check: (steps: Step[], day: string) => void) =>
  fc.assert(fc.property(story, dayOf, check), { numRuns: 300 });

describe('whatever the sides did, in whatever order', () => {
  it('a confirmation by the claimant’s own government lifts no rung', () =>
    holds((steps, day) => {
      const alone = { on: day, changes: [confirmed('latihan.1', COLLEAGUE)] };
      const before = judge(steps, day);
      expect(judge([...steps, alone], day).rung).toBeLessThanOrEqual(before.rung);
    }));

  it('a meeting lifts no rung, however well it is confirmed', () =>
    holds((steps, day) => {
      const met = { on: day, changes: [DEEDS['a meeting is planned']!, confirmed('rapat.1')] };
      expect(judge([...steps, met], day).rung).toBe(judge(steps, day).rung);
    }));

  it('time alone never makes the verdict better', () =>
    holds((steps, day) => {
      const past = steps.filter(({ on }) => on <= day);
      const [now, later] = [judge(past, day), judge(past, addDays(day, 90))];
      expect(SEVERITY.indexOf(later.verdict)).toBeLessThanOrEqual(SEVERITY.indexOf(now.verdict));
    }));

  it('every rule that is not green says what clears it, and every verdict what comes next', () =>
    holds((steps, day) => {
      const { rules, nextStep } = judge(steps, day);
      for (const { level, clearedBy } of rules)
        if (level !== 'GREEN') expect(clearedBy.length).toBeGreaterThan(0);
      expect(nextStep.action).not.toBe('NOTHING');
    }));

  it('doing what a red rule asks for changes its state on that day', () => {
    const doing: Partial<Record<string, Change>> = {
      SIGN_PKS: DEEDS['a PKS is signed'],
      ADOPT_PLAN: planAdopted,
      PLAN_COMPLETE_ACTION: planned('baru', addDays(SIGNED, 6 * 365), [addDays(SIGNED, 6 * 365)]),
      SCHEDULE_NEXT_ACTION: planned('baru', addDays(SIGNED, 6 * 365), [addDays(SIGNED, 6 * 365)]),
      RECORD_PROGRESS: (facts) => facts,
    };
    let done = 0;
    holds((steps, day) => {
      const past = steps.filter(({ on }) => on <= day);
      for (const { ruleId, level, clearedBy } of judge(past, day).rules) {
        const change = doing[clearedBy[0]?.action ?? ''];
        if (level !== 'RED' || !change) continue;
        const after = judge([...past, { on: day, changes: [change] }], day);
        expect([ruleId, after.rules.find((rule) => rule.ruleId === ruleId)?.level]).toEqual([
          ruleId,
          'GREEN',
        ]);
        done += 1;
      }
    });
    expect(done).toBeGreaterThan(50);
  });

  it('the agency that owns the work is always among those who can clear an overdue milestone', () =>
    holds((steps, day) => {
      const overdue = judge(steps, day).rules.find(({ ruleId }) => ruleId === 'R14');
      if (overdue?.level !== 'RED') return;
      expect(overdue.clearedBy.map(({ organisationId }) => organisationId)).toContain(
        AGENCY.organisationId,
      );
    }));
});
