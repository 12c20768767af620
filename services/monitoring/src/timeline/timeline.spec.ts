import { EVENTS, type PayloadOf, type ReceivedEvent } from '@nyata/contracts';
import { foldFacts, type FactEvent } from '../cooperation-facts/fold-facts';
import { timelineOf } from './timeline';

const event = <N extends FactEvent>(name: N, change: Partial<PayloadOf<N>> = {}) =>
  ({
    id: name,
    name,
    actor: 'member',
    payload: { ...EVENTS[name].example, ...change },
  }) as unknown as ReceivedEvent<FactEvent>;

const planned = [
  event('agreement-drafted'),
  event('action-planned', { startsOn: '2026-08-01', dueOn: '2027-03-31' }),
  event('milestone-planned', { dueOn: '2026-11-30', originalDueOn: '2026-09-30' }),
];
const factsAfter = (...more: ReceivedEvent<FactEvent>[]) =>
  [...planned, ...more].reduce<ReturnType<typeof foldFacts>>(
    (facts, each) => foldFacts(facts, each, '2026-07-01'),
    undefined,
  )!;
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const seen = (asOf: string, ...more: ReceivedEvent<FactEvent>[]) =>
  timelineOf(factsAfter(...more), YEAR, asOf)[0];

describe('an action on the time axis', () => {
  it('has begun nowhere before anything was claimed, and keeps the day it was first promised', () => {
    expect(seen('2026-10-01')).toMatchObject({
      word: 'NOT_STARTED',
      startsOn: '2026-08-01',
      milestones: [{ dueOn: '2026-11-30', originalDueOn: '2026-09-30', late: false }],
    });
  });

  it('is late from the day after a milestone was due', () => {
    expect(seen('2026-11-30')).toMatchObject({ word: 'NOT_STARTED' });
    expect(seen('2026-12-01')).toMatchObject({ word: 'LATE', milestones: [{ late: true }] });
  });

  it('is under way once a milestone is claimed, and shows it done only when the other side says so', () => {
    const claimed = event('milestone-claimed');
    expect(seen('2026-12-01', claimed)).toMatchObject({ word: 'ON_TRACK' });
    expect(seen('2026-12-01', claimed)!.milestones[0]).not.toHaveProperty('confirmedOn');
    const confirmed = seen('2026-12-01', claimed, event('milestone-confirmed'));
    expect(confirmed!.milestones[0]).toMatchObject({
      status: 'CONFIRMED',
      confirmedOn: '2026-07-01',
    });
  });

  it('is not shown when it was dropped, or lies outside the time', () => {
    expect(seen('2026-10-01', event('action-dropped'))).toBeUndefined();
    const earlier = { from: '2025-01-01', to: '2025-12-31' };
    expect(timelineOf(factsAfter(), earlier, '2026-10-01')).toEqual([]);
  });
});
