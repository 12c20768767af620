import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { MappingEntryRow } from '../mapping/mapping-entry.entity';
import { visibleTo } from '../mapping/mapping-entry.repository';
import type { CoverageCell, Overlap, Pair } from './coverage';

export interface CoverageRows {
  cells: CoverageCell[];
  pairs: Pair[];
  overlaps: Overlap[];
}

@Injectable()
export class CoverageRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** What the caller may see of the map, and the cooperations in force of the same regions. */
  async of(caller: Caller, within: readonly string[]): Promise<CoverageRows> {
    const entries = this.database.source
      .createQueryBuilder(MappingEntryRow, 'e')
      .select(['e.affairCodes', 'e.regionCode', 'e.kind'])
      .where(visibleTo(caller))
      .andWhere(`e.status <> 'DROPPED'`);
    const [sql, parameters] = entries.getQueryAndParameters() as [string, unknown[]];
    const at = parameters.length + 1;
    const [row] = await this.database.source.query<CoverageRows[]>(COVERAGE(sql, at), [
      ...parameters,
      within,
    ]);
    return row!;
  }
}

// Entries are what the caller sees; of cooperations only how many there are, never which.
const COVERAGE = (entries: string, within: number) => {
  const inScope = (region: string) =>
    `select 1 from unnest($${within}::text[]) w where ${region} = w or ${region} like w || '.%'`;
  return `
  with entry as (
    select affair.code as affair, "e_region_code" as region, "e_kind" as kind
    from (${entries}) e, unnest("e_affair_codes") as affair(code)
    where exists (${inScope('"e_region_code"')})
  ), counted as (
    select affair, region, count(*) filter (where kind = 'NEED') as needs,
      count(*) filter (where kind = 'OFFER') as offers, count(*) filter (where kind = 'POTENTIAL') as potentials
    from entry group by affair, region
  ), running as (
    select affair_code as affair, region_code as region, cooperations from running_cell c
    where exists (${inScope('c.region_code')})
  ), cell as (
    select coalesce(c.affair, r.affair) as "affairCode", coalesce(c.region, r.region) as "regionCode",
      coalesce(needs, 0) as needs, coalesce(offers, 0) as offers, coalesce(potentials, 0) as potentials,
      coalesce(cooperations, 0) as cooperations
    from counted c full join running r on r.affair = c.affair and r.region = c.region
  ), pair as (
    select affair_code as "affairCode", a, b from running_pair
  ), overlap as (
    select affair_code as "affairCode", region_codes as "regionCodes", cooperations as count from running_overlap o
    where exists (select 1 from unnest(o.region_codes) r where exists (${inScope('r')}))
  )
  select coalesce((select jsonb_agg(cell order by "affairCode", "regionCode") from cell), '[]') as cells,
    coalesce((select jsonb_agg(pair) from pair), '[]') as pairs,
    coalesce((select jsonb_agg(overlap order by "affairCode") from overlap), '[]') as overlaps`;
};
