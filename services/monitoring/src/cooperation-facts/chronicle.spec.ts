import type { ReceivedEvent } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import fc from 'fast-check';
import { EventLog } from '../../test/event-log';
import { Story } from '../../test/story';
import { continueChronicle, rewriteFrom, type HistoryEntry, type Standing } from './chronicle';
import type { FactEvent } from './fold-facts';
import { ceremonyPolicy } from './policy';

type Events = ReceivedEvent<FactEvent>[];
const TODAY = '2026-11-21';

/** Judges as the service would: batches come, time passes in between, the history is kept. */
class Judge {
  standing: Standing = {};
  history: HistoryEntry[] = [];

  take(events: Events, upTo?: string): void {
    if (events.length === 0 && (!this.standing.asOf || upTo! <= this.standing.asOf)) return;
    const from = rewriteFrom(this.standing, events);
    const kept = this.history.filter(({ validFrom }) => validFrom < from);
    const told = continueChronicle(this.standing, events, ceremonyPolicy, kept.at(-1)?.state, upTo);
    if (!told) return;
    expect(told.rewriteFrom).toBe(from);
    this.standing = told.standing;
    this.history = [...kept, ...told.entries];
  }
}

const story = (): Events => {
  const log = new EventLog();
  new Story(log)
    .drafted('2025-07-01')
    .signed('2025-10-02')
    .remindedBySystem('2026-05-20')
    .planAdopted('2026-11-12')
    .claimed('2026-11-14')
    .confirmed('2026-11-20');
  return log.events as Events;
};

const tellAtOnce = (events: Events): Judge => {
  const judge = new Judge();
  judge.take(events);
  judge.take([], TODAY);
  return judge;
};

describe('the chronicle of a cooperation', () => {
  it('keeps one entry for each day on which something turned, in event time', () => {
    const verdicts = tellAtOnce(story()).history.map(
      ({ validFrom, state }) => `${validFrom} ${state.verdict} ${state.rung}`,
    );
    expect(verdicts).toEqual([
      '2025-07-01 PREPARING 0',
      '2025-10-02 STARTING 0',
      '2025-12-01 STARTING 0',
      '2026-01-30 AT_RISK 0',
      '2026-03-31 AT_RISK 0',
      '2026-05-30 AT_RISK 0',
      '2026-10-02 CEREMONIAL 0',
      '2026-11-12 CEREMONIAL 1',
      '2026-11-14 CEREMONIAL 1',
      '2026-11-20 ON_TRACK 4',
    ]);
  });

  it('is the same whatever the batches were and however far time had carried the judgement in between', () => {
    const events = story();
    const whole = tellAtOnce(events);
    const step = fc.record({
      size: fc.integer({ min: 1, max: 5 }),
      days: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 20 }), (steps) => {
        const judge = new Judge();
        let rest = events;
        for (const { size, days } of steps) {
          judge.take(rest.slice(0, size));
          rest = rest.slice(size);
          if (judge.standing.asOf) judge.take([], addDays(judge.standing.asOf, days));
        }
        judge.take([], TODAY);
        expect(judge.history.filter(({ validFrom }) => validFrom <= TODAY)).toEqual(whole.history);
        expect(judge.standing.facts).toEqual(whole.standing.facts);
      }),
      { numRuns: 100 },
    );
  });

  it('counts an event that is dated before its predecessor on the day of the predecessor', () => {
    const log = new EventLog();
    new Story(log).drafted('2025-07-02').signed('2025-07-01T03:00:00Z');
    const judge = tellAtOnce(log.events as Events);
    expect(judge.standing.foldedOn).toBe('2025-07-02');
    expect(judge.history[0]).toMatchObject({
      validFrom: '2025-07-02',
      state: { verdict: 'STARTING' },
    });
  });

  it('keeps the calendar of the lead region, not of the server', () => {
    const log = new EventLog();
    new Story(log).drafted('2025-07-01T17:30:00Z');
    expect(tellAtOnce(log.events as Events).history[0]!.validFrom).toBe('2025-07-02');
  });
});
