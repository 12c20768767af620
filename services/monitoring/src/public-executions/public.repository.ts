import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { CLOCK, DATABASE, decodeCursor, pageOf, type Clock, type Page } from '@nyata/http';
import { businessDate, isId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { Values } from '../access/scope-filter';
import { filters } from '../assessments/filters';
import type { PublicCooperation, PublicFigures, PublicQuery } from './public.dto';

const COUNTED_MS = 5_000;
const PUBLISHED = 'a.published and a.signed_on is not null';

const SELECT = `select a.cooperation_id as "cooperationId", a.title,
    a.cooperation_type as "cooperationType", (select jsonb_agg(jsonb_build_object(
      'name', p->>'name', 'kind', p->>'kind')) from jsonb_array_elements(a.parties) p) as parties,
    a.region_codes as "regionCodes", a.affair_codes as "affairCodes", a.signed_on as "signedOn",
    a.ends_on as "endsOn", a.status, a.rung, a.milestones,
    a.confirmed_milestones as "confirmedMilestones", a.as_of as "asOf"
  from assessment a`;

/** Reads what may be shown to everybody, the latest signature first. */
@Injectable()
export class PublicRepository {
  private counted?: { until: number; figures: Promise<PublicFigures> };

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(query: PublicQuery): Promise<Page<PublicCooperation>> {
    const values = new Values();
    const { after, limit } = query;
    const conditions = conditionsOf(query, values);
    const cursor = decodeCursor(after, 2);
    if (cursor)
      conditions.push(
        `(a.signed_on, a.cooperation_id) < (${values.add(cursor[0])}::date, ${values.add(cursor[1])}::uuid)`,
      );
    const rows = await this.database.source.query<PublicCooperation[]>(
      `${SELECT} where ${conditions.join(' and ')}
       order by a.signed_on desc, a.cooperation_id desc limit ${values.add(limit + 1)}`,
      values.list,
    );
    const page = pageOf(rows, limit, (row) => [row.signedOn, row.cooperationId]);
    return { ...page, items: page.items.map(withoutNulls) };
  }

  async get(cooperationId: string): Promise<PublicCooperation> {
    if (!isId(cooperationId)) throw refusal('NOT_FOUND');
    const [row] = await this.database.source.query<PublicCooperation[]>(
      `${SELECT} where a.cooperation_id = $1 and ${PUBLISHED}`,
      [cooperationId],
    );
    if (!row) throw refusal('NOT_FOUND');
    return withoutNulls(row);
  }

  /** Counted once for everybody who asks within a few seconds. */
  figures(): Promise<PublicFigures> {
    if (!this.counted || Date.now() > this.counted.until)
      this.counted = { until: Date.now() + COUNTED_MS, figures: this.count() };
    const { figures } = this.counted;
    // A failure is not kept: the next one asks again.
    figures.catch(() => (this.counted = undefined));
    return figures;
  }

  private async count(): Promise<PublicFigures> {
    const [row] = await this.database.source.query<Omit<PublicFigures, 'asOf'>[]>(
      `with seen as materialized (
         select a.* from assessment a where ${PUBLISHED} and a.status not in ('WITHDRAWN', 'VOIDED'))
       select (select count(*)::int from seen) as total,
         coalesce((select jsonb_object_agg(status, n) from
           (select status, count(*) as n from seen group by status) s), '{}') as "byStatus",
         coalesce((select jsonb_object_agg(rung, n) from
           (select rung, count(*) as n from seen group by rung) r), '{}') as "byRung",
         coalesce((select jsonb_agg(jsonb_build_object('regionCode', code, 'total', n, 'active', active)
             order by code) from (select code, count(*) as n,
               count(*) filter (where rung >= 4) as active
             from seen, unnest(region_codes) code group by code) c), '[]') as "byRegion",
         coalesce((select sum(confirmed_milestones)::int from seen), 0) as "confirmedMilestones"`,
    );
    return { asOf: businessDate(this.clock.now()), ...row! };
  }
}

const conditionsOf = ({ status, ...query }: PublicQuery, values: Values): string[] => [
  PUBLISHED,
  ...(status ? [`a.status = ${values.add(status)}`] : []),
  ...filters(query, values),
];

const withoutNulls = (row: PublicCooperation): PublicCooperation => {
  const { endsOn, ...rest } = row;
  return endsOn ? row : rest;
};
