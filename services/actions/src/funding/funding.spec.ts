import { action } from '../../test/examples';
import { deviationOf, resolveDeviation } from './deviation';
import { gapAskedOn, hasGap } from './budget-calendar';
import {
  declareNoCost,
  planFunding,
  replanFunding,
  secureFunding,
  spendFunding,
  type Funding,
} from './funding';

const { actionId, cooperationId } = action;
const ids = { fundingId: 'funding', actionId, cooperationId, fiscalYear: 2026 };
const row = (change: Partial<Funding> = {}): Funding => ({
  ...planFunding({ ...ids, source: 'APBD_KAB', planned: 900_000_000 }).state,
  ...change,
});

describe('the money of an action', () => {
  it('is planned per year and source, and planned anew', () => {
    const { state, events } = planFunding({ ...ids, source: 'CSR', planned: 5 });
    expect(events).toMatchObject([{ name: 'funding-planned', payload: { planned: 5 } }]);
    expect(replanFunding(state, { planned: 3 }).state.planned).toBe(3);
  });

  it('of a public budget has a ceiling and an appropriation, no commitment', () => {
    const { events } = secureFunding(row(), { ceiling: 700_000_000, appropriation: 640_000_000 });
    expect(events).toMatchObject([{ name: 'funding-secured', payload: { ceiling: 700_000_000 } }]);
    expect(() => secureFunding(row(), { committed: 1 })).toThrow('AMOUNT_NOT_OF_SOURCE');
  });

  it('of a partner has a commitment, and neither ceiling nor appropriation', () => {
    const partner = row({ source: 'PARTNER' });
    expect(secureFunding(partner, { committed: 7 }).state.committed).toBe(7);
    expect(() => secureFunding(partner, { ceiling: 7 })).toThrow('AMOUNT_NOT_OF_SOURCE');
    expect(() => secureFunding(partner, { appropriation: 7 })).toThrow('AMOUNT_NOT_OF_SOURCE');
  });

  it('that was spent is told with the whole row', () => {
    expect(spendFunding(row(), 12).events).toMatchObject([
      { name: 'funding-spent', payload: { planned: 900_000_000, spent: 12 } },
    ]);
  });

  it('is never said to be unnecessary by one click', () => {
    const none = { ...ids, source: 'NONE_REQUIRED' as const, planned: 0 };
    expect(() => planFunding(none)).toThrow('NO_COST_NEEDS_APPROVAL');
    const { state, events } = declareNoCost({ ...ids, reason: 'Ruang ada', changeRequestId: 'r' });
    expect(state).toMatchObject({ source: 'NONE_REQUIRED', planned: 0 });
    expect(events).toMatchObject([{ name: 'no-cost-declared', payload: { reason: 'Ruang ada' } }]);
    expect(() => replanFunding(state, { planned: 1 })).toThrow('NO_COST_NEEDS_APPROVAL');
  });
});

describe('the deviation of a year', () => {
  it.each([
    [{ appropriation: 900_000_000 }, 0, 'ALIGNED'],
    [{ appropriation: 855_000_000 }, 5, 'ALIGNED'],
    [{ appropriation: 675_000_000 }, 25, 'ADJUST'],
    [{ appropriation: 640_000_000 }, 28.89, 'DEVIATING'],
    [{ ceiling: 900_000_000 }, 0, 'UNFUNDED'],
    [{}, 100, 'UNFUNDED'],
  ])('with %j is %d per cent: %s', (known, pct, band) => {
    expect(deviationOf([row(known)], '2026-03-01')).toMatchObject({ deviationPct: pct, band });
  });

  it('of a year to come is not unfunded yet', () => {
    expect(deviationOf([row({ fiscalYear: 2027 })], '2026-11-21').band).toBe('DEVIATING');
  });

  it('does not exist where nothing was planned', () => {
    expect(deviationOf([], '2026-11-21')).toEqual({ planned: 0, available: 0, spent: 0 });
  });

  const command = {
    resolutionId: 'resolution',
    ...{ actionId, cooperationId, fiscalYear: 2026 },
    kind: 'RESCOPED' as const,
    note: 'Rapat TAPD',
    decidedByRole: 'planner',
  };

  it('is resolved with what it was before', () => {
    const { events } = resolveDeviation(command, [row({ appropriation: 640_000_000 })]);
    expect(events).toMatchObject([
      { name: 'deviation-resolved', payload: { deviationPctBefore: 28.89, kind: 'RESCOPED' } },
    ]);
  });

  it('cannot be resolved where there is none', () => {
    const funded = [row({ appropriation: 900_000_000 })];
    expect(() => resolveDeviation(command, funded)).toThrow('NO_DEVIATION');
  });
});

describe('the calendar of the budget', () => {
  it.each([
    ['2026-02-28', undefined],
    ['2026-03-01', 'NO_LINE'],
    ['2026-06-30', 'NO_LINE'],
    ['2026-07-01', undefined],
    ['2026-10-01', 'NOT_IN_DRAFT_BUDGET'],
    ['2026-12-01', undefined],
  ])('asks on %s for %s', (day, gap) => {
    expect(gapAskedOn(day)).toBe(gap);
  });

  it('finds no line where the next year has none, and no budget where neither ceiling nor appropriation is known', () => {
    expect(hasGap('NO_LINE', [])).toBe(true);
    expect(hasGap('NO_LINE', [row()])).toBe(false);
    expect(hasGap('NOT_IN_DRAFT_BUDGET', [row()])).toBe(true);
    expect(hasGap('NOT_IN_DRAFT_BUDGET', [row({ ceiling: 1 })])).toBe(false);
    expect(hasGap('NOT_IN_DRAFT_BUDGET', [row({ source: 'PARTNER' })])).toBe(false);
  });
});
