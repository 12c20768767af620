import { isDeepStrictEqual } from 'node:util';
import type { ReceivedEvent, RuleId, RuleLevel } from '@nyata/contracts';
import { addDays, businessDate } from '@nyata/kernel';
import { assess, nextTurnOn, type Assessment, type RuleResult } from '../assessment/assess';
import { zoneOf, type CooperationFacts } from '../assessment/facts';
import type { NextStep } from '../assessment/next-step';
import { earliest } from '../assessment/rules';
import type { Thresholds } from '@nyata/reference';
import { foldFacts, type FactEvent } from './fold-facts';

/** The policy in force on a day, and the next day on which it changes. */
export interface Policy {
  at(day: string): Thresholds;
  nextChange(day: string): string | undefined;
}

/** Where the judgement of one cooperation stands. */
export interface Standing {
  facts?: CooperationFacts;
  /** The day on which the last event counted. */
  foldedOn?: string;
  /** The last day that was judged; time alone may have carried it past `foldedOn`. */
  asOf?: string;
}

/** What of a judgement the history keeps: everything that time alone does not change every day. */
export type JudgedState = Pick<
  Assessment,
  'status' | 'verdict' | 'rung' | 'gaps' | 'cause' | 'index'
> & {
  /** Absent while it is too young for the ceremonial ratio, or ended. */
  ratio?: 'COUNTED' | 'EXCLUDED';
  levels: { ruleId: RuleId; level: RuleLevel; since: string }[];
  nextStep: NextStep;
};

/** A state and the first day on which it held at the end of the day. */
export interface HistoryEntry {
  validFrom: string;
  state: JudgedState;
}

export interface Chronicle {
  standing: Required<Pick<Standing, 'facts'>> & Standing;
  assessment: Assessment;
  /** History from this day on is replaced by `entries`. */
  rewriteFrom: string;
  entries: HistoryEntry[];
}

/** The day from which the next events or the mere passing of time rewrite the history. */
export function rewriteFrom(standing: Standing, events: ReceivedEvent<FactEvent>[]): string {
  const next = standing.asOf && addDays(standing.asOf, 1);
  if (events.length === 0) return next!;
  const first = countsOn(standing, events[0]!);
  return next !== undefined && next < first ? next : first;
}

/**
 * Folds events into a standing and judges every day from `rewriteFrom` to `upTo` (at least the last event's
 * day and the day already reached), in event time. The result depends on the log and the last day only,
 * never on when or in which batches the events arrived: an event of a day that was judged already takes
 * the judgement back to that day.
 * @param before the state that the history holds for the day before `rewriteFrom`
 * @returns nothing while the cooperation's first document is unknown
 */
export function continueChronicle(
  standing: Standing,
  events: ReceivedEvent<FactEvent>[],
  policy: Policy,
  before?: JudgedState,
  upTo?: string,
): Chronicle | undefined {
  const from = rewriteFrom(standing, events);
  const scribe = new Scribe(policy, before);
  let { facts, foldedOn } = standing;
  let day = from;
  for (const event of events) {
    const on = countsOn({ facts, foldedOn }, event);
    if (on > day) {
      scribe.judge(facts, day, addDays(on, -1));
      day = on;
    }
    facts = foldFacts(facts, event, on);
    foldedOn = on;
  }
  if (!facts) return undefined;
  const asOf = [day, standing.asOf, upTo]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1)!;
  scribe.judge(facts, day, asOf);
  const assessment = scribe.judgedOn(facts, asOf) ?? assess(facts, asOf, policy.at(asOf));
  return {
    standing: { facts, foldedOn, asOf },
    assessment,
    rewriteFrom: from,
    entries: scribe.entries,
  };
}

/** The facts at the end of a day, and how many of the events (in the log's order) they rest on. */
export function factsAt(
  events: readonly ReceivedEvent<FactEvent>[],
  day: string,
): { facts?: CooperationFacts; counted: number } {
  let standing: Standing = {};
  let counted = 0;
  for (const event of events) {
    const on = countsOn(standing, event);
    if (on > day) break;
    standing = { facts: foldFacts(standing.facts, event, on), foldedOn: on };
    counted += 1;
  }
  return { facts: standing.facts, counted };
}

/** An event's business date in the lead's zone. Producers' clocks may differ a little; the log's order stands. */
function countsOn({ facts, foldedOn }: Standing, event: ReceivedEvent<FactEvent>): string {
  const parties =
    facts ?? ('parties' in event.payload && 'leadOrg' in event.payload ? event.payload : undefined);
  const on = businessDate(event.time, parties && zoneOf(parties));
  return foldedOn !== undefined && foldedOn > on ? foldedOn : on;
}

/** Writes down the days on which the judged state changed. */
class Scribe {
  readonly entries: HistoryEntry[] = [];
  private latest?: { facts: CooperationFacts; day: string; assessment: Assessment };

  constructor(
    private readonly policy: Policy,
    private last?: JudgedState,
  ) {}

  judge(facts: CooperationFacts | undefined, from: string, to: string): void {
    for (let day: string | undefined = facts && from; day !== undefined && day <= to; ) {
      const thresholds = this.policy.at(day);
      const assessment = assess(facts!, day, thresholds);
      this.latest = { facts: facts!, day, assessment };
      this.write(day, judgedState(assessment));
      if (day === to) return;
      day = earliest([nextTurnOn(facts!, day, thresholds), this.policy.nextChange(day)]);
    }
  }

  /** What was written down last, when it was of these facts and this day: a judgement is dear. */
  judgedOn(facts: CooperationFacts, day: string): Assessment | undefined {
    const { latest } = this;
    return latest?.facts === facts && latest.day === day ? latest.assessment : undefined;
  }

  private write(validFrom: string, state: JudgedState): void {
    if (isDeepStrictEqual(this.last, state)) return;
    this.entries.push({ validFrom, state });
    this.last = state;
  }
}

/** The lasting part of an assessment; its fields always in the same order, so that states compare as text. */
export const judgedState = (assessment: Assessment): JudgedState => ({
  status: assessment.status,
  verdict: assessment.verdict,
  rung: assessment.rung,
  gaps: assessment.gaps,
  ...(assessment.cause && { cause: assessment.cause }),
  ...(assessment.index !== undefined && { index: assessment.index }),
  ...(assessment.ratio && { ratio: assessment.ratio }),
  levels: assessment.rules.filter(({ level }) => level !== 'GREEN').map(levelOf),
  nextStep: assessment.nextStep,
});

const levelOf = ({ ruleId, level, since }: RuleResult) => ({ ruleId, level, since });
