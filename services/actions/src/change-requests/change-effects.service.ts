import { Injectable } from '@nestjs/common';
import type { ChangeKind } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { EntityManager } from 'typeorm';
import type { FollowUpAction } from '../actions/action';
import { completeAction, rescheduleAction } from '../actions/course';
import { saveAction } from '../actions/action.repository';
import { carryOverAction, dropAction } from '../actions/closing';
import { rescheduleMilestone } from '../milestones/milestone';
import { progressOf, saveMilestone } from '../milestones/milestone.repository';
import { waiveMilestone } from '../milestones/waiving';
import type { ChangeRequest } from './change-request';
import { carryOutNoCost, carryOutRetarget } from './measure-effects.service';
import { requireChangeable, type ChangeSubject } from './requirements';

type CarryOut = (
  tx: EntityManager,
  request: ChangeRequest,
  subject: ChangeSubject,
  by: Origin,
) => Promise<unknown>;

/** What follows an approval, in its transaction: one row per kind. */
const EFFECTS: Record<ChangeKind, CarryOut> = {
  RESCHEDULE: (tx, request, { action, milestone }, by) => {
    const { changeRequestId, reasonCode, proposal } = request;
    const change = { dueOn: proposal.dueOn!, reasonCode, changeRequestId };
    return milestone
      ? saveMilestone(tx, rescheduleMilestone(milestone, change), by)
      : saveAction(tx, rescheduleAction(action, change), by);
  },
  WAIVE: async (tx, request, { action, milestone }, by) => {
    await saveMilestone(tx, waiveMilestone(milestone!, agreedIn(request)), by);
    await completeIfSettled(tx, action, by);
  },
  DROP: (tx, request, { action, milestones }, by) =>
    saveAction(tx, dropAction(action, { ...agreedIn(request), milestones }, by), by),
  NO_COST: (tx, request, _subject, by) => carryOutNoCost(tx, request, by),
  RETARGET: (tx, request, _subject, by) => carryOutRetarget(tx, request, by),
  CARRY_OVER: (tx, request, { action, milestones }, by) => {
    const successorCooperationId = request.proposal.successorCooperationId!;
    const agreed = { ...agreedIn(request), successorCooperationId, milestones };
    return saveAction(tx, carryOverAction(action, agreed, by), by);
  },
};

/** Carries out what the other side agreed to. */
@Injectable()
export class ChangeEffects {
  async carryOut(
    tx: EntityManager,
    request: ChangeRequest,
    subject: ChangeSubject,
    by: Origin,
  ): Promise<void> {
    const { kind } = request;
    requireChangeable(kind, subject, request.proposal);
    await EFFECTS[kind](tx, request, subject, by);
  }
}

/** The last open milestone may be the one that was waived. */
async function completeIfSettled(
  tx: EntityManager,
  action: FollowUpAction,
  by: Origin,
): Promise<void> {
  const completed = completeAction(action, await progressOf(tx, action.actionId), by);
  if (completed) await saveAction(tx, completed, by);
}

const agreedIn = ({ note, changeRequestId }: ChangeRequest) => ({ reason: note, changeRequestId });
