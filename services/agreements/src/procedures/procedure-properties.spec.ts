import { isDeepStrictEqual } from 'node:util';
import { REFUSALS } from '@nyata/contracts';
import { DomainError } from '@nyata/kernel';
import fc from 'fast-check';
import { ProcedureModel, type Step } from '../../test/procedure-model';
import { replayed, seenIn } from '../../test/procedure-replay';
import { by, policyAtStart, startedWith } from '../../test/ready-to-sign';
import { attempt } from '../../test/procedure-steps';
import type { Agreement, Decision } from '../agreements/agreement';
import { needsCouncil } from '../agreements/approvals';
import { papersFor } from './papers';

const pks = { role: 'IMPLEMENTING', documentKind: 'PKS' } as const;
const PACKS: Record<string, Agreement> = {
  'an umbrella with a third party': startedWith('BUMN'),
  'a PKS that burdens the public': startedWith('BUMN', {
    ...pks,
    burdensPublicOrRegion: true,
    inCurrentBudget: true,
  }),
  'a PKS in the budget': startedWith('BUMN', {
    ...pks,
    burdensPublicOrRegion: false,
    inCurrentBudget: true,
  }),
  'a PKS whose budget is not known': startedWith('BUMN', pks),
  'a synergy': startedWith('MINISTRY_AGENCY', { documentKind: 'AGREEMENT_NOTE' }),
  'a letter of intent': startedWith('FOREIGN_REGION', { role: 'PRELIMINARY', documentKind: 'LOI' }),
  'a foreign memorandum': startedWith('FOREIGN_INSTITUTION', { documentKind: 'MOU' }),
};

/** Every step that there is to try on an agreement of this pack. */
function stepsOf(started: Agreement): Step[] {
  const { rules } = policyAtStart(started);
  const stages = rules.map(({ stageId }) => stageId);
  const papers = new Set(rules.flatMap((rule) => papersFor(rule, started)));
  for (const paper of ['COUNCIL_DECISION', 'CENTRAL_APPROVAL']) papers.add(paper);
  return [
    ...[...papers].map((kind): Step => ({ does: 'file', kind })),
    ...stages.flatMap((stage): Step[] => [
      { does: 'complete', stage },
      { does: 'skip', stage },
      ...stages.map((to): Step => ({ does: 'return', stage, to })),
    ]),
    ...PLAIN.map((does): Step => ({ does })),
    ...(['MOHA', 'MOFA'] as const).flatMap((authority) =>
      CENTRAL.map((does): Step => ({ does, authority })),
    ),
    { does: 'sign', side: 1 },
    { does: 'sign', side: 2 },
  ];
}

const PLAIN = [
  'offer',
  'accept',
  'decline',
  'counter',
  'withdraw',
  'askCouncil',
  'grantCouncil',
  'refuseCouncil',
  'deemCouncil',
  'waiveCouncil',
] as const;
const CENTRAL = ['askCentre', 'grantCentre', 'refuseCentre'] as const;

/** Ends a walk or leads it backwards: legal nearly always, so taken by chance only. */
const LOOPS = ['decline', 'withdraw', 'return', 'counter', 'refuseCouncil', 'refuseCentre'];

/** What came of a step: the new state, or the code of the refusal. */
function outcomeOf(agreement: Agreement, step: Step): Decision | string {
  try {
    return attempt(agreement, step, policyAtStart(agreement), by);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code;
  }
}

/** A number picks a step: of all that there are, or, so that walks come far, of those that lead on. */
const walk = fc.record({
  pack: fc.constantFrom(...Object.keys(PACKS)),
  picks: fc.array(fc.record({ wild: fc.nat(2), pick: fc.nat(9999) }), {
    minLength: 15,
    maxLength: 45,
  }),
});

describe('a procedure, whatever is tried on it', () => {
  const reached = new Map<string, number>();
  const refused = new Set<string>();

  test('goes where the model goes, refuses by a code, and its events tell the same state', () => {
    fc.assert(
      fc.property(walk, ({ pack, picks }) => {
        let agreement = PACKS[pack]!;
        const { rules } = policyAtStart(agreement);
        const stages = rules.map(({ stageId }) => stageId);
        const papersOf = (rule: (typeof rules)[number]) => papersFor(rule, agreement);
        const model = new ProcedureModel(rules, papersOf, needsCouncil(agreement, rules));
        const steps = stepsOf(agreement);
        let told = seenIn(agreement);
        for (const { wild, pick } of picks) {
          const onward = steps.filter(
            (it) => !LOOPS.includes(it.does) && !done(model, it) && model.may(it),
          );
          const from = wild === 0 || onward.length === 0 ? steps : onward;
          const step = from[pick % from.length]!;
          const legal = model.may(step);
          const outcome = outcomeOf(agreement, step);
          if (typeof outcome === 'string') {
            if (legal) throw new Error(`${JSON.stringify(step)} was refused: ${outcome}`);
            refused.add(outcome);
            continue;
          }
          if (!legal) throw new Error(`${JSON.stringify(step)} was not refused`);
          model.take(step);
          agreement = outcome.state;
          told = replayed(told, outcome.events, rules);
          const seen = seenIn(agreement);
          same(told, seen);
          same(seen.status, model.status);
          same(seen.open, stages.filter(model.isOpen).sort());
        }
        const end = `${pack}: ${agreement.status}`;
        reached.set(end, (reached.get(end) ?? 0) + 1);
      }),
      { numRuns: 5000, seed: 20261121 },
    );
    for (const code of refused) expect(REFUSALS).toHaveProperty(code);
  }, 120_000);

  test('comes to its end and to its refusals often enough for that to mean something', () => {
    for (const pack of Object.keys(PACKS).filter((name) => !name.includes('not known')))
      expect([pack, (reached.get(`${pack}: IN_FORCE`) ?? 0) > 20]).toEqual([pack, true]);
    expect(reached.get('a PKS whose budget is not known: IN_FORCE')).toBeUndefined();
    expect(refused.size).toBeGreaterThan(20);
  });
});

/** A paper is filed once here; filing it again would be legal for ever. */
const done = (model: ProcedureModel, step: Step) =>
  step.does === 'file' && model.papers.has(step.kind);

/** Cheaper than an expectation, of which there would be half a million. */
function same(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
