import { EVENTS, type ReceivedEvent } from '@nyata/contracts';
import { addDays, businessDate, newId } from '@nyata/kernel';
import { prototype } from '@nyata/testing';
import fc from 'fast-check';
import { judgedOn } from '../as-of/changes';
import { SEVERITY } from '../assessments/severity';
import {
  continueChronicle,
  judgedState,
  rewriteFrom,
  type HistoryEntry,
  type JudgedState,
  type Standing,
} from './chronicle';
import type { FactEvent } from './fold-facts';
import { ceremonyPolicy } from './policy';

type Event = ReceivedEvent<FactEvent>;
const TODAY = '2026-11-21';

/** Sixty ways in which a cooperation may have gone: forgotten, late, one-sided, delivering ... */
const anyStory = fc.integer({ min: 0, max: 59 });
const storyOf = (n: number): Event[] => prototype(n, TODAY);
const dayBefore = fc.integer({ min: 0, max: 1_900 }).map((days) => addDays(TODAY, -days));

/** The service's memory of cooperations, without its database. */
class Judgement {
  private readonly standings = new Map<string, Standing>();
  private readonly histories = new Map<string, HistoryEntry[]>();

  take(batch: Event[]): void {
    for (const id of new Set(batch.map(({ payload }) => payload.cooperationId)))
      this.continue(
        id,
        batch.filter(({ payload }) => payload.cooperationId === id),
      );
  }

  /** Time passes: everything known is judged up to a day. */
  passTo(day: string): void {
    for (const [id, { asOf }] of this.standings) if (asOf! < day) this.continue(id, [], day);
  }

  stateOf(id: string): JudgedState | undefined {
    return this.histories.get(id)?.at(-1)?.state;
  }

  get everything() {
    const byId = <T>(map: Map<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    return [byId(this.standings), byId(this.histories)];
  }

  private continue(id: string, events: Event[], upTo?: string): void {
    const standing = this.standings.get(id) ?? {};
    const kept = (this.histories.get(id) ?? []).filter(
      ({ validFrom }) => validFrom < rewriteFrom(standing, events),
    );
    const told = continueChronicle(standing, events, ceremonyPolicy, kept.at(-1)?.state, upTo);
    if (!told) return;
    this.standings.set(id, told.standing);
    this.histories.set(id, [...kept, ...told.entries]);
  }
}

/** Lays two stories into one log: whose event comes next is told by `turns`; each keeps its own order. */
function interleaved(one: Event[], other: Event[], turns: boolean[]): Event[] {
  const [rest, log] = [[[...one], [...other]], [] as Event[]];
  for (let n = 0; rest[0]!.length + rest[1]!.length > 0; n++) {
    const first = turns[n % turns.length] ? 0 : 1;
    log.push((rest[first]!.shift() ?? rest[1 - first]!.shift())!);
  }
  return log;
}

function inBatches(log: Event[], size: number): Judgement {
  const judgement = new Judgement();
  for (let from = 0; from < log.length; from += size) judgement.take(log.slice(from, from + size));
  judgement.passTo(TODAY);
  return judgement;
}

/** What the system says of its own accord. */
const SAID_BY_SYSTEM = [
  'agreement-expiry-approached',
  'claim-reminder-due',
  'claim-escalation-due',
  'update-unanswered',
  'obstacle-escalated',
  'report-opened',
  'report-lapsed',
] as const satisfies FactEvent[];

function bySystem(name: (typeof SAID_BY_SYSTEM)[number], story: Event[], on: string): Event {
  const cooperationId = story[0]!.payload.cooperationId;
  const payload = { ...EVENTS[name].example, cooperationId };
  return {
    ...{ id: newId(), name, version: EVENTS[name].version, key: cooperationId, payload },
    ...{ topic: EVENTS[name].topic, source: '/services/actions', subject: newId(), sequence: 1 },
    ...{ correlationId: newId(), time: new Date(`${on}T09:00:00Z`), partition: 0 },
  } as unknown as Event;
}

describe('whatever cooperations went through', () => {
  it('the order in which a log holds events of different ones is of no importance', () => {
    const turns = fc.array(fc.boolean(), { minLength: 5, maxLength: 30 });
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(anyStory, anyStory, turns, size, size, (a, b, order, few, many) => {
        fc.pre(a !== b);
        const [one, other] = [storyOf(a), storyOf(b)];
        const after = inBatches([...one, ...other], many);
        expect(inBatches(interleaved(one, other, order), few).everything).toEqual(after.everything);
      }),
      { numRuns: 40 },
    );
  });

  it('a day judged again from the whole log is judged as it was on that day', () => {
    fc.assert(
      fc.property(anyStory, dayBefore, (n, day) => {
        const story = storyOf(n);
        const { cooperationId } = story[0]!.payload;
        const live = new Judgement();
        live.take(story.filter(({ time }) => businessDate(time) <= day));
        live.passTo(day);
        const replayed = judgedOn(story, day, ceremonyPolicy);
        expect(replayed && judgedState(replayed.assessment)).toEqual(live.stateOf(cooperationId));
      }),
      { numRuns: 150 },
    );
  });

  it('what the system says by itself makes no verdict better, and wakes nobody', () => {
    let judgedTwice = 0;
    fc.assert(
      fc.property(
        anyStory,
        dayBefore,
        fc.array(fc.constantFrom(...SAID_BY_SYSTEM), { minLength: 1, maxLength: 6 }),
        (n, day, names) => {
          const story = storyOf(n).filter(({ time }) => businessDate(time) <= day);
          const before = judgedOn(story, day, ceremonyPolicy);
          if (!before) return;
          const said = names.map((name) => bySystem(name, story, day));
          const after = judgedOn([...story, ...said], day, ceremonyPolicy)!;
          const [was, is] = [before.assessment, after.assessment];
          expect(SEVERITY.indexOf(is.verdict)).toBeLessThanOrEqual(SEVERITY.indexOf(was.verdict));
          expect(is.rung).toBeLessThanOrEqual(was.rung);
          const dormant = (each: typeof is) => each.rules.find(({ ruleId }) => ruleId === 'R13');
          expect(dormant(is)).toEqual(dormant(was));
          judgedTwice += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(judgedTwice).toBeGreaterThan(50);
  });
});
