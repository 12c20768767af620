import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE, demand } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Cooperation } from '../cooperation-reference/cooperation';
import { factsOf } from '../cooperation-reference/cooperation-facts';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { liaisonOf, participant } from '../cooperation-reference/organisation.repository';
import { requireOpenPlan } from '../plans/plan';
import { holdPlan } from '../plans/plan.repository';
import { saidIn } from '../state';
import { planAction, reviseAction, type ActionParticulars, type FollowUpAction } from './action';
import { actionViews, type ActionView } from './action-view.projection';
import { countMilestones, findAction, lockAction, saveAction } from './action.repository';
import type { PlanAction, ReviseAction } from './actions.dto';
import { startAction } from './course';
import { requireObligations } from './obligations';

/** Use cases of follow-up actions. */
@Injectable()
export class ActionsService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  plan(planId: string, body: PlanAction, caller: Caller, by: Origin): Promise<ActionView> {
    return this.database.transaction(async (tx) => {
      const plan = await holdPlan(tx, planId);
      requireOpenPlan(plan);
      const cooperation = await cooperationOf(tx, plan.cooperationId);
      const { ownerOrganisationId, counterpartOrganisationId, ...particulars } = saidIn(body);
      const sides = {
        ...(await this.owner(tx, cooperation, ownerOrganisationId, body.ownerMemberId)),
        ...(await this.counterpart(
          tx,
          cooperation,
          counterpartOrganisationId,
          body.counterpartMemberId,
        )),
      };
      demandOwner(caller, cooperation, ownerOrganisationId);
      requireObligations(body.obligationIds ?? [], cooperation);
      const decision = planAction({
        ...particulars,
        ...sides,
        obligationIds: body.obligationIds ?? [],
        actionId: newId(),
        planId,
        cooperation,
      });
      return viewOf(tx, await saveAction(tx, decision, by), cooperation);
    });
  }

  revise(
    actionId: string,
    version: number,
    body: ReviseAction,
    caller: Caller,
    by: Origin,
  ): Promise<ActionView> {
    return this.database.transaction(async (tx) => {
      const action = await lockAction(tx, actionId, version);
      const cooperation = await cooperationOf(tx, action.cooperationId);
      const { ownerOrganisationId, counterpartOrganisationId, reason, ...particulars } =
        saidIn(body);
      const { ownerMemberId, counterpartMemberId } = body;
      const changes: Partial<ActionParticulars> = particulars;
      if (ownerOrganisationId || ownerMemberId) {
        const owner = ownerOrganisationId ?? action.owner.organisationId;
        Object.assign(changes, await this.owner(tx, cooperation, owner, ownerMemberId));
        demandOwner(caller, cooperation, owner);
      }
      if (counterpartOrganisationId || counterpartMemberId) {
        const other = counterpartOrganisationId ?? action.counterpart.organisationId;
        Object.assign(changes, await this.counterpart(tx, cooperation, other, counterpartMemberId));
      }
      requireObligations(body.obligationIds ?? [], cooperation, action.obligationIds);
      const milestones = await countMilestones(tx, actionId);
      const { status } = await holdPlan(tx, action.planId);
      const change = { adopted: status === 'ADOPTED', ...(reason && { reason }) };
      const decision = reviseAction(action, changes, { cooperation, milestones, change });
      return viewOf(tx, await saveAction(tx, decision, by), cooperation);
    });
  }

  start(actionId: string, version: number, by: Origin): Promise<ActionView> {
    return this.database.transaction(async (tx) => {
      const action = await lockAction(tx, actionId, version);
      const cooperation = await cooperationOf(tx, action.cooperationId);
      return viewOf(
        tx,
        await saveAction(tx, startAction(action, cooperation, by), by),
        cooperation,
      );
    });
  }

  async view(actionId: string): Promise<ActionView> {
    const { manager } = this.database.source;
    const action = await findAction(manager, actionId);
    return viewOf(manager, action, await cooperationOf(manager, action.cooperationId));
  }

  private async owner(tx: EntityManager, cooperation: Cooperation, id: string, member?: string) {
    return {
      owner: await participant(tx, cooperation, id, '/ownerOrganisationId'),
      ownerMemberId: await liaisonOf(tx, id, member, '/ownerMemberId'),
    };
  }

  private async counterpart(
    tx: EntityManager,
    cooperation: Cooperation,
    id: string,
    member?: string,
  ) {
    return {
      counterpart: await participant(tx, cooperation, id, '/counterpartOrganisationId'),
      counterpartMemberId: await liaisonOf(tx, id, member, '/counterpartMemberId'),
    };
  }
}

/** An agency or a partner plans its own work only; the bureau plans everybody's. */
const demandOwner = (caller: Caller, cooperation: Cooperation, organisationId: string): void =>
  demand(caller, 'actions.write', { ...factsOf(cooperation), organisationId });

async function viewOf(
  tx: EntityManager,
  { actionId }: FollowUpAction,
  cooperation: Cooperation,
): Promise<ActionView> {
  const [view] = await actionViews(tx, { actionId }, cooperation);
  return view!;
}
