import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import type { Verdict } from '@nyata/contracts';
import { CLOCK, DATABASE, type Clock } from '@nyata/http';
import { businessDate } from '@nyata/kernel';
import { thresholdsAt } from '@nyata/reference';
import type { Database } from '@nyata/persistence';
import { cooperationsInScope, Values } from '../access/scope-filter';
import { SEVERITY } from '../assessments/assessment.projection';
import type { PortfolioQuery } from '../assessments/assessments.dto';
import { filters } from '../assessments/assessments.repository';
import type { AgencySlice, PortfolioView, Slice } from './portfolio.dto';

interface Counts {
  rungs: Record<string, number> | null;
  ceremonial: number;
  of: number;
  excluded: number;
  signed: number;
  planned: number;
  active: number;
  delivering: number;
  milestones: number;
  claims: number;
}

/** One row per thing that is counted: `dimension` says by what, `slice` which one. */
interface SliceRow {
  dimension: 'all' | 'region' | 'affair';
  slice: string;
  verdict: Verdict;
  n: number;
}

/** The figures of everything that the caller may see, read from the same rows that the lists show. */
@Injectable()
export class PortfolioRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(query: PortfolioQuery, caller: Caller): Promise<PortfolioView> {
    const today = businessDate(this.clock.now());
    const [slices, counts, agencies] = await Promise.all([
      this.ask<SliceRow>(query, caller, () => SLICES),
      this.ask<Counts>(query, caller, (values) => countsOf(today, values)),
      this.ask<AgencySlice>(query, caller, (values) => agenciesOf(today, values)),
    ]);
    const byVerdict = countByVerdict(slices.filter(({ dimension }) => dimension === 'all'));
    const [of] = counts;
    return {
      asOf: today,
      total: Object.values(byVerdict).reduce((sum, n) => sum + n, 0),
      byVerdict,
      byRung: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, ...of!.rungs },
      byRegion: slicesOf(slices, 'region').map(([regionCode, slice]) => ({ regionCode, ...slice })),
      byAffair: slicesOf(slices, 'affair').map(([affairCode, slice]) => ({ affairCode, ...slice })),
      byAgency: agencies,
      ceremonialRatio: { ceremonial: of!.ceremonial, of: of!.of, excluded: of!.excluded },
      funnel: {
        signed: of!.signed,
        planned: of!.planned,
        active: of!.active,
        delivering: of!.delivering,
      },
      overdue: { milestones: of!.milestones, claims: of!.claims },
    };
  }

  private ask<T>(
    query: PortfolioQuery,
    caller: Caller,
    statement: (values: Values) => string,
  ): Promise<T[]> {
    const values = new Values();
    const conditions = [
      cooperationsInScope(caller, 'portfolio.read', values),
      ...filters(query, values),
    ];
    const asked = statement(values);
    return this.database.source.query<T[]>(
      `with seen as materialized (select a.* from assessment a where ${conditions.join(' and ')})
       ${asked}`,
      values.list,
    );
  }
}

const SLICES = `
  select 'all' as dimension, '' as slice, verdict, count(*)::int as n from seen group by verdict
  union all
  select 'region', code, verdict, count(*)::int from seen, unnest(region_codes) code group by code, verdict
  union all
  select 'affair', code, verdict, count(*)::int from seen, unnest(affair_codes) code group by code, verdict
  order by 1, 2`;

/** Of the ratio: signed and not ended, a year old, neither a framework nor in import grace (model.md §4). */
function countsOf(today: string, values: Values): string {
  const { ceremonialDays } = thresholdsAt(today).verdict;
  const grown = `active_days >= ${values.add(ceremonialDays)}
    and status in ('IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED') and signed_on is not null`;
  const excluded = `(verdict = 'FRAMEWORK' or in_grace)`;
  const due = (kind: string) => `(select count(*)::int from due_date d join seen s
    using (cooperation_id) where d.kind = '${kind}' and d.due_on < ${values.add(today)}
    and s.status in ('IN_FORCE', 'SUSPENDED', 'EXPIRED'))`;
  return `
    select
      (select jsonb_object_agg(rung, n) from
        (select rung, count(*) as n from seen where signed_on is not null group by rung) r) as rungs,
      count(*) filter (where ${grown} and verdict = 'CEREMONIAL')::int as ceremonial,
      count(*) filter (where ${grown} and not ${excluded})::int as of,
      count(*) filter (where ${grown} and ${excluded})::int as excluded,
      count(*) filter (where signed_on is not null)::int as signed,
      count(*) filter (where signed_on is not null and rung >= 1)::int as planned,
      count(*) filter (where signed_on is not null and rung >= 4)::int as active,
      count(*) filter (where signed_on is not null and rung >= 5)::int as delivering,
      ${due('MILESTONE')} as milestones, ${due('CLAIM')} as claims
    from seen`;
}

const agenciesOf = (today: string, values: Values): string => `
  select d.organisation_id as "organisationId", coalesce(o.name, '') as name, count(*)::int as total,
    count(*) filter (where d.due_on < ${values.add(today)})::int as overdue
  from due_date d join seen s using (cooperation_id) left join organisation o using (organisation_id)
  where s.status in ('IN_FORCE', 'SUSPENDED', 'EXPIRED')
  group by d.organisation_id, o.name order by overdue desc, total desc, d.organisation_id`;

const countByVerdict = (rows: SliceRow[]): Partial<Record<Verdict, number>> =>
  Object.fromEntries(rows.map(({ verdict, n }) => [verdict, n]));

function slicesOf(rows: SliceRow[], dimension: SliceRow['dimension']): [string, Slice][] {
  const groups = new Map<string, SliceRow[]>();
  for (const row of rows)
    if (row.dimension === dimension) groups.set(row.slice, [...(groups.get(row.slice) ?? []), row]);
  return [...groups].map(([slice, of]) => {
    const byVerdict = countByVerdict(of);
    return [
      slice,
      {
        total: of.reduce((sum, { n }) => sum + n, 0),
        worstVerdict: SEVERITY.find((verdict) => byVerdict[verdict])!,
        byVerdict,
      },
    ];
  });
}
