import { EVENTS, type PayloadOf, type ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { figuresOf } from '../assessment/figures';
import { foldFacts, type FactEvent } from './fold-facts';
import type { MeasureEvent } from './fold-measures';

const ON = '2026-11-21';

const example = <N extends FactEvent>(name: N, change: Partial<PayloadOf<N>> = {}) =>
  ({
    id: `id of ${name}`,
    name,
    actor: newId(),
    payload: { ...EVENTS[name].example, ...change },
  }) as unknown as ReceivedEvent<FactEvent>;

const after = (...events: ReceivedEvent<FactEvent>[]) =>
  [example('agreement-drafted'), ...events].reduce<ReturnType<typeof foldFacts>>(
    (facts, event) => foldFacts(facts, event, ON),
    undefined,
  )!;

const indicator = example('indicator-defined');
const accepted = (change: Partial<PayloadOf<'measurement-accepted'>> = {}) =>
  example('measurement-accepted', change);

describe('folding figures', () => {
  it('knows a value of an indicator once it is accepted', () => {
    const { indicators } = figuresOf(after(indicator, example('indicator-measured'), accepted()));
    expect(indicators).toMatchObject([
      { achieved: { pct: 41.33, movedTowardTarget: true, eventId: 'id of measurement-accepted' } },
    ]);
  });

  it('does not believe a value that its own party accepted', () => {
    const { measuredBy } = EVENTS['measurement-accepted'].example;
    const { indicators } = figuresOf(after(indicator, accepted({ by: measuredBy })));
    expect(indicators[0]).not.toHaveProperty('achieved');
  });

  it('remembers that a target moved late, and keeps what was achieved', () => {
    const moved = figuresOf(after(indicator, accepted(), example('indicator-retargeted')));
    expect(moved.indicators).toMatchObject([
      { targetChangedLate: true, target: { value: 120 }, achieved: { pct: 41.33 } },
    ]);
    expect(figuresOf(after(indicator, example('indicator-retired'))).indicators).toEqual([]);
  });

  it('keeps one row per money, and forgets that none was needed when some is', () => {
    const facts = after(
      example('no-cost-declared'),
      example('funding-planned'),
      example('funding-secured'),
    );
    expect(figuresOf(facts).fundings).toMatchObject([
      { source: 'APBD_PROV', planned: 900_000_000, appropriation: 640_000_000, changedOn: ON },
    ]);
  });

  it('knows plan links until they are taken away', () => {
    expect(figuresOf(after(example('plan-linked'))).planLinks).toHaveLength(1);
    const gone = after(example('plan-linked'), example('plan-unlinked'));
    expect(figuresOf(gone).planLinks).toEqual([]);
  });

  it.each([
    ['report-opened', 'DUE'],
    ['report-submitted', 'SUBMITTED'],
    ['report-accepted', 'ACCEPTED'],
    ['report-returned', 'RETURNED'],
    ['report-lapsed', 'LAPSED'],
    ['report-waived', 'WAIVED'],
  ] as const)('%s makes the report %s', (name, status) => {
    const facts = after(example('report-opened'), example(name));
    expect(figuresOf(facts).reports).toMatchObject([{ period: '2026-S1', status }]);
  });

  it('knows the day of a final evaluation, not of a periodic one', () => {
    expect(after(example('evaluation-concluded')).finalEvaluationOn).toBe(ON);
    const periodic = after(example('evaluation-concluded', { kind: 'PERIODIC' }));
    expect(periodic.finalEvaluationOn).toBeUndefined();
  });

  it.each<MeasureEvent>(['indicator-measured', 'deviation-resolved', 'update-answered'])(
    '%s tells that somebody acted, and changes no figure',
    (name) => {
      const facts = after(example(name));
      expect(facts.lastActed?.eventId).toBe(`id of ${name}`);
      expect(facts.figures).toBeUndefined();
    },
  );
});
