import { activeDay, activeDays } from '../clock-stops';
import type { MilestoneFacts } from '../facts';
import { liveMilestones } from '../work';
import type { Context } from '../context';
import { earliest, type Rule } from './rule';

/** The day on which the `share` of `of` things is reached by those that are counted, in order of `days`. */
function dayOfShare(
  days: (string | undefined)[],
  of: number,
  { share, least }: { share: number; least: number },
): string | undefined {
  if (of < least) return undefined;
  const reached = days.filter((day) => day !== undefined).sort();
  return reached[Math.max(1, Math.ceil(share * of)) - 1];
}

/** The first day on which a date lies more than `days` active days back. */
const pastBy = (context: Context, date: string, days: number): string | undefined =>
  activeDay(date, days + 1, context.stops);

/** ONE_SIDED: claims that the counterpart leaves unanswered, as a share of the milestones ever claimed. */
export const R5: Rule = (context) => {
  const { facts, inForce, clockStart, asOf } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  const { unansweredDays, amber, red } = context.thresholds.R5;
  const claimed = facts.milestones.filter((milestone) => milestone.everClaimed);
  const waiting = claimed.filter(({ status, claim }) => status === 'CLAIMED' && claim);
  const silentOn = waiting.map(({ claim }) => pastBy(context, claim!.claimedOn, unansweredDays));
  const silent = silentOn.filter((day) => day !== undefined && day <= asOf).length;
  return {
    ruleId: 'R5',
    class: 'SUBSTANCE',
    since: earliest(waiting.map(({ claim }) => claim!.claimedOn)) ?? clockStart,
    amberOn: dayOfShare(silentOn, claimed.length, amber),
    redOn: dayOfShare(silentOn, claimed.length, red),
    value: claimed.length === 0 ? 0 : silent / claimed.length,
    params: { unanswered: silent, claimed: claimed.length, unansweredDays },
    clearedBy: confirmersOf(waiting).map((organisationId) => ({
      action: 'ANSWER_CLAIM',
      by: 'COUNTERPART',
      organisationId,
    })),
  };
};

/** OVERDUE: milestones whose day has long passed without a claim. */
export const R14: Rule = (context) => {
  const { facts, inForce, clockStart, asOf, stops } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  const { overdueDays, redDays, red } = context.thresholds.R14;
  const open = liveMilestones(facts).filter(({ status }) => ['OPEN', 'DISPUTED'].includes(status));
  const overdueOn = open.map(({ dueOn }) => pastBy(context, dueOn, overdueDays));
  const overdue = overdueOn.filter((day) => day !== undefined && day <= asOf).length;
  const first = earliest(open.map(({ dueOn }) => dueOn));
  const longest = first === undefined ? 0 : activeDays(first, asOf, stops);
  return {
    ruleId: 'R14',
    class: 'SUBSTANCE',
    since: first ?? clockStart,
    amberOn: earliest(overdueOn),
    redOn: earliest([
      ...open.map(({ dueOn }) => pastBy(context, dueOn, redDays)),
      dayOfShare(overdueOn, open.length, red),
    ]),
    value: overdue,
    params: { overdue, open: open.length, longestDays: longest, overdueDays },
    clearedBy: ownersOf(open.filter(({ dueOn }) => dueOn < asOf)).flatMap((organisationId) => [
      { action: 'CLAIM_MILESTONE', by: 'OWNER', organisationId },
      { action: 'RESCHEDULE_MILESTONE', by: 'BOTH_SIDES', organisationId },
    ]),
  };
};

const ownersOf = (milestones: MilestoneFacts[]): string[] => [
  ...new Set(milestones.map(({ owner }) => owner.organisationId)),
];

const confirmersOf = (milestones: MilestoneFacts[]): string[] => [
  ...new Set(milestones.flatMap(({ confirmers }) => confirmers.map((org) => org.organisationId))),
];
