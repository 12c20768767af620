import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { cooperationTitles } from '../cooperation-reference/cooperation.repository';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { stateOf } from '../state';
import type { EvaluationRound } from './evaluation';
import { EvaluationRow } from './evaluation.entity';
import type { RoundQuery } from './evaluations.dto';

export type RoundItem = EvaluationRound & { cooperationTitle: string };

const UNANSWERED_BY_US = `r.status = 'OPEN' and not r.forms @> :ours::text::jsonb`;

/** Rounds across cooperations, the oldest first. */
@Injectable()
export class EvaluationList {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async page(query: RoundQuery, caller: Caller): Promise<Page<RoundItem>> {
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(EvaluationRow, 'r'), caller);
    for (const field of ['cooperationId', 'status'] as const)
      if (query[field]) list.andWhere(`r.${field} = :${field}`, { [field]: query[field] });
    if (query.task === 'mine')
      list.andWhere(UNANSWERED_BY_US, {
        ours: JSON.stringify([{ org: { organisationId: caller.organisationId } }]),
      });
    const [after] = decodeCursor(query.after, 1) ?? [];
    if (after) list.andWhere('r.round_id > :after::uuid', { after });
    const rows = await list
      .orderBy('r.roundId')
      .limit(query.limit + 1)
      .getMany();
    const page = pageOf(rows, query.limit, ({ roundId }) => [roundId]);
    const titles = await cooperationTitles(manager, page.items);
    const items = page.items.map((row): RoundItem => {
      const cooperationTitle = titles.get(row.cooperationId)!;
      return { ...stateOf<EvaluationRound>(row), cooperationTitle };
    });
    return { ...page, items };
  }
}
