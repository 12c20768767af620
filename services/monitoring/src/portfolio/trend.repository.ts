import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK, DATABASE, type Clock } from '@nyata/http';
import { businessDate } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { Values } from '../access/scope-filter';
import type { PortfolioQuery } from '../assessments/assessment-query.dto';
import { inScope } from './counted';
import type { TrendPoint } from './trend.dto';
import { trendDays } from './trend';

/** The ceremonial ratio at the end of months past, from the history of the judgement. */
@Injectable()
export class TrendRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(query: PortfolioQuery, caller: Caller): Promise<TrendPoint[]> {
    const days = trendDays(businessDate(this.clock.now()));
    const values = new Values();
    const asked = values.add(days);
    const rows = await this.database.source.query<TrendPoint[]>(
      `select d.day as "on", count(*) filter (where h.verdict = 'CEREMONIAL')::int as ceremonial,
         count(*)::int as of
       from unnest(${asked}::date[]) as d(day)
       join assessment_history h on h.valid_from <= d.day and (h.valid_to is null or h.valid_to > d.day)
       join assessment a using (cooperation_id)
       where h.state->>'ratio' = 'COUNTED' and ${inScope(query, caller, values)}
       group by d.day`,
      values.list,
    );
    const counted = new Map(rows.map((row) => [row.on, row]));
    return days.map((on) => counted.get(on) ?? { on, ceremonial: 0, of: 0 });
  }
}
