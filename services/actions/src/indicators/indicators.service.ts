import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal, type OrgRef } from '@nyata/contracts';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { In, type EntityManager } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { orgRefOf } from '../cooperation-reference/organisation.repository';
import type { Decision } from '../decision';
import { requireOpenPlan } from '../plans/plan';
import { holdPlan } from '../plans/plan.repository';
import { saidIn, stateOf } from '../state';
import { defineIndicator, retireIndicator, type Indicator } from './indicator';
import { IndicatorRow } from './indicator.entity';
import { findIndicator, lockIndicator, saveIndicator } from './indicator.repository';
import type {
  DefineIndicator,
  IndicatorDetail,
  IndicatorQuery,
  MeasureIndicator,
  ReturnMeasurement,
} from './indicators.dto';
import {
  acceptMeasurement,
  achievementOf,
  measureIndicator,
  returnMeasurement,
} from './measurement';

/** Use cases of indicators. */
@Injectable()
export class IndicatorsService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  define(planId: string, body: DefineIndicator, by: Origin): Promise<IndicatorDetail> {
    return this.database.transaction(async (tx) => {
      const plan = await holdPlan(tx, planId);
      requireOpenPlan(plan);
      const { actionIds = [], periodTargets = [], ...particulars } = saidIn(body);
      const known = await tx.countBy(ActionRow, { actionId: In(actionIds), planId });
      if (known !== new Set(actionIds).size) throw refusal('NOT_FOUND');
      const { cooperationId } = plan;
      const ids = { indicatorId: newId(), planId, cooperationId };
      const decision = defineIndicator({ ...particulars, ...ids, actionIds, periodTargets });
      return detail(await saveIndicator(tx, decision, by));
    });
  }

  measure(
    id: string,
    version: number,
    body: MeasureIndicator,
    caller: Caller,
    by: Origin,
  ): Promise<IndicatorDetail> {
    return this.change(id, version, caller, by, (indicator, org) => {
      const { evidenceIds = [], ...measured } = saidIn(body);
      const command = { ...measured, evidenceIds, measurementId: newId(), by: org };
      return measureIndicator(indicator, command, by);
    });
  }

  accept(
    id: string,
    version: number,
    measurementId: string,
    caller: Caller,
    by: Origin,
  ): Promise<IndicatorDetail> {
    return this.change(id, version, caller, by, (indicator, org) =>
      acceptMeasurement(indicator, measurementId, org),
    );
  }

  return(
    id: string,
    version: number,
    { measurementId, reason }: ReturnMeasurement,
    caller: Caller,
    by: Origin,
  ): Promise<IndicatorDetail> {
    return this.change(id, version, caller, by, (indicator, org) =>
      returnMeasurement(indicator, measurementId, org, reason),
    );
  }

  retire(
    id: string,
    version: number,
    reason: string,
    caller: Caller,
    by: Origin,
  ): Promise<IndicatorDetail> {
    return this.change(id, version, caller, by, (indicator) => retireIndicator(indicator, reason));
  }

  async view(id: string): Promise<IndicatorDetail> {
    return detail(await findIndicator(this.database.source.manager, id));
  }

  async list(query: IndicatorQuery, caller: Caller): Promise<Page<IndicatorDetail>> {
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(IndicatorRow, 'r'), caller);
    if (query.cooperationId)
      list.andWhere('r.cooperationId = :cooperationId', { cooperationId: query.cooperationId });
    const [after] = decodeCursor(query.after, 1) ?? [];
    if (after) list.andWhere('r.indicator_id > :after::uuid', { after });
    const rows = await list
      .orderBy('r.indicatorId')
      .limit(query.limit + 1)
      .getMany();
    const page = pageOf(rows, query.limit, ({ indicatorId }) => [indicatorId]);
    return { ...page, items: page.items.map((row) => detail(stateOf<Indicator>(row))) };
  }

  private change(
    id: string,
    version: number,
    caller: Caller,
    by: Origin,
    decide: (indicator: Indicator, org: OrgRef) => Decision<Indicator>,
  ): Promise<IndicatorDetail> {
    return this.database.transaction(async (tx: EntityManager) => {
      requireOpenPlan(await holdPlan(tx, (await findIndicator(tx, id)).planId));
      const indicator = await lockIndicator(tx, id, version);
      const cooperation = await cooperationOf(tx, indicator.cooperationId);
      const org = await orgRefOf(tx, cooperation, caller.organisationId);
      return detail(await saveIndicator(tx, decide(indicator, org), by));
    });
  }
}

function detail(indicator: Indicator): IndicatorDetail {
  const achievement = achievementOf(indicator);
  return { ...indicator, ...(achievement && { achievement }) };
}
