import type {
  AgreementStatus,
  Cause,
  RuleClass,
  RuleId,
  RuleLevel,
  Rung,
  Verdict,
} from '@nyata/contracts';
import { addDays, daysBetween } from '@nyata/kernel';
import { activeDay, activeDays } from './clock-stops';
import { figureTurns } from './figure-turns';
import { contextOf, frameworkReviewOn, graceEndsOn, inGrace, type Context } from './context';
import type { CooperationFacts } from './facts';
import { cooperationStatus } from './status';
import { confirmedMilestones } from './work';
import { followThrough } from './follow-through';
import { nextStep, type NextStep } from './next-step';
import { missingPeriods } from './rules/reporting';
import { ALL_RULES, levelOn, type Clearing, type Finding, type Params } from './rules';
import { ratioPlace, type RatioPlace } from './ratio';
import { isUnattested, rungOn } from './rungs';
import type { Thresholds } from '@nyata/reference';
import { verdictOn, type Judged } from './verdict';

/** What a rule says on a day. */
export interface RuleResult {
  ruleId: RuleId;
  level: RuleLevel;
  class: RuleClass;
  since: string;
  value: number;
  params: Params;
  turnsRedOn?: string;
  clearedBy: Clearing[];
  eventId?: string;
}

/** The judgement of one cooperation on one day. */
export interface Assessment {
  asOf: string;
  status: AgreementStatus;
  signedOn?: string;
  endsOn?: string;
  ageDays: number;
  activeDays: number;
  stoppedDays: number;
  rung: Rung;
  gaps: Rung[];
  rules: RuleResult[];
  verdict: Verdict;
  cause?: Cause;
  index?: number;
  nextStep: NextStep;
  /** Completed on the word of old papers only. */
  unattested?: boolean;
  /** Imported lately: computed, but held green. */
  inGrace?: boolean;
  /** In the base of the ceremonial ratio, or old enough but left out of it. */
  ratio?: RatioPlace;
}

/** Judges a cooperation on a day. Pure: the same facts, day and policy always give the same answer. */
export function assess(facts: CooperationFacts, asOf: string, thresholds: Thresholds): Assessment {
  const context = contextOf(facts, asOf, thresholds);
  const { rung, gaps } = rungOn(facts, asOf);
  const judged = judge(context);
  const findings = judged.map(({ finding }) => finding);
  const verdict = verdictOn(context, rung, judged);
  const cause = causeOf(context, verdict, judged);
  const index = followThrough(context);
  const age = ageOf(context);
  const status = cooperationStatus(facts, asOf);
  const ratio = ratioPlace(
    {
      signedOn: context.clockStart,
      status,
      activeDays: age.active,
      verdict,
      inGrace: inGrace(context),
    },
    thresholds,
  );
  return {
    asOf,
    status,
    ...(context.clockStart && { signedOn: context.clockStart }),
    ...lastDay(context),
    ageDays: age.calendar,
    activeDays: age.active,
    stoppedDays: age.calendar - age.active,
    rung,
    gaps,
    rules: judged.map((each) => result(each, context)),
    verdict,
    ...(cause && { cause }),
    ...(index !== undefined && { index }),
    nextStep: nextStep(context, verdict, findings),
    ...(rung === 6 && isUnattested(facts) && { unattested: true }),
    ...(inGrace(context) && { inGrace: true }),
    ...(ratio && { ratio }),
  };
}

/**
 * The earliest day after `asOf` on which the judgement may differ without a new event; none if it never
 * will. Days in between have the same verdict, rung, levels, index and next step: only the counts of days grow.
 */
export function nextTurnOn(
  facts: CooperationFacts,
  asOf: string,
  thresholds: Thresholds,
): string | undefined {
  const context = contextOf(facts, asOf, thresholds);
  const { verdict } = thresholds;
  const marks = context.clockStart
    ? [verdict.riskDays, verdict.ceremonialDays].map((days) =>
        activeDay(context.clockStart!, days, context.stops),
      )
    : [];
  const framework = frameworkReviewOn(context);
  const turns = [
    ...marks,
    graceEndsOn(context),
    framework && addDays(framework, 1),
    ...facts.documents.map(({ endsOn }) => endsOn && addDays(endsOn, 1)),
    ...facts.milestones.map(({ originalDueOn }) => addDays(originalDueOn, 1)),
    ...figureTurns(context),
    ...findings(context).flatMap(({ since, amberOn, redOn }) => [since, amberOn, redOn]),
  ];
  return turns
    .filter((day): day is string => day !== undefined && day !== '' && day > asOf)
    .sort()[0];
}

const findings = (context: Context): Finding[] =>
  ALL_RULES.map((rule) => rule(context)).filter((finding) => finding !== undefined);

function judge(context: Context): Judged[] {
  const held = inGrace(context);
  return findings(context).map((finding) => ({
    finding,
    level: held ? 'GREEN' : levelOn(finding, context.asOf),
  }));
}

function result({ finding, level }: Judged, { asOf, clockStart }: Context): RuleResult {
  const { ruleId, value, params, clearedBy, eventId, amberOn, redOn } = finding;
  const quiet = finding.since <= asOf ? finding.since : (clockStart ?? asOf);
  const since = level === 'RED' ? redOn! : level === 'AMBER' ? amberOn! : quiet;
  return {
    ruleId,
    level,
    class: finding.class,
    since,
    value,
    params,
    ...(level !== 'RED' && redOn && { turnsRedOn: redOn }),
    clearedBy,
    ...(eventId && { eventId }),
  };
}

function ageOf({ clockStart, asOf, stops }: Context): { calendar: number; active: number } {
  if (!clockStart || asOf < clockStart) return { calendar: 0, active: 0 };
  return {
    calendar: daysBetween(clockStart, asOf),
    active: activeDays(clockStart, asOf, stops),
  };
}

function lastDay({ signed }: Context): { endsOn?: string } {
  const endsOn = signed
    .map((document) => document.endsOn)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return endsOn === undefined ? {} : { endsOn };
}

/**
 * Why nothing is heard: work that a counterpart confirmed in a period whose report is missing was done but not
 * told; without any it was not done. A ceremonial cooperation on which nothing was ever confirmed needs no report
 * to say so.
 */
function causeOf({ facts, asOf }: Context, verdict: Verdict, judged: Judged[]): Cause | undefined {
  const confirmed = confirmedMilestones(facts).map(({ confirmation }) => confirmation!.on);
  const unreported = judged.some(
    ({ finding, level }) => finding.ruleId === 'R6' && level !== 'GREEN',
  );
  if (unreported)
    return missingPeriods(facts, asOf).some(([from, to]) =>
      confirmed.some((on) => from <= on && on <= to),
    )
      ? 'UNREPORTED'
      : 'NOT_FOLLOWED_UP';
  return verdict === 'CEREMONIAL' && confirmed.length === 0 ? 'NOT_FOLLOWED_UP' : undefined;
}
