import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import type { ReceivedEvent } from '@nyata/contracts';
import { CLOCK, DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import { businessDate, newId, type Clock, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { countCompleteActions } from '../actions/action.repository';
import { isWithdrawn, type Cooperation } from '../cooperation-reference/cooperation';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { stateOf } from '../state';
import { adoptPlan, closePlan, openPlan, type Plan } from './plan';
import { planView, type PlanView } from './plan-view.projection';
import { PlanRow } from './plan.entity';
import { lockPlan, planOf, savePlan } from './plan.repository';
import type { PlanQuery } from './plans.dto';

const CONFIRMABLE = `exists (select 1 from milestone m
  where m.plan_id = r.plan_id and m.confirmers @> :self::jsonb)`;

/** Use cases of action plans. */
@Injectable()
export class PlansService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Once per cooperation, with its first document. */
  async openFor(
    tx: EntityManager,
    cooperation: Cooperation,
    agreementId: string,
    by: Origin,
  ): Promise<void> {
    if (await planOf(tx, cooperation.cooperationId)) return;
    await savePlan(tx, openPlan(newId(), cooperation, agreementId), by);
  }

  /** When a document is withdrawn or void and none is left. */
  async closeWithoutAgreement(
    tx: EntityManager,
    cooperation: Cooperation,
    { name, payload: { agreementId } }: ReceivedEvent<'agreement-withdrawn' | 'agreement-voided'>,
    by: Origin,
  ): Promise<void> {
    const open = await planOf(tx, cooperation.cooperationId);
    if (!open || open.status === 'CLOSED' || !isWithdrawn(cooperation)) return;
    const plan = await lockPlan(tx, open.planId);
    const reason = name === 'agreement-voided' ? 'AGREEMENT_VOIDED' : 'AGREEMENT_WITHDRAWN';
    await savePlan(tx, closePlan(plan, agreementId, reason), by);
  }

  adopt(planId: string, version: number, caller: Caller, by: Origin): Promise<PlanView> {
    return this.database.transaction(async (tx) => {
      const plan = await lockPlan(tx, planId, version);
      const cooperation = await cooperationOf(tx, plan.cooperationId);
      const completeActions = await countCompleteActions(tx, planId);
      const { legalPartyId, memberId } = caller;
      const adopter = { legalPartyId, memberId };
      await savePlan(tx, adoptPlan(plan, { cooperation, completeActions, adopter }, by), by);
      return planView(tx, planId, businessDate(by.now));
    });
  }

  view(planId: string): Promise<PlanView> {
    return planView(this.database.source.manager, planId, businessDate(this.clock.now()));
  }

  async list(query: PlanQuery, caller: Caller): Promise<Page<Plan>> {
    const [after] = decodeCursor(query.after, 1) ?? [];
    const { manager } = this.database.source;
    const plans = inSight(manager.createQueryBuilder(PlanRow, 'r'), caller, CONFIRMABLE)
      .orderBy('r.planId')
      .limit(query.limit + 1);
    if (after) plans.andWhere('r.planId > :after', { after });
    if (query.cooperationId)
      plans.andWhere('r.cooperationId = :cooperationId', { cooperationId: query.cooperationId });
    const rows = (await plans.getMany()).map((row): Plan => stateOf(row));
    return pageOf(rows, query.limit, ({ planId }) => [planId]);
  }
}
