import { thresholdsAt } from '@nyata/reference';
import { EVENTS, type PayloadOf, type ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { activeDays, clockStops } from '../assessment/clock-stops';
import type { CooperationFacts } from '../assessment/facts';
import type { ApprovalEvent } from './fold-approvals';
import { foldFacts, type FactEvent } from './fold-facts';

const ON = '2026-11-21';

function event<N extends ApprovalEvent | 'agreement-drafted'>(
  name: N,
  change: Partial<PayloadOf<N>> = {},
): ReceivedEvent<FactEvent> {
  const payload = { ...EVENTS[name].example, ...change };
  return { id: newId(), name, actor: newId(), payload } as unknown as ReceivedEvent<FactEvent>;
}

const after = (...events: ReceivedEvent<FactEvent>[]): CooperationFacts =>
  [event('agreement-drafted'), ...events].reduce<CooperationFacts | undefined>(
    (facts, each) => foldFacts(facts, each, ON),
    undefined,
  )!;
const asked = (on: string) => event('council-approval-requested', { on });

describe('the wait for the council', () => {
  it.each([
    'council-approval-granted',
    'council-approval-refused',
    'council-approval-deemed',
    'council-approval-waived',
  ] as const)('begins with the letter and is over with %s', (name) => {
    const facts = after(asked('2026-01-10'), event(name, { on: '2026-02-10' }));
    expect(facts.councilWaits).toEqual([{ from: '2026-01-10', to: '2026-02-10' }]);
  });

  it('does not begin anew while the first letter is unanswered', () => {
    expect(after(asked('2026-01-10'), asked('2026-03-01')).councilWaits).toEqual([
      { from: '2026-01-10' },
    ]);
  });

  it('begins again after a refusal', () => {
    const facts = after(
      asked('2026-01-10'),
      event('council-approval-refused', { on: '2026-02-10' }),
      asked('2026-03-01'),
    );
    expect(facts.councilWaits).toEqual([
      { from: '2026-01-10', to: '2026-02-10' },
      { from: '2026-03-01' },
    ]);
  });

  it('stops the clock for 90 days at most, that for the centre for 180', () => {
    const thresholds = thresholdsAt(ON);
    const council = clockStops(after(asked('2026-01-01')), thresholds);
    expect(activeDays('2026-01-01', '2026-12-31', council)).toBe(364 - 90);
    const request = event('central-approval-requested', { on: '2026-01-01' });
    const centre = clockStops(after(request), thresholds);
    expect(activeDays('2026-01-01', '2026-12-31', centre)).toBe(364 - 180);
  });
});

describe('the way to the signatures', () => {
  it.each(['stage-skipped', 'stage-returned', 'stage-entered'] as const)(
    'tells by %s which stages are open now',
    (name) => {
      expect(after(event(name, { openStageIds: ['EXECUTION'] })).documents).toMatchObject([
        { openStages: ['EXECUTION'] },
      ]);
    },
  );

  it.each(['offer-sent', 'offer-accepted'] as const)(
    'shows by %s that somebody acts, and changes nothing else',
    (name) => {
      const { lastActed, ...facts } = after(event(name));
      const { lastActed: _before, ...drafted } = after();
      expect(lastActed).toMatchObject({ on: ON });
      expect(facts).toEqual(drafted);
    },
  );
});
