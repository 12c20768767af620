import { Inject, Injectable } from '@nestjs/common';
import { actingRole, type Caller } from '@nyata/auth';
import { availableOf, refusal } from '@nyata/contracts';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { requireOpenAction } from '../actions/action';
import { lockAction } from '../actions/action.repository';
import { inSight } from '../cooperation-reference/in-sight.repository';
import type { Decision } from '../decision';
import { saidIn, stateOf } from '../state';
import { resolveDeviation } from './deviation';
import { planFunding, replanFunding, secureFunding, spendFunding, type Funding } from './funding';
import type {
  FundingDetail,
  FundingQuery,
  PlanFunding,
  ReplanFunding,
  ResolutionDetail,
  ResolveDeviation,
  SecureFunding,
} from './funding.dto';
import { FundingRow } from './funding.entity';
import {
  findFunding,
  fundingsOf,
  lockFunding,
  saveFunding,
  saveResolution,
} from './funding.repository';

/** Use cases of the money of actions. */
@Injectable()
export class FundingService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  plan(actionId: string, body: PlanFunding, by: Origin): Promise<FundingDetail> {
    return this.database.transaction(async (tx) => {
      const action = await lockAction(tx, actionId);
      requireOpenAction(action);
      const { fiscalYear, source } = body;
      if ((await fundingsOf(tx, { actionId, fiscalYear, source })).length > 0)
        throw refusal('FUNDING_ALREADY_PLANNED', { fiscalYear, source });
      const { cooperationId } = action;
      const command = { ...saidIn(body), fundingId: newId(), cooperationId, actionId };
      return detail(await saveFunding(tx, planFunding(command), by));
    });
  }

  replan(id: string, version: number, body: ReplanFunding, by: Origin): Promise<FundingDetail> {
    return this.change(id, version, by, (funding) => replanFunding(funding, saidIn(body)));
  }

  secure(id: string, version: number, body: SecureFunding, by: Origin): Promise<FundingDetail> {
    return this.change(id, version, by, (funding) => secureFunding(funding, saidIn(body)));
  }

  spend(id: string, version: number, spent: number, by: Origin): Promise<FundingDetail> {
    return this.change(id, version, by, (funding) => spendFunding(funding, spent));
  }

  /** The decision and the plan that follows from it, in one transaction. */
  resolve(
    actionId: string,
    body: ResolveDeviation,
    caller: Caller,
    by: Origin,
  ): Promise<ResolutionDetail> {
    return this.database.transaction(async (tx) => {
      const { cooperationId } = await lockAction(tx, actionId);
      const { fiscalYear, kind, note, plans } = body;
      const rows = await fundingsOf(tx, { actionId, fiscalYear });
      const decidedByRole = actingRole(caller, 'deviations.resolve')!;
      const command = { cooperationId, actionId, fiscalYear, kind, note, decidedByRole };
      const decision = resolveDeviation({ ...command, resolutionId: newId() }, rows);
      const resolution = await saveResolution(tx, decision, by);
      for (const [index, { fundingId, planned }] of plans.entries()) {
        if (!rows.some((row) => row.fundingId === fundingId))
          throw refusal('FUNDING_OF_OTHER_YEAR', {}, [
            { pointer: `/plans/${index}/fundingId`, code: 'FUNDING_OF_OTHER_YEAR' },
          ]);
        await saveFunding(tx, replanFunding(await lockFunding(tx, fundingId), { planned }), by);
      }
      const after = await fundingsOf(tx, { actionId, fiscalYear });
      return { ...resolution, fundings: after.map(detail) };
    });
  }

  async view(fundingId: string): Promise<FundingDetail> {
    return detail(await findFunding(this.database.source.manager, fundingId));
  }

  async list(query: FundingQuery, caller: Caller): Promise<Page<FundingDetail>> {
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(FundingRow, 'r'), caller);
    for (const field of ['cooperationId', 'actionId', 'fiscalYear'] as const)
      if (query[field] !== undefined)
        list.andWhere(`r.${field} = :${field}`, { [field]: query[field] });
    const [after] = decodeCursor(query.after, 1) ?? [];
    if (after) list.andWhere('r.funding_id > :after::uuid', { after });
    const rows = await list
      .orderBy('r.fundingId')
      .limit(query.limit + 1)
      .getMany();
    const page = pageOf(rows, query.limit, ({ fundingId }) => [fundingId]);
    return { ...page, items: page.items.map((row) => detail(stateOf<Funding>(row))) };
  }

  private change(
    fundingId: string,
    version: number,
    by: Origin,
    decide: (funding: Funding) => Decision<Funding>,
  ): Promise<FundingDetail> {
    return this.database.transaction(async (tx) => {
      await lockAction(tx, (await findFunding(tx, fundingId)).actionId);
      return detail(await saveFunding(tx, decide(await lockFunding(tx, fundingId, version)), by));
    });
  }
}

const detail = (funding: Funding): FundingDetail => ({
  ...funding,
  available: availableOf(funding),
});
