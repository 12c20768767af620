import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { titlesOf, type Titled } from '../change-requests/titles.repository';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { stateOf } from '../state';
import type { Obstacle } from './obstacle';
import { ObstacleRow } from './obstacle.entity';
import type { ObstacleQuery } from './obstacles.dto';

/** An obstacle with the words of what it stands in the way of. */
export type ObstacleItem = Obstacle & Pick<Titled, 'cooperationTitle' | 'title'>;

/** Obstacles across cooperations, what is due soonest first. */
@Injectable()
export class ObstacleList {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async page(query: ObstacleQuery, caller: Caller): Promise<Page<ObstacleItem>> {
    const { task, status, cooperationId, limit } = query;
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(ObstacleRow, 'r'), caller);
    if (task === 'mine')
      list.andWhere(`r.status <> 'RESOLVED' and r.owner ->> 'organisationId' = :mine::text`, {
        mine: caller.organisationId,
      });
    if (status) list.andWhere('r.status = :status', { status });
    if (cooperationId) list.andWhere('r.cooperation_id = :cooperationId', { cooperationId });
    const [dueOn, obstacleId] = decodeCursor(query.after, 2) ?? [];
    if (dueOn)
      list.andWhere('(r.due_on, r.obstacle_id) > (:dueOn::date, :obstacleId::uuid)', {
        dueOn,
        obstacleId,
      });
    const rows = await list
      .orderBy('r.dueOn')
      .addOrderBy('r.obstacleId')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, (row) => [row.dueOn, row.obstacleId]);
    const titles = await titlesOf(manager, page.items);
    const items = page.items.map((row, index): ObstacleItem => {
      const { cooperationTitle, title } = titles[index]!;
      return { ...stateOf<Obstacle>(row), cooperationTitle, title };
    });
    return { ...page, items };
  }
}
