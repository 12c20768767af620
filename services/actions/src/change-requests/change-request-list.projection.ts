import { Inject, Injectable } from '@nestjs/common';
import { scopesOf, type Caller } from '@nyata/auth';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { stateOf } from '../state';
import type { ChangeRequest } from './change-request';
import { ChangeRequestRow } from './change-request.entity';
import type { ChangeRequestQuery } from './change-requests.dto';
import { titlesOf, type Titled } from './titles.repository';

/** A request with the words and the present date of what it is about. */
export type ChangeRequestItem = ChangeRequest & Titled;

/** Asked by the other side, or by one's own and the bureau head is asked; never by oneself. */
function decidableBy(caller: Caller): string {
  if (scopesOf(caller, 'changes.decide').size === 0) return 'false';
  const byOthers = `r.status = 'OPEN' and r.requested_by_member_id <> :me::text::uuid`;
  return caller.roles.includes('bureau-head')
    ? byOthers
    : `${byOthers} and r.requested_by ->> 'legalPartyId' <> :legalParty::text`;
}

/** Change requests across cooperations, oldest first. */
@Injectable()
export class ChangeRequestList {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async page(query: ChangeRequestQuery, caller: Caller): Promise<Page<ChangeRequestItem>> {
    const { status, cooperationId, limit } = query;
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(ChangeRequestRow, 'r'), caller);
    if (query.task === 'mine') list.andWhere(`(${decidableBy(caller)})`, { me: caller.memberId });
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
    const titles = await titlesOf(this.database.source.manager, rows);
    return rows.map((row, index) => ({ ...stateOf<ChangeRequest>(row), ...titles[index]! }));
  }
}
