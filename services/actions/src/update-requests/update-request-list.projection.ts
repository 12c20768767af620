import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { titlesOf, type Titled } from '../change-requests/titles.repository';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { stateOf } from '../state';
import type { UpdateRequest } from './update-request';
import { UpdateRequestRow } from './update-request.entity';
import type { UpdateRequestQuery } from './update-requests.dto';

/** A question with the words of what it is about. */
export type UpdateRequestItem = UpdateRequest & Pick<Titled, 'cooperationTitle' | 'title'>;

/** Questions across cooperations, the oldest first. */
@Injectable()
export class UpdateRequestList {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async page(query: UpdateRequestQuery, caller: Caller): Promise<Page<UpdateRequestItem>> {
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(UpdateRequestRow, 'r'), caller);
    for (const field of ['cooperationId', 'status'] as const)
      if (query[field]) list.andWhere(`r.${field} = :${field}`, { [field]: query[field] });
    if (query.task === 'mine')
      list.andWhere(`r.status <> 'ANSWERED' and r.to_org ->> 'organisationId' = :mine::text`, {
        mine: caller.organisationId,
      });
    const [after] = decodeCursor(query.after, 1) ?? [];
    if (after) list.andWhere('r.request_id > :after::uuid', { after });
    const rows = await list
      .orderBy('r.requestId')
      .limit(query.limit + 1)
      .getMany();
    const page = pageOf(rows, query.limit, ({ requestId }) => [requestId]);
    const titles = await titlesOf(manager, page.items);
    const items = page.items.map((row, index): UpdateRequestItem => {
      const { cooperationTitle, title } = titles[index]!;
      return { ...stateOf<UpdateRequest>(row), cooperationTitle, title };
    });
    return { ...page, items };
  }
}
