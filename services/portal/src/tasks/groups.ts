import type { Task } from '../api/actions';

/** In the order in which they press: a question that somebody waits on, what was refused, what is late, what is to come. */
export const GROUPS = ['ASKED', 'DISPUTED', 'OVERDUE', 'DUE'] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf({ kind, status, awaitedOn }: Task, today: string): Group {
  if (kind === 'CLARIFY') return 'ASKED';
  if (status === 'DISPUTED') return 'DISPUTED';
  return awaitedOn < today ? 'OVERDUE' : 'DUE';
}

/** The tasks by group, empty groups left out; within one they keep their order. */
export const grouped = (tasks: readonly Task[], today: string): [Group, Task[]][] =>
  GROUPS.map((group): [Group, Task[]] => [
    group,
    tasks.filter((task) => groupOf(task, today) === group),
  ]).filter(([, items]) => items.length > 0);
