import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, demand } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { requireOpenAction, rescheduleAction, type FollowUpAction } from '../actions/action';
import { lockAction, saveAction } from '../actions/action.repository';
import { ActionRow } from '../actions/action.entity';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf } from '../cooperation-reference/organisation.repository';
import { requireOpenMilestone, rescheduleMilestone, type Milestone } from '../milestones/milestone';
import { MilestoneRow } from '../milestones/milestone.entity';
import { lockMilestone, saveMilestone } from '../milestones/milestone.repository';
import { subjectFacts } from '../subjects.service';
import {
  approveChange,
  declineChange,
  requestReschedule,
  type ChangeRequest,
  type Decider,
} from './change-request';
import {
  findChangeRequest,
  isChangeRequested,
  lockChangeRequest,
  saveChangeRequest,
} from './change-request.repository';
import type { RequestChange } from './change-requests.dto';

/** Use cases of change requests: how a due date moves. */
@Injectable()
export class ChangeRequestsService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  request(body: RequestChange, caller: Caller, by: Origin): Promise<ChangeRequest> {
    return this.database.transaction(async (tx) => {
      await demandSubject(tx, body.about, caller);
      const { action, milestone } = await this.lockSubject(tx, await located(tx, body.about));
      const cooperation = await cooperationOf(tx, action.cooperationId);
      if (milestone) requireOpenMilestone(milestone);
      else requireOpenAction(action);
      const about = {
        actionId: action.actionId,
        ...(milestone && { milestoneId: milestone.milestoneId }),
      };
      if (await isChangeRequested(tx, about)) throw refusal('CHANGE_ALREADY_REQUESTED');
      const decision = requestReschedule(
        {
          changeRequestId: newId(),
          cooperationId: action.cooperationId,
          about,
          present: milestone ?? action,
          proposal: { dueOn: body.proposal.dueOn },
          reasonCode: body.reasonCode,
          note: body.note,
          requester: {
            org: await orgRefOf(tx, cooperation, caller.organisationId),
            memberId: caller.memberId,
          },
        },
        by,
      );
      return saveChangeRequest(tx, decision, by);
    });
  }

  /** The consent and its effect, in one transaction. */
  approve(id: string, version: number, caller: Caller, by: Origin): Promise<ChangeRequest> {
    return this.database.transaction(async (tx) => {
      const { about } = await findChangeRequest(tx, id);
      const { action, milestone } = await this.lockSubject(tx, about);
      const request = await lockChangeRequest(tx, id, version);
      const decider = await deciderOf(tx, request, caller);
      const approved = await saveChangeRequest(tx, approveChange(request, decider, by), by);
      const { changeRequestId, reasonCode, proposal } = approved;
      const change = { dueOn: proposal.dueOn, reasonCode, changeRequestId };
      if (milestone) await saveMilestone(tx, rescheduleMilestone(milestone, change), by);
      else await saveAction(tx, rescheduleAction(action, change), by);
      return approved;
    });
  }

  decline(
    id: string,
    version: number,
    reason: string,
    caller: Caller,
    by: Origin,
  ): Promise<ChangeRequest> {
    return this.database.transaction(async (tx) => {
      const request = await lockChangeRequest(tx, id, version);
      const decider = await deciderOf(tx, request, caller);
      return saveChangeRequest(tx, declineChange(request, decider, reason, by), by);
    });
  }

  private async lockSubject(
    tx: EntityManager,
    { actionId, milestoneId }: ChangeRequest['about'],
  ): Promise<{ action: FollowUpAction; milestone?: Milestone }> {
    return milestoneId
      ? lockMilestone(tx, milestoneId)
      : { action: await lockAction(tx, actionId) };
  }
}

async function demandSubject(
  tx: EntityManager,
  { actionId, milestoneId }: RequestChange['about'],
  caller: Caller,
): Promise<void> {
  const facts = milestoneId
    ? await subjectFacts(tx, 'milestone', milestoneId)
    : await subjectFacts(tx, 'action', actionId!);
  demand(caller, 'changes.request', facts);
}

async function located(
  tx: EntityManager,
  { actionId, milestoneId }: RequestChange['about'],
): Promise<ChangeRequest['about']> {
  const found = milestoneId
    ? await tx.findOneBy(MilestoneRow, { milestoneId })
    : await tx.findOneBy(ActionRow, { actionId: actionId! });
  if (!found) throw refusal('NOT_FOUND');
  return { actionId: found.actionId, ...(milestoneId && { milestoneId }) };
}

async function deciderOf(
  tx: EntityManager,
  { cooperationId }: ChangeRequest,
  caller: Caller,
): Promise<Decider> {
  const { memberId, legalPartyId, organisationId, roles } = caller;
  const cooperation = await cooperationOf(tx, cooperationId);
  const org = await orgRefOf(tx, cooperation, organisationId);
  return { org, memberId, legalPartyId, isBureauHead: roles.includes('bureau-head') };
}
