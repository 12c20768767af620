import type { ActionStatus, ActionType, MilestoneStatus } from '@nyata/contracts';
import type { ActionFacts, CooperationFacts, MilestoneFacts } from '../assessment/facts';
import { countsAsConfirmed, keptActions } from '../assessment/work';

/** How an action stands in its time: done, late, not begun, or under way. */
export const SCHEDULE_WORDS = ['DELIVERED', 'LATE', 'NOT_STARTED', 'ON_TRACK'] as const;
export type ScheduleWord = (typeof SCHEDULE_WORDS)[number];

export interface TimelineMilestone {
  milestoneId: string;
  title: string;
  dueOn: string;
  originalDueOn: string;
  status: MilestoneStatus;
  /** The day on which another legal party confirmed it; paper does not count. */
  confirmedOn?: string;
  late: boolean;
}

export interface TimelineAction {
  actionId: string;
  title: string;
  type: ActionType;
  ownerName: string;
  counterpartName?: string;
  startsOn?: string;
  dueOn?: string;
  status: ActionStatus;
  word: ScheduleWord;
  milestones: TimelineMilestone[];
}

/** The actions of a cooperation that reach into a time, the earliest first; what was given up is no plan any more. */
export function timelineOf(
  facts: CooperationFacts,
  time: { from: string; to: string },
  asOf: string,
): TimelineAction[] {
  return keptActions(facts)
    .map((action) => timelineAction(action, facts, asOf))
    .filter((action) => reachesInto(action, time))
    .sort((a, b) => firstDay(a).localeCompare(firstDay(b)) || a.title.localeCompare(b.title));
}

function timelineAction(
  action: ActionFacts,
  facts: CooperationFacts,
  asOf: string,
): TimelineAction {
  const { actionId, title, type, owner, counterpart, startsOn, dueOn, status } = action;
  const milestones = facts.milestones
    .filter((milestone) => milestone.actionId === actionId)
    .map((milestone) => timelineMilestone(milestone, facts, asOf))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return {
    actionId,
    title,
    type,
    ownerName: owner.name,
    ...(counterpart && { counterpartName: counterpart.name }),
    ...(startsOn && { startsOn }),
    ...(dueOn && { dueOn }),
    status,
    word: wordOf(action, milestones, asOf),
    milestones,
  };
}

function timelineMilestone(
  milestone: MilestoneFacts,
  facts: CooperationFacts,
  asOf: string,
): TimelineMilestone {
  const { milestoneId, title, dueOn, originalDueOn, status, confirmation } = milestone;
  const confirmed = confirmation !== undefined && countsAsConfirmed(milestone, facts);
  const open = status === 'OPEN' || status === 'DISPUTED';
  return {
    milestoneId,
    title,
    dueOn,
    originalDueOn,
    status,
    ...(confirmed && { confirmedOn: confirmation.on }),
    late: open && dueOn < asOf,
  };
}

function wordOf(
  { status, dueOn }: ActionFacts,
  milestones: TimelineMilestone[],
  asOf: string,
): ScheduleWord {
  if (status === 'COMPLETED') return 'DELIVERED';
  if (milestones.some(({ late }) => late) || (dueOn !== undefined && dueOn < asOf)) return 'LATE';
  return milestones.every((one) => one.status === 'OPEN') && status === 'PLANNED'
    ? 'NOT_STARTED'
    : 'ON_TRACK';
}

const daysOf = ({ startsOn, dueOn, milestones }: TimelineAction): string[] =>
  [startsOn, dueOn, ...milestones.map((milestone) => milestone.dueOn)]
    .filter((day) => day !== undefined)
    .sort();

const firstDay = (action: TimelineAction): string => daysOf(action)[0] ?? '';

function reachesInto(action: TimelineAction, { from, to }: { from: string; to: string }): boolean {
  const days = daysOf(action);
  return days.length > 0 && days[0]! <= to && days.at(-1)! >= from;
}
