import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { lockAction } from '../actions/action.repository';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { saidIn, stateOf } from '../state';
import { linkToPlan, unlinkFromPlan, type PlanLink } from './plan-link';
import { PlanLinkRow } from './plan-link.entity';
import { linksOf, lockPlanLink, savePlanLink } from './plan-link.repository';
import type { LinkToPlan, PlanLinkQuery } from './plan-links.dto';

/** Use cases of plan links. */
@Injectable()
export class PlanLinksService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  link(actionId: string, body: LinkToPlan, by: Origin): Promise<PlanLink> {
    return this.database.transaction(async (tx) => {
      const { cooperationId } = await lockAction(tx, actionId);
      const command = { ...saidIn(body), planLinkId: newId(), cooperationId, actionId };
      return savePlanLink(tx, linkToPlan(command, await linksOf(tx, actionId)), by);
    });
  }

  unlink(planLinkId: string, version: number, by: Origin): Promise<PlanLink> {
    return this.database.transaction(async (tx) =>
      savePlanLink(tx, unlinkFromPlan(await lockPlanLink(tx, planLinkId, version)), by),
    );
  }

  async list(query: PlanLinkQuery, caller: Caller): Promise<Page<PlanLink>> {
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(PlanLinkRow, 'r'), caller);
    list.andWhere('not r.unlinked');
    for (const field of ['cooperationId', 'actionId'] as const)
      if (query[field]) list.andWhere(`r.${field} = :${field}`, { [field]: query[field] });
    const [after] = decodeCursor(query.after, 1) ?? [];
    if (after) list.andWhere('r.plan_link_id > :after::uuid', { after });
    const rows = await list
      .orderBy('r.planLinkId')
      .limit(query.limit + 1)
      .getMany();
    const links = rows.map((row): PlanLink => stateOf(row));
    return pageOf(links, query.limit, ({ planLinkId }) => [planLinkId]);
  }
}
