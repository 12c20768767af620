import { refusal, type ChangeReason } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { requireRunning, type Cooperation } from '../cooperation-reference/cooperation';
import type { Decision } from '../decision';
import { requireOpenAction, type FollowUpAction } from './action';

export function startAction(
  action: FollowUpAction,
  cooperation: Cooperation,
  by: Origin,
): Decision<FollowUpAction> {
  const on = businessDate(by.now);
  requireOpenAction(action);
  if (action.status !== 'PLANNED') throw refusal('ALREADY_STARTED');
  requireRunning(cooperation, on, action.implementingAgreementId);
  const { cooperationId, actionId } = action;
  return {
    state: { ...action, status: 'IN_PROGRESS' },
    events: [{ name: 'action-started', payload: { cooperationId, actionId, on } }],
  };
}

/** Null while a milestone is open: only the system completes, when the last one is confirmed. */
export function completeAction(
  action: FollowUpAction,
  milestones: { open: number; confirmed: number },
  by: Origin,
): Decision<FollowUpAction> | null {
  if (action.status !== 'IN_PROGRESS' || milestones.open > 0 || milestones.confirmed === 0)
    return null;
  const { cooperationId, actionId } = action;
  return {
    state: { ...action, status: 'COMPLETED' },
    events: [
      {
        name: 'action-completed',
        payload: { cooperationId, actionId, on: businessDate(by.now) },
      },
    ],
  };
}

export function rescheduleAction(
  action: FollowUpAction,
  change: { dueOn: string; reasonCode: ChangeReason; changeRequestId: string },
): Decision<FollowUpAction> {
  requireOpenAction(action);
  const { cooperationId, actionId, originalDueOn } = action;
  const changes = action.dueChanges + 1;
  return {
    state: { ...action, dueOn: change.dueOn, dueChanges: changes },
    events: [
      {
        name: 'action-rescheduled',
        payload: {
          cooperationId,
          actionId,
          previousDueOn: action.dueOn,
          originalDueOn,
          changes,
          ...change,
        },
      },
    ],
  };
}
