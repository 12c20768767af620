import {
  RULES,
  type Cause,
  type ReceivedEvent,
  type RuleId,
  type RuleLevel,
  type Rung,
  type Verdict,
} from '@nyata/contracts';
import { assess, type Assessment } from '../assessment/assess';
import type { CooperationFacts } from '../assessment/facts';
import { factsAt, type Policy } from '../cooperation-facts/chronicle';
import type { FactEvent } from '../cooperation-facts/fold-facts';

type Events = readonly ReceivedEvent<FactEvent>[];

/** How a cooperation stood on a day. */
export interface DayState {
  asOf: string;
  verdict: Verdict;
  rung: Rung;
  gaps: Rung[];
  cause?: Cause;
  index?: number;
}

/** A level is missing when the rule did not apply on that day. */
export interface RuleChange {
  ruleId: RuleId;
  from?: RuleLevel;
  to?: RuleLevel;
}

/** What is different on the second day, and the events that lie between the two. */
export interface Changes {
  /** Missing when nothing was known of the cooperation yet. */
  from?: DayState;
  to?: DayState;
  rules: RuleChange[];
  events: { eventId: string; name: FactEvent; time: string }[];
}

export interface JudgedDay {
  facts: CooperationFacts;
  assessment: Assessment;
}

/** Judges a cooperation by what was known of it on a day, with the policy of that day. */
export function judgedOn(events: Events, day: string, policy: Policy): JudgedDay | undefined {
  const { facts } = factsAt(events, day);
  return facts && { facts, assessment: assess(facts, day, policy.at(day)) };
}

/** Compares two days. Time alone may have changed something: then no event lies between them. */
export function changesBetween(events: Events, from: string, to: string, policy: Policy): Changes {
  const before = judgedOn(events, from, policy)?.assessment;
  const after = judgedOn(events, to, policy)?.assessment;
  const between = events.slice(factsAt(events, from).counted, factsAt(events, to).counted);
  return {
    ...(before && { from: stateOf(before) }),
    ...(after && { to: stateOf(after) }),
    rules: RULES.map((ruleId) => changeOf(ruleId, before, after)).filter(
      ({ from: then = 'GREEN', to: now = 'GREEN' }) => then !== now,
    ),
    events: between.map(({ id, name, time }) => ({
      eventId: id,
      name,
      time: time.toISOString(),
    })),
  };
}

function changeOf(ruleId: RuleId, before?: Assessment, after?: Assessment): RuleChange {
  const levelIn = (assessment?: Assessment) =>
    assessment?.rules.find((rule) => rule.ruleId === ruleId)?.level;
  const [from, to] = [levelIn(before), levelIn(after)];
  return { ruleId, ...(from && { from }), ...(to && { to }) };
}

const stateOf = ({ asOf, verdict, rung, gaps, cause, index }: Assessment): DayState => ({
  asOf,
  verdict,
  rung,
  gaps,
  ...(cause && { cause }),
  ...(index !== undefined && { index }),
});
