import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import {
  completeAction,
  reviewCompleteness,
  startAction,
  type FollowUpAction,
} from '../actions/action';
import { countMilestones, lockAction, saveAction } from '../actions/action.repository';
import type { Cooperation } from '../cooperation-reference/cooperation';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf, participant } from '../cooperation-reference/organisation.repository';
import { evidenceOf } from '../evidence/evidence.repository';
import { saidIn } from '../state';
import { confirmMilestone, disputeMilestone } from './answering';
import { claimMilestone, withdrawClaim } from './claiming';
import { planMilestone, type Milestone } from './milestone';
import { milestoneViews, type MilestoneView } from './milestone-view.projection';
import { findMilestone, lockMilestone, progressOf, saveMilestone } from './milestone.repository';
import type {
  ClaimMilestone,
  ConfirmMilestone,
  DisputeMilestone,
  PlanMilestone,
  WithdrawClaim,
} from './milestones.dto';

/** Use cases of milestones. */
@Injectable()
export class MilestonesService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  plan(actionId: string, body: PlanMilestone, by: Origin): Promise<MilestoneView> {
    return this.database.transaction(async (tx) => {
      const action = await lockAction(tx, actionId);
      const cooperation = await cooperationOf(tx, action.cooperationId);
      const { ownerOrganisationId, confirmerOrganisationIds, ...particulars } = saidIn(body);
      const owner = ownerOrganisationId
        ? await participant(tx, cooperation, ownerOrganisationId, '/ownerOrganisationId')
        : action.owner;
      const confirmers = confirmerOrganisationIds
        ? await Promise.all(confirmerOrganisationIds.map((id) => orgRefOf(tx, cooperation, id)))
        : [otherSide(action, owner)];
      const milestoneId = newId();
      const decision = planMilestone({ ...particulars, milestoneId, action, owner, confirmers });
      const milestone = await saveMilestone(tx, decision, by);
      const review = reviewCompleteness(action, await countMilestones(tx, actionId));
      if (review) await saveAction(tx, review, by);
      return viewOf(tx, milestone, cooperation);
    });
  }

  claim(
    id: string,
    version: number,
    body: ClaimMilestone,
    caller: Caller,
    by: Origin,
  ): Promise<MilestoneView> {
    return this.database.transaction(async (tx) => {
      const { action, milestone } = await lockMilestone(tx, id, version);
      const cooperation = await cooperationOf(tx, milestone.cooperationId);
      const attached = await evidenceOf(tx, id);
      const decision = claimMilestone(
        milestone,
        { ...saidIn(body), claimId: newId(), claimant: caller },
        { action, cooperation, attached },
        by,
      );
      if (action.status === 'PLANNED')
        await saveAction(tx, startAction(action, cooperation, by), by);
      return viewOf(tx, await saveMilestone(tx, decision, by), cooperation);
    });
  }

  confirm(id: string, body: ConfirmMilestone, caller: Caller, by: Origin): Promise<MilestoneView> {
    return this.database.transaction(async (tx) => {
      const { action, milestone } = await lockMilestone(tx, id);
      const command = { ...saidIn(body), answerer: caller, actionType: action.type };
      const confirmed = await saveMilestone(tx, confirmMilestone(milestone, command, by), by);
      const completed = completeAction(action, await progressOf(tx, action.actionId), by);
      if (completed) await saveAction(tx, completed, by);
      return viewOf(tx, confirmed, await cooperationOf(tx, milestone.cooperationId));
    });
  }

  dispute(id: string, body: DisputeMilestone, caller: Caller, by: Origin): Promise<MilestoneView> {
    return this.database.transaction(async (tx) => {
      const { milestone } = await lockMilestone(tx, id);
      const attached = await evidenceOf(tx, id);
      const decision = disputeMilestone(
        milestone,
        { ...saidIn(body), answerer: caller, attached },
        by,
      );
      const disputed = await saveMilestone(tx, decision, by);
      return viewOf(tx, disputed, await cooperationOf(tx, milestone.cooperationId));
    });
  }

  withdrawClaim(
    id: string,
    body: WithdrawClaim,
    caller: Caller,
    by: Origin,
  ): Promise<MilestoneView> {
    return this.database.transaction(async (tx) => {
      const { milestone } = await lockMilestone(tx, id);
      const decision = withdrawClaim(milestone, { ...body, claimant: caller }, by);
      const open = await saveMilestone(tx, decision, by);
      return viewOf(tx, open, await cooperationOf(tx, milestone.cooperationId));
    });
  }

  async view(id: string): Promise<MilestoneView> {
    const { manager } = this.database.source;
    const milestone = await findMilestone(manager, id);
    return viewOf(manager, milestone, await cooperationOf(manager, milestone.cooperationId));
  }
}

/** Who confirms when nobody is named: the side of the action that does not own the milestone. */
const otherSide = ({ owner, counterpart }: FollowUpAction, milestoneOwner: Milestone['owner']) =>
  counterpart.legalPartyId === milestoneOwner.legalPartyId ? owner : counterpart;

async function viewOf(
  tx: EntityManager,
  milestone: Milestone,
  cooperation: Cooperation,
): Promise<MilestoneView> {
  const cooperations = new Map([[cooperation.cooperationId, cooperation]]);
  const [view] = await milestoneViews(tx, [milestone], cooperations);
  return view!;
}
