import { refusal, type ChangeKind, type MilestoneStatus } from '@nyata/contracts';
import { requireOpenAction, type FollowUpAction } from '../actions/action';
import { requireEndable } from '../actions/closing';
import { requireOpenMilestone, type Milestone } from '../milestones/milestone';
import type { Proposal } from './change-request';

/** What a request is judged against, before it is asked and again before it is carried out. */
export interface ChangeSubject {
  action: FollowUpAction;
  /** The milestone that it is about, if it is about one. */
  milestone?: Milestone;
  /** All milestones of the action. */
  milestones: { status: MilestoneStatus }[];
}

/** What each kind demands of its subject and its proposal: one row per kind. */
const REQUIREMENTS: Record<ChangeKind, (subject: ChangeSubject, proposal: Proposal) => void> = {
  RESCHEDULE: ({ action, milestone }, { dueOn }) => {
    requireOpenSubject(action, milestone);
    if (!dueOn) throw missing('/proposal/dueOn');
    if (dueOn === (milestone ?? action).dueOn)
      throw refusal('SAME_DUE_DATE', {}, [{ pointer: '/proposal/dueOn', code: 'SAME_DUE_DATE' }]);
  },
  WAIVE: ({ action, milestone }) => {
    if (!milestone) throw missing('/about/milestoneId');
    requireOpenSubject(action, milestone);
  },
  DROP: ({ action, milestone, milestones }) => {
    requireWholeAction(milestone);
    requireEndable(action, milestones);
  },
  CARRY_OVER: ({ action, milestone, milestones }, { successorCooperationId }) => {
    requireWholeAction(milestone);
    requireEndable(action, milestones);
    if (!successorCooperationId) throw missing('/proposal/successorCooperationId');
    if (successorCooperationId === action.cooperationId) throw unknownSuccessor();
  },
  NO_COST: ({ action, milestone }, { fiscalYear }) => {
    requireWholeAction(milestone);
    requireOpenAction(action);
    if (fiscalYear === undefined) throw missing('/proposal/fiscalYear');
  },
  RETARGET: ({ milestone }, { indicatorId, target }) => {
    requireWholeAction(milestone);
    if (!indicatorId) throw missing('/proposal/indicatorId');
    if (!target) throw missing('/proposal/target');
  },
};

/** Refuses what could not be carried out even if the other side agreed. */
export const requireChangeable = (
  kind: ChangeKind,
  subject: ChangeSubject,
  proposal: Proposal,
): void => REQUIREMENTS[kind](subject, proposal);

/** A successor that is not there, or not for the caller to see: the answer is the same. */
export const unknownSuccessor = () =>
  refusal('SUCCESSOR_UNKNOWN', {}, [
    { pointer: '/proposal/successorCooperationId', code: 'SUCCESSOR_UNKNOWN' },
  ]);

function requireOpenSubject(action: FollowUpAction, milestone?: Milestone): void {
  requireOpenAction(action);
  if (milestone) requireOpenMilestone(milestone);
}

/** Only whole actions are given up or go on elsewhere; a milestone is waived. */
function requireWholeAction(milestone?: Milestone): void {
  if (milestone) throw missing('/about/actionId');
}

const missing = (pointer: string) =>
  refusal('VALIDATION_FAILED', {}, [{ pointer, code: 'FIELD_REQUIRED' }]);
