import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK, DATABASE, type Clock } from '@nyata/http';
import { addDays, businessDate } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { Values } from '../access/scope-filter';
import type { PortfolioQuery } from '../assessments/assessment-query.dto';
import { countedDates, countedRows } from './counted';
import type { AgencySlice, PortfolioView } from './portfolio.dto';
import { condensed, slicesOf, slicesBy, type CountedSlice } from './slices';

/** How far the list of what ends soon looks ahead. */
const EXPIRING_DAYS = 90;

interface Dates {
  agencies: AgencySlice[] | null;
  milestones: number;
  claims: number;
  expiring: number;
}

/** The figures of everything that the caller may see: the counters of its viewer, or the rows that lists show. */
@Injectable()
export class PortfolioRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(query: PortfolioQuery, caller: Caller): Promise<PortfolioView> {
    const today = businessDate(this.clock.now());
    const [rows, [dates]] = await Promise.all([
      this.figures(query, caller),
      this.dates(query, caller, today),
    ]);
    const of = (dimension: string) => slicesOf(rows.filter((row) => row.dimension === dimension));
    const [all] = of('all');
    const metrics = all?.metrics;
    const rungs = of('rung').map(({ slice, total }): [string, number] => [slice, total]);
    return {
      asOf: today,
      total: metrics?.total ?? 0,
      byVerdict: all?.byVerdict ?? {},
      byRung: { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, ...Object.fromEntries<number>(rungs) },
      byRegion: of('region').map(({ slice, ...figures }) => ({ regionCode: slice, ...figures })),
      byAffair: of('affair').map(({ slice, ...figures }) => ({ affairCode: slice, ...figures })),
      byAgency: dates!.agencies ?? [],
      ceremonialRatio: {
        ceremonial: metrics?.ceremonial ?? 0,
        of: metrics?.grown ?? 0,
        excluded: metrics?.excluded ?? 0,
      },
      funnel: {
        signed: metrics?.signed ?? 0,
        planned: metrics?.planned ?? 0,
        active: metrics?.active ?? 0,
        delivering: metrics?.delivering ?? 0,
        completed: metrics?.completed ?? 0,
      },
      overdue: { milestones: dates!.milestones, claims: dates!.claims },
      expiring: { within: EXPIRING_DAYS, count: dates!.expiring },
      councilPending: metrics?.councilPending ?? 0,
      dormant: metrics?.dormant ?? 0,
      notReporting: metrics?.notReporting ?? 0,
    };
  }

  private figures(query: PortfolioQuery, caller: Caller): Promise<CountedSlice[]> {
    const values = new Values();
    const slices = ['all', 'rung', 'region', 'affair'] as const;
    return this.database.source.query(
      `with seen as materialized (${condensed(countedRows(query, caller, values), slices)})
       ${slices.map(slicesBy).join(' union all ')} order by 1, 2`,
      values.list,
    );
  }

  private dates(query: PortfolioQuery, caller: Caller, today: string): Promise<Dates[]> {
    const values = new Values();
    const now = values.add(today);
    const end = values.add(addDays(today, EXPIRING_DAYS));
    const late = (kind: string) => `coalesce(sum(late) filter (where kind = '${kind}'), 0)::int`;
    // Every date is looked at once; what is left are some rows for each organisation.
    return this.database.source.query(
      `with due as materialized (
         select organisation_id, kind, sum(n) as total, sum(n) filter (where due_on < ${now}) as late,
           sum(n) filter (where due_on between ${now} and ${end}) as soon
         from (${countedDates(query, caller, values)}) dates group by organisation_id, kind
       ), agency as (
         select organisation_id as "organisationId", coalesce(o.name, '') as name,
           sum(total)::int as total, coalesce(sum(late), 0)::int as overdue
         from due left join organisation o using (organisation_id)
         where due.kind in ('MILESTONE', 'CLAIM') group by organisation_id, o.name
         order by overdue desc, total desc, organisation_id
       )
       select ${late('MILESTONE')} as milestones, ${late('CLAIM')} as claims,
         coalesce(sum(soon) filter (where kind = 'END'), 0)::int as expiring,
         (select json_agg(agency) from agency) as agencies
       from due`,
      values.list,
    );
  }
}
