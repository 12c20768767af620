import { addDays } from '@nyata/kernel';
import { thresholdsAt } from '@nyata/reference';
import fc from 'fast-check';
import { assess, nextTurnOn } from './assess';
import {
  action,
  claimed,
  confirmed,
  documents,
  factsOn,
  milestone,
  planAdopted,
  planned,
  signed,
  workPlanFiled,
  type Change,
} from '../../test/timeline';
import type { CooperationFacts } from './facts';

const START = '2025-01-06';
const day = (max: number) => fc.integer({ min: 0, max }).map((days) => addDays(START, days));
const wait = fc
  .record({ from: day(500), days: fc.option(fc.integer({ min: 1, max: 300 })) })
  .map(({ from, days }) => ({ from, ...(days && { to: addDays(from, days) }) }));

/** Any mixture of what can happen to a cooperation; the order of the days is of no importance here. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(planAdopted),
  fc.constant(workPlanFiled),
  day(900).map((endsOn) => signed('PKS', { endsOn })),
  fc
    .record({ id: fc.constantFrom('a', 'b'), due: day(800), first: day(800), second: day(800) })
    .map(({ id, due, first, second }) => planned(id, due, [first, second])),
  fc.constantFrom('a.1', 'a.2', 'b.1').chain((id) => fc.constantFrom(claimed(id), confirmed(id))),
  day(800).map((dueOn) => milestone('a.2', () => ({ dueOn }))),
  day(800).map((closedOn) => action('a', { status: 'COMPLETED', closedOn })),
  day(400).map((missingSince) => action('b', { liaison: { missingSince } })),
  day(400).map((lostOn) => documents({ officer: { lostOn } })),
  day(400).map((importedOn) => documents({ importedOn })),
  day(700).map((reviewOn) => documents({ framework: { reviewOn } })),
  day(700).map((terminatedOn) => documents({ status: 'TERMINATED', terminatedOn })),
  wait.map(
    (each): Change =>
      (facts) => ({ ...facts, councilWaits: [...facts.councilWaits, each] }),
  ),
  wait.map(
    (each): Change =>
      (facts) => ({ ...facts, suspensions: [...facts.suspensions, each] }),
  ),
);

const facts: fc.Arbitrary<CooperationFacts> = fc
  .record({
    type: fc.constantFrom('KSDPK' as const, 'SYNERGY' as const, 'KSDPL' as const),
    endsOn: day(900),
    steps: fc.array(fc.record({ on: day(400), change }), { maxLength: 8 }),
  })
  .map(({ type, endsOn, steps }) =>
    factsOn(
      type,
      [
        { on: START, changes: [signed('JOINT_AGREEMENT', { endsOn })] },
        ...steps.map(({ on, change: what }) => ({ on, changes: [what] })),
      ].sort((a, b) => a.on.localeCompare(b.on)),
      addDays(START, 2000),
    ),
  );

/** All of a judgement but what grows by one each day. */
const lasting = (of: CooperationFacts, on: string) => {
  const { status, verdict, rung, gaps, cause, index, nextStep, rules } = assess(
    of,
    on,
    thresholdsAt(on),
  );
  const levels = rules.map(({ ruleId, level, since, turnsRedOn }) => ({
    ruleId,
    level,
    since,
    turnsRedOn,
  }));
  return { status, verdict, rung, gaps, cause, index, nextStep, levels };
};

describe('the next turn', () => {
  it('is the first day on which the judgement may differ: jumping there misses nothing that a daily look sees', () => {
    fc.assert(
      fc.property(facts, day(400), (known, from) => {
        const next = nextTurnOn(known, from, thresholdsAt(from));
        const until = next ?? addDays(from, 900);
        const now = lasting(known, from);
        for (let on = addDays(from, 1); on < until; on = addDays(on, 1))
          expect(lasting(known, on)).toEqual(now);
      }),
      { numRuns: 150 },
    );
  });

  it('does not come any more when everything is as bad, or as over, as it can be', () => {
    const forgotten = factsOn(
      'KSDPK',
      [{ on: START, changes: [signed('JOINT_AGREEMENT')] }],
      START,
    );
    expect(nextTurnOn(forgotten, addDays(START, 365), thresholdsAt(START))).toBeUndefined();
  });
});
