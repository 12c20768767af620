import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { CLOCK, DATABASE, decodeCursor, pageOf, type Clock, type Page } from '@nyata/http';
import { addDays, businessDate } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { Values } from '../access/scope-filter';
import type { PortfolioQuery } from '../assessments/assessment-query.dto';
import { RUNS } from './cell-rows';
import { countedDates, inScope } from './counted';
import type { CalendarItem, CalendarQuery, StalledPartner } from './dates.dto';

/** Days late from which a partner is shown as stalled, and shown as worse. */
const BANDS = [21, 14, 7] as const;

/** What is due and when, and who lets it lie. */
@Injectable()
export class DatesRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  stalled(query: PortfolioQuery, caller: Caller): Promise<StalledPartner[]> {
    const values = new Values();
    const today = businessDate(this.clock.now());
    const on = (days: number) => values.add(addDays(today, -days));
    const late = on(BANDS[2]);
    const count = (kind: string) =>
      `coalesce(sum(due.n) filter (where due.kind = '${kind}'), 0)::int`;
    return this.database.source.query(
      `select organisation_id as "organisationId", coalesce(o.name, '') as name,
         min(due_on) as "openSince",
         case ${BANDS.map((days) => `when min(due_on) <= ${on(days)}::date then ${days}`).join(' ')}
           end as band,
         ${count('MILESTONE')} as milestones, ${count('CLAIM')} as claims
       from (${countedDates(query, caller, values)}) due left join organisation o using (organisation_id)
       where due.kind in ('MILESTONE', 'CLAIM') and due_on <= ${late}
       group by organisation_id, o.name order by min(due_on), organisation_id`,
      values.list,
    );
  }

  async calendar(query: CalendarQuery, caller: Caller): Promise<Page<CalendarItem>> {
    const { from, to, kind, organisationId, after, limit, ...filter } = query;
    if (from > to)
      throw refusal('PERIOD_BACKWARDS', { from, to }, [
        { pointer: '/from', code: 'PERIOD_BACKWARDS', params: { from, to } },
      ]);
    const values = new Values();
    const period = `between ${values.add(from)} and ${values.add(to)}`;
    const seen = inScope(filter, caller, values);
    const conditions = ['true'];
    if (kind) conditions.push(`d.kind = ${values.add(kind)}`);
    if (organisationId) conditions.push(`d.organisation_id = ${values.add(organisationId)}`);
    const cursor = decodeCursor(after, 2);
    if (cursor)
      conditions.push(
        `(d.due_on, d.subject_id) > (${values.add(cursor[0])}::date, ${values.add(cursor[1])}::uuid)`,
      );
    const rows = await this.database.source.query<CalendarItem[]>(
      `select d.kind, d.due_on as "dueOn", d.subject_id as "subjectId",
         a.cooperation_id as "cooperationId", a.title, d.organisation_id as "organisationId",
         coalesce(o.name, '') as "organisationName"
       from (
         select kind, due_on, subject_id, cooperation_id, organisation_id from due_date
         where due_on ${period}
         union all
         select 'END', ends_on, cooperation_id, cooperation_id, agency_id from assessment
         where ends_on ${period} and status in ('IN_FORCE', 'SUSPENDED')
       ) d join assessment a using (cooperation_id)
       left join organisation o on o.organisation_id = d.organisation_id
       where ${seen} and ${RUNS} and ${conditions.join(' and ')}
       order by d.due_on, d.subject_id limit ${values.add(limit + 1)}`,
      values.list,
    );
    return pageOf(rows, limit, (row) => [row.dueOn, row.subjectId]);
  }
}
