import type { ActionData, MilestoneData, Step } from './step';

/** An action with its milestones `<key>.1`, `<key>.2` ..., planned by one office on one day. */
export const planned = (
  who: { by: string; on: string },
  key: string,
  cooperation: string,
  action: ActionData,
  milestones: MilestoneData[],
): Step[] => [
  { ...who, does: 'plan-action', key, cooperation, action },
  ...milestones.map(
    (milestone, index): Step => ({
      ...who,
      does: 'plan-milestone',
      key: `${key}.${index + 1}`,
      action: key,
      milestone,
    }),
  ),
];

/** What is to be reached by when, and how much of it. */
export const milestone = (
  title: string,
  dueOn: string,
  quantity: number,
  unit: string,
  more: Pick<MilestoneData, 'confirmers' | 'evidenceRule'> = {},
): MilestoneData => ({ title, dueOn, quantity, unit, ...more });
