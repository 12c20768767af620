import { EVENTS, type EventsOf, type PayloadOf, type ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { thresholdsAt } from '@nyata/reference';
import { clockStops } from '../assessment/clock-stops';
import type { CooperationFacts } from '../assessment/facts';
import { cooperationStatus } from '../assessment/status';
import { foldFacts, type FactEvent } from './fold-facts';

const ON = '2026-11-21';

const told = <N extends EventsOf<'agreements'>>(name: N, change: Partial<PayloadOf<N>> = {}) =>
  ({
    id: newId(),
    name,
    source: '/services/agreements',
    topic: 'nyata.cooperation',
    actor: newId(),
    payload: { ...EVENTS[name].example, ...change },
  }) as unknown as ReceivedEvent<FactEvent>;

const after = (...events: ReceivedEvent<FactEvent>[]): CooperationFacts =>
  [told('agreement-drafted'), told('agreement-signed'), ...events].reduce<
    CooperationFacts | undefined
  >((facts, event) => foldFacts(facts, event, ON), undefined)!;

const stopsOf = (facts: CooperationFacts) => clockStops(facts, thresholdsAt(ON));

describe('what happens to a signed agreement', () => {
  it('lets its clock stand while it is suspended', () => {
    const suspended = after(told('agreement-suspended', { on: '2026-04-01' }));
    expect(cooperationStatus(suspended, ON)).toBe('SUSPENDED');
    expect(stopsOf(suspended)).toMatchObject([{ from: '2026-04-01' }]);
    expect(stopsOf(suspended)[0]?.to).toBeUndefined();
    const resumed = after(
      told('agreement-suspended', { on: '2026-04-01' }),
      told('agreement-resumed', { on: '2026-06-01' }),
    );
    expect(cooperationStatus(resumed, ON)).toBe('IN_FORCE');
    expect(stopsOf(resumed)[0]).toMatchObject({ from: '2026-04-01', to: '2026-06-01' });
  });

  it.each([
    ['agreement-expired', { endsOn: '2026-05-01' }, '2026-05-01'],
    ['agreement-terminated', { on: '2026-05-02' }, '2026-05-02'],
  ] as const)('lets the clock run again with %s', (name, change, to) => {
    const over = after(told('agreement-suspended', { on: '2026-04-01' }), told(name, change));
    expect(stopsOf(over)[0]).toMatchObject({ from: '2026-04-01', to });
  });

  it('is a framework from its declaration until that is lifted', () => {
    const declared = after(told('framework-only-declared', { reviewOn: '2027-03-01' }));
    expect(declared.documents[0]?.framework).toEqual({ reviewOn: '2027-03-01' });
    const lifted = after(told('framework-only-declared'), told('framework-only-lifted'));
    expect(lifted.documents[0]?.framework).toBeUndefined();
  });

  it('runs on when it was extended, past the end that it had', () => {
    const extended = after(told('agreement-extended', { endsOn: '2030-10-01' }));
    expect(cooperationStatus(extended, '2029-01-01')).toBe('IN_FORCE');
  });

  it('takes in the units that an amendment names', () => {
    const unit = newId();
    const { changes } = EVENTS['agreement-amended'].example;
    const parties = changes.parties!.map((party) => ({
      ...party,
      executingOrganisationIds: [unit],
    }));
    const amended = after(told('agreement-amended', { changes: { ...changes, parties } }));
    expect(amended.parties[1]?.executingOrganisationIds).toContain(unit);
  });

  it('is judged by what was corrected, not by what it said', () => {
    const corrected = after(
      told('agreement-particulars-corrected', { field: 'title', after: ['Judul benar'] }),
      told('agreement-particulars-corrected', { field: 'endsOn', after: ['2026-01-31'] }),
    );
    expect(corrected.title).toBe('Judul benar');
    expect(cooperationStatus(corrected, ON)).toBe('EXPIRED');
  });

  it('counts for nothing when it is void, and is over when it was ended', () => {
    expect(cooperationStatus(after(told('agreement-voided')), ON)).toBe('VOIDED');
    const ended = after(told('agreement-ended', { on: '2026-11-20', basis: 'LEGACY_EVIDENCE' }));
    expect(cooperationStatus(ended, ON)).toBe('ENDED');
    expect(ended.documents[0]?.ending).toEqual({ endedOn: '2026-11-20', basis: 'LEGACY_EVIDENCE' });
  });
});
