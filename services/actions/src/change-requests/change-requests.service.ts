import { Inject, Injectable } from '@nestjs/common';
import { allows, type Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, demand } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { lockAction } from '../actions/action.repository';
import { ActionRow } from '../actions/action.entity';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf } from '../cooperation-reference/organisation.repository';
import { MilestoneRow } from '../milestones/milestone.entity';
import { lockMilestone, milestonesOf } from '../milestones/milestone.repository';
import { saidIn } from '../state';
import { cooperationFacts, subjectFacts } from '../subjects.service';
import { ChangeEffects } from './change-effects.service';
import {
  approveChange,
  declineChange,
  requestChange,
  withdrawChange,
  type About,
  type ChangeRequest,
  type Decider,
  type Proposal,
} from './change-request';
import {
  findChangeRequest,
  isChangeRequested,
  lockChangeRequest,
  saveChangeRequest,
} from './change-request.repository';
import type { RequestChange } from './change-requests.dto';
import { requireChangeable, unknownSuccessor, type ChangeSubject } from './requirements';

/** Use cases of change requests: how a due date moves, how work is given up, waived or carried over. */
@Injectable()
export class ChangeRequestsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly effects: ChangeEffects,
  ) {}

  request(body: RequestChange, caller: Caller, by: Origin): Promise<ChangeRequest> {
    const { kind, reasonCode, note } = body;
    const proposal = saidIn(body.proposal ?? {});
    return this.database.transaction(async (tx) => {
      await demandSubject(tx, body.about, caller);
      await demandSuccessor(tx, proposal, caller);
      const about = await located(tx, body.about);
      const subject = await lockSubject(tx, about);
      requireChangeable(kind, subject, proposal);
      if (await isChangeRequested(tx, about)) throw refusal('CHANGE_ALREADY_REQUESTED');
      const { cooperationId } = subject.action;
      const asked = { cooperationId, about, kind, proposal, reasonCode, note };
      const requester = await actorOf(tx, cooperationId, caller);
      const decision = requestChange({ changeRequestId: newId(), ...asked, requester }, by);
      return saveChangeRequest(tx, decision, by);
    });
  }

  /** The consent and its effect, in one transaction. */
  approve(id: string, version: number, caller: Caller, by: Origin): Promise<ChangeRequest> {
    return this.database.transaction(async (tx) => {
      const { about } = await findChangeRequest(tx, id);
      const subject = await lockSubject(tx, about);
      const request = await lockChangeRequest(tx, id, version);
      const decider = await deciderOf(tx, request, caller);
      const approved = await saveChangeRequest(tx, approveChange(request, decider, by), by);
      await this.effects.carryOut(tx, approved, subject, by);
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

  withdraw(id: string, version: number, caller: Caller, by: Origin): Promise<ChangeRequest> {
    return this.database.transaction(async (tx) => {
      const request = await lockChangeRequest(tx, id, version);
      const withdrawer = await actorOf(tx, request.cooperationId, caller);
      return saveChangeRequest(tx, withdrawChange(request, withdrawer, by), by);
    });
  }
}

async function lockSubject(
  tx: EntityManager,
  { actionId, milestoneId }: About,
): Promise<ChangeSubject> {
  const locked = milestoneId
    ? await lockMilestone(tx, milestoneId)
    : { action: await lockAction(tx, actionId) };
  return { ...locked, milestones: await milestonesOf(tx, actionId) };
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

/** Only a cooperation that the caller may see succeeds. */
async function demandSuccessor(
  tx: EntityManager,
  { successorCooperationId }: Proposal,
  caller: Caller,
): Promise<void> {
  if (!successorCooperationId) return;
  const facts = await cooperationFacts(tx, successorCooperationId);
  if (!facts || allows(caller, 'actions.read', facts) !== 'allowed') throw unknownSuccessor();
}

async function located(
  tx: EntityManager,
  { actionId, milestoneId }: RequestChange['about'],
): Promise<About> {
  const found = milestoneId
    ? await tx.findOneBy(MilestoneRow, { milestoneId })
    : await tx.findOneBy(ActionRow, { actionId: actionId! });
  if (!found) throw refusal('NOT_FOUND');
  return { actionId: found.actionId, ...(milestoneId && { milestoneId }) };
}

async function actorOf(tx: EntityManager, cooperationId: string, caller: Caller) {
  const cooperation = await cooperationOf(tx, cooperationId);
  const org = await orgRefOf(tx, cooperation, caller.organisationId);
  return { org, memberId: caller.memberId };
}

async function deciderOf(
  tx: EntityManager,
  { cooperationId }: ChangeRequest,
  caller: Caller,
): Promise<Decider> {
  const { legalPartyId, roles } = caller;
  const actor = await actorOf(tx, cooperationId, caller);
  return {
    ...actor,
    legalPartyId,
    isBureauHead: roles.includes('bureau-head'),
    isPlanner: roles.includes('planner'),
  };
}
