import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK, DATABASE, type Clock } from '@nyata/http';
import { businessDate } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { Values } from '../access/scope-filter';
import type { PortfolioQuery } from '../assessments/assessment-query.dto';
import { COUNTED_COLUMNS } from './cell-rows';
import { countedRows, inScope } from './counted';
import { METRIC_COLUMNS } from './metrics';
import type { DurationView, SlicedBy, SlicesQuery, SlicesView } from './slices.dto';
import { condensed, slicesBy, slicesOf, type CountedSlice } from './slices';
import { SLICINGS } from './slicing';

const COLUMNS = COUNTED_COLUMNS.map((column) => `a.${column}`).join(', ');

/** Slices that only the rows know, and the filter that shows one. */
const FROM_ROWS = {
  partner: { by: 'unnest(a.partner_ids)', filter: 'partyOrganisationId' },
  initiative: { by: 'a.initiative_code', filter: 'initiativeCode' },
} as const;

const isFromRows = (by: SlicedBy): by is keyof typeof FROM_ROWS => by in FROM_ROWS;

/** The portfolio cut into slices, and how long the way to action takes. */
@Injectable()
export class SlicesRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async slices({ by, ...query }: SlicesQuery, caller: Caller): Promise<SlicesView> {
    const values = new Values();
    const rows = await this.database.source.query<CountedSlice[]>(
      isFromRows(by)
        ? `select '${by}' as dimension, slice::text as slice, verdict, ${METRIC_COLUMNS}
           from (select ${FROM_ROWS[by].by} as slice, ${COLUMNS}, 1 as n from assessment a
             where ${inScope(query, caller, values)}) a
           where slice is not null group by slice, verdict order by 2`
        : `with seen as materialized (${condensed(countedRows(query, caller, values), [by])})
           ${slicesBy(by)} order by 2`,
      values.list,
    );
    const names = await this.names(rows.map(({ slice }) => slice));
    const filter = isFromRows(by)
      ? FROM_ROWS[by].filter
      : by === 'all'
        ? undefined
        : SLICINGS[by].filter;
    return {
      asOf: businessDate(this.clock.now()),
      by,
      overlapping: by === 'partner' || (by in SLICINGS && SLICINGS[by as 'region'].many === true),
      items: slicesOf(rows).map((figures) => ({
        ...figures,
        ...(names.has(figures.slice) && { name: names.get(figures.slice) }),
        rows: { ...textOf(query), ...(filter && { [filter]: figures.slice }) },
      })),
    };
  }

  /** Days from the first signature: to the first implementing agreement, to the first confirmed milestone. */
  async durations(query: PortfolioQuery, caller: Caller): Promise<DurationView[]> {
    const values = new Values();
    const measured = (name: string, column: string) => `
      select '${name}' as name, count(${column})::int as count,
        percentile_disc(0.5) within group (order by ${column}) as median,
        percentile_disc(0.9) within group (order by ${column}) as p90 from seen`;
    const rows = await this.database.source.query<
      { name: string; count: number; median: number | null; p90: number | null }[]
    >(
      `with seen as materialized (select a.days_to_pks, a.days_to_confirmation from assessment a
         where ${inScope(query, caller, values)})
       ${measured('signatureToPks', 'days_to_pks')} union all
       ${measured('signatureToConfirmation', 'days_to_confirmation')}`,
      values.list,
    );
    return rows.map(({ name, count, median, p90 }) => ({
      name,
      count,
      ...(median !== null && p90 !== null && { median, p90 }),
    }));
  }

  private async names(slices: string[]): Promise<Map<string, string>> {
    const ids = slices.filter((slice) => /^[0-9a-f-]{36}$/.test(slice));
    if (ids.length === 0) return new Map();
    const rows = await this.database.source.query<{ id: string; name: string }[]>(
      'select organisation_id as id, name from organisation where organisation_id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const textOf = (query: PortfolioQuery): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
