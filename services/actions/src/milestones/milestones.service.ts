import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { reviewCompleteness, type FollowUpAction } from '../actions/action';
import { startAction } from '../actions/course';
import { areOfPlan, countMilestones, lockAction, saveAction } from '../actions/action.repository';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf, participant } from '../cooperation-reference/organisation.repository';
import { evidenceOf } from '../evidence/evidence.repository';
import { saidIn } from '../state';
import { claimMilestone, withdrawClaim } from './claiming';
import { planMilestone, type Milestone } from './milestone';
import { milestoneView, type MilestoneView } from './milestone-view.projection';
import { findMilestone, lockMilestone, saveMilestone } from './milestone.repository';
import type { ClaimMilestone, PlanMilestone, WithdrawClaim } from './milestones.dto';

/** Use cases of milestones. */
@Injectable()
export class MilestonesService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  plan(actionId: string, body: PlanMilestone, by: Origin): Promise<MilestoneView> {
    return this.database.transaction(async (tx) => {
      const action = await lockAction(tx, actionId);
      const cooperation = await cooperationOf(tx, action.cooperationId);
      const {
        ownerOrganisationId,
        confirmerOrganisationIds,
        contributesToActionIds,
        ...particulars
      } = saidIn(body);
      await requireOfPlan(tx, action.planId, contributesToActionIds);
      const contributesTo = contributesToActionIds.map((id) => ({ actionId: id }));
      const owner = ownerOrganisationId
        ? await participant(tx, cooperation, ownerOrganisationId, '/ownerOrganisationId')
        : action.owner;
      const confirmers = confirmerOrganisationIds
        ? await Promise.all(confirmerOrganisationIds.map((id) => orgRefOf(tx, cooperation, id)))
        : [otherSide(action, owner)];
      const milestoneId = newId();
      const parts = { action, owner, confirmers, contributesTo };
      const decision = planMilestone({ ...particulars, ...parts, milestoneId });
      const milestone = await saveMilestone(tx, decision, by);
      const review = reviewCompleteness(action, await countMilestones(tx, actionId));
      if (review) await saveAction(tx, review, by);
      return milestoneView(tx, milestone, cooperation);
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
      return milestoneView(tx, await saveMilestone(tx, decision, by), cooperation);
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
      return milestoneView(tx, open, await cooperationOf(tx, milestone.cooperationId));
    });
  }

  async view(id: string): Promise<MilestoneView> {
    const { manager } = this.database.source;
    const milestone = await findMilestone(manager, id);
    return milestoneView(manager, milestone, await cooperationOf(manager, milestone.cooperationId));
  }
}

async function requireOfPlan(tx: EntityManager, planId: string, ids: string[]): Promise<void> {
  if (!(await areOfPlan(tx, planId, ids)))
    throw refusal('CONTRIBUTES_ELSEWHERE', {}, [
      { pointer: '/contributesToActionIds', code: 'CONTRIBUTES_ELSEWHERE' },
    ]);
}

/** Who confirms when nobody is named: the side of the action that does not own the milestone. */
const otherSide = ({ owner, counterpart }: FollowUpAction, milestoneOwner: Milestone['owner']) =>
  counterpart.legalPartyId === milestoneOwner.legalPartyId ? owner : counterpart;
