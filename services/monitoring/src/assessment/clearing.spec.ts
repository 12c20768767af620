import type { ClearingAction } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import { thresholdsAt } from '@nyata/reference';
import { prototype } from '@nyata/testing';
import fc from 'fast-check';
import {
  claimed,
  confirmed,
  documents,
  milestone,
  planAdopted,
  planned,
  signed,
  workPlanFiled,
  type Change,
} from '../../test/timeline';
import { factsAt } from '../cooperation-facts/chronicle';
import { assess } from './assess';
import { figuresOf } from './figures';

const TODAY = '2026-11-21';
const LATER = addDays(TODAY, 3_000);

/** A change of every milestone that is in one of these states. */
const each =
  (states: string[], what: (id: string) => Change): Change =>
  (facts, on) =>
    facts.milestones
      .filter(({ status }) => states.includes(status))
      .reduce((changed, { milestoneId }) => what(milestoneId)(changed, on), facts);

const anAction: Change = (facts, on) => planned('baru', LATER, [LATER])(facts, on);
const partnerOf = (facts: Parameters<Change>[0]) => facts.parties.at(-1)!.org;

/** What the parties do when they do as they are told. */
const DOING: Partial<Record<ClearingAction, Change>> = {
  SIGN_AGREEMENT: (facts, on) =>
    documents({ status: 'IN_FORCE', signedOn: on, startsOn: on, endsOn: LATER })(facts, on),
  SIGN_PKS: signed('PKS', { endsOn: LATER }),
  FILE_WORK_PLAN: workPlanFiled,
  ADOPT_PLAN: planAdopted,
  PLAN_COMPLETE_ACTION: anAction,
  SCHEDULE_NEXT_ACTION: anAction,
  CONFIRM_MILESTONE: (facts, on) => {
    const later = anAction(facts, on);
    return confirmed('baru.1', partnerOf(facts))(later, on);
  },
  ANSWER_CLAIM: (facts, on) =>
    each(['CLAIMED'], (id) => confirmed(id, partnerOf(facts)))(facts, on),
  CLAIM_MILESTONE: each(['OPEN', 'DISPUTED'], (id) => claimed(id)),
  RESCHEDULE_MILESTONE: each(['OPEN'], (id) => milestone(id, () => ({ dueOn: LATER }))),
  RECORD_PROGRESS: (facts, on) => ({ ...facts, lastActed: { on, eventId: 'progress' } }),
  ASSIGN_RESPONSIBLE_OFFICER: documents({ officer: { memberId: 'officer' } }),
  LINK_PLAN: (facts) => ({
    ...facts,
    figures: {
      ...figuresOf(facts),
      planLinks: facts.actions.map(({ actionId }) => ({
        ...{ planLinkId: actionId, actionId, docType: 'RENJA' as const },
      })),
    },
  }),
  SUBMIT_REPORT: (facts, on) => ({
    ...facts,
    figures: {
      ...figuresOf(facts),
      reports: figuresOf(facts).reports.map((report) => ({
        ...{ ...report, status: 'SUBMITTED' as const, submittedOn: on },
      })),
    },
  }),
  MAP_AFFAIR: (facts) => ({ ...facts, affairCodes: ['2.08'] }),
  FILE_PAPERS: documents({ missingPapers: undefined }),
  DECIDE_ENDING: documents({ status: 'ENDED' }),
  DEFINE_INDICATOR: (facts, on) => ({
    ...facts,
    figures: {
      ...figuresOf(facts),
      indicators: [
        {
          ...{ indicatorId: 'baru', title: 'baru', direction: 'UP', aggregation: 'LAST' },
          ...{ baseline: { value: 0, on }, target: { value: 9, by: LATER } },
          targetChangedLate: false,
        },
      ],
    },
  }),
};

const ask = (check: (facts: Parameters<Change>[0], day: string) => void) =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 1_900 }), (n, days) => {
      const day = addDays(TODAY, -days);
      const { facts } = factsAt(prototype(n, TODAY), day);
      if (facts) check(facts, day);
    }),
    { numRuns: 300 },
  );

describe('whoever is judged', () => {
  it('is told at least one thing to do next, and doing it changes what is asked', () => {
    const asked = new Set<string>();
    ask((facts, day) => {
      const { verdict, nextStep } = assess(facts, day, thresholdsAt(day));
      if (verdict === 'ENDED_OK') return;
      const done = DOING[nextStep.action];
      expect([nextStep.action, done]).toEqual([nextStep.action, expect.any(Function)]);
      const after = assess(done!(facts, day), day, thresholdsAt(day));
      expect(after.nextStep).not.toEqual(nextStep);
      asked.add(nextStep.action);
    });
    expect(asked.size).toBeGreaterThan(5);
  });

  it('finds every rule that is not green changed, once the first thing that clears it is done', () => {
    const cleared = new Set<string>();
    ask((facts, day) => {
      for (const rule of assess(facts, day, thresholdsAt(day)).rules) {
        if (rule.level === 'GREEN') continue;
        const done = DOING[rule.clearedBy[0]!.action];
        expect([rule.ruleId, rule.clearedBy[0]!.action, done]).toEqual([
          ...[rule.ruleId, rule.clearedBy[0]!.action],
          expect.any(Function) as Change,
        ]);
        const after = assess(done!(facts, day), day, thresholdsAt(day));
        expect(after.rules.find(({ ruleId }) => ruleId === rule.ruleId)).not.toEqual(rule);
        cleared.add(rule.ruleId);
      }
    });
    expect(cleared.size).toBeGreaterThan(6);
  });
});
