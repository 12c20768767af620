import { refusal, type MilestoneStatus } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import { requireOpenAction, type FollowUpAction } from './action';

/** What the other side or the bureau head agreed to. */
export interface AgreedEnd {
  reason: string;
  changeRequestId: string;
  /** The milestones of the action: none may be waiting for an answer. */
  milestones: { status: MilestoneStatus }[];
}

/** Given up for good, by consent. */
export function dropAction(
  action: FollowUpAction,
  { milestones, ...agreed }: AgreedEnd,
  by: Origin,
): Decision<FollowUpAction> {
  requireEndable(action, milestones);
  const { cooperationId, actionId } = action;
  const on = businessDate(by.now);
  return {
    state: { ...action, status: 'DROPPED' },
    events: [{ name: 'action-dropped', payload: { cooperationId, actionId, on, ...agreed } }],
  };
}

/** Goes on in the cooperation that succeeds this one, by consent. */
export function carryOverAction(
  action: FollowUpAction,
  { milestones, ...agreed }: AgreedEnd & { successorCooperationId: string },
  by: Origin,
): Decision<FollowUpAction> {
  requireEndable(action, milestones);
  const { cooperationId, actionId } = action;
  const on = businessDate(by.now);
  return {
    state: { ...action, status: 'CARRIED_OVER' },
    events: [{ name: 'action-carried-over', payload: { cooperationId, actionId, on, ...agreed } }],
  };
}

/** A confirmation was retracted: what was complete is not; null while it had not been completed. */
export function reopenAction(action: FollowUpAction, by: Origin): Decision<FollowUpAction> | null {
  if (action.status !== 'COMPLETED') return null;
  const { cooperationId, actionId } = action;
  return {
    state: { ...action, status: 'IN_PROGRESS' },
    events: [
      { name: 'action-reopened', payload: { cooperationId, actionId, on: businessDate(by.now) } },
    ],
  };
}

/** Whoever claimed has a right to an answer before the action ends. */
export function requireEndable(
  action: FollowUpAction,
  milestones: { status: MilestoneStatus }[],
): void {
  requireOpenAction(action);
  if (milestones.some(({ status }) => status === 'CLAIMED')) throw refusal('CLAIM_WAITING');
}
