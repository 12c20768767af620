import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { In } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { CooperationRow } from '../cooperation-reference/cooperation.entity';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { MilestoneRow } from '../milestones/milestone.entity';
import { stateOf } from '../state';
import type { ChangeRequest } from './change-request';
import { ChangeRequestRow } from './change-request.entity';
import type { ChangeRequestQuery } from './change-requests.dto';

/** A request with the words and the present date of what it is about. */
export type ChangeRequestItem = ChangeRequest & {
  cooperationTitle: string;
  title: string;
  dueOn: string;
};

/** Change requests across cooperations, oldest first. */
@Injectable()
export class ChangeRequestList {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async page(query: ChangeRequestQuery, caller: Caller): Promise<Page<ChangeRequestItem>> {
    const { status, cooperationId, limit } = query;
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(ChangeRequestRow, 'r'), caller);
    if (status) list.andWhere('r.status = :status', { status });
    if (cooperationId) list.andWhere('r.cooperation_id = :cooperationId', { cooperationId });
    const [after] = decodeCursor(query.after, 1) ?? [];
    if (after) list.andWhere('r.change_request_id > :after::uuid', { after });
    const rows = await list
      .orderBy('r.changeRequestId')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ changeRequestId }) => [changeRequestId]);
    return { ...page, items: await this.items(page.items) };
  }

  private async items(rows: ChangeRequestRow[]): Promise<ChangeRequestItem[]> {
    const { manager } = this.database.source;
    const cooperations = await manager.findBy(CooperationRow, {
      cooperationId: In(rows.map(({ cooperationId }) => cooperationId)),
    });
    const actions = await manager.findBy(ActionRow, {
      actionId: In(rows.map(({ about }) => about.actionId)),
    });
    const milestones = await manager.findBy(MilestoneRow, {
      milestoneId: In(rows.flatMap(({ about }) => about.milestoneId ?? [])),
    });
    return rows.map((row) => {
      const { milestoneId, actionId } = row.about;
      const subject = milestoneId
        ? milestones.find((milestone) => milestone.milestoneId === milestoneId)!
        : actions.find((action) => action.actionId === actionId)!;
      const cooperation = cooperations.find((one) => one.cooperationId === row.cooperationId)!;
      return {
        ...stateOf(row),
        cooperationTitle: cooperation.title,
        title: subject.title,
        dueOn: subject.dueOn,
      };
    });
  }
}
