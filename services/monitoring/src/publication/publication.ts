import type { NewEvent, RuleId, RuleLevel, Rung, Verdict } from '@nyata/contracts';
import { isDeepStrictEqual } from 'node:util';
import type { Assessment } from '../assessment/assess';

type Levels = Partial<Record<RuleId, RuleLevel>>;

/** What the world was last told. */
export interface Told {
  verdict: Verdict;
  rung: Rung;
  levels: Levels;
}

/** What it is to be told now. */
export interface News extends Told {
  cooperationId: string;
  assessmentId: string;
  asOf: string;
  rules: Assessment['rules'];
  cause?: Assessment['cause'];
  nextStep: Assessment['nextStep'];
}

type AssessmentEvent = NewEvent<
  | 'agreement-assessed'
  | 'ceremony-risk-raised'
  | 'ceremony-risk-cleared'
  | 'dormancy-detected'
  | 'dormancy-ended'
>;

/**
 * The events that bring the world from what it was told to what is so now; none when nothing changed.
 * `agreement-assessed` comes last: only with it does the new state count as told, should the log have
 * taken a part of them only.
 */
export function newsSince(told: Told | undefined, news: News): AssessmentEvent[] {
  const { verdict, rung, levels, cooperationId, assessmentId, asOf } = news;
  if (told && isDeepStrictEqual(pickTold(told), pickTold(news))) return [];
  const subject = { cooperationId, assessmentId };
  const events: AssessmentEvent[] = [];
  const risk = { ...subject, asOf, ruleIds: redRules(levels), rung };
  const [was, is] = [told?.verdict === 'CEREMONIAL', verdict === 'CEREMONIAL'];
  if (is && !was) events.push({ name: 'ceremony-risk-raised', payload: risk });
  if (was && !is) events.push({ name: 'ceremony-risk-cleared', payload: risk });
  const [slept, sleeps] = [told?.levels.R13 === 'RED', levels.R13 === 'RED'];
  const dormantSince = news.rules.find(({ ruleId }) => ruleId === 'R13')?.since ?? asOf;
  if (sleeps && !slept)
    events.push({ name: 'dormancy-detected', payload: { ...subject, since: dormantSince } });
  if (slept && !sleeps)
    events.push({ name: 'dormancy-ended', payload: { ...subject, since: asOf } });
  events.push({
    name: 'agreement-assessed',
    payload: {
      ...subject,
      asOf,
      verdict,
      ...(told && { previousVerdict: told.verdict }),
      rung,
      rules: news.rules
        .filter(({ level }) => level !== 'GREEN')
        .map(({ ruleId, level, since }) => ({ ruleId, level, since })),
      ...(news.cause && { cause: news.cause }),
      nextStep: news.nextStep,
    },
  });
  return events;
}

const pickTold = ({ verdict, rung, levels }: Told): Told => ({ verdict, rung, levels });

const redRules = (levels: Levels): RuleId[] =>
  (Object.keys(levels) as RuleId[]).filter((ruleId) => levels[ruleId] === 'RED').sort();
