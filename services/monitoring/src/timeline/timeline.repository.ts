import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { CLOCK, DATABASE, decodeCursor, pageOf, type Clock, type Page } from '@nyata/http';
import { businessDate } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { cooperationsInScope, Values } from '../access/scope-filter';
import type { CooperationFacts } from '../assessment/facts';
import { filters } from '../assessments/filters';
import { RUNS } from '../portfolio/cell-rows';
import { timelineOf } from './timeline';
import type { TimelineLane, TimelineQuery } from './timeline.dto';

type Row = Omit<TimelineLane, 'actions' | 'signedOn' | 'endsOn'> & {
  severity: number;
  signedOn: string | null;
  endsOn: string | null;
  facts: CooperationFacts;
};

/** What is planned when, across the agreements that run in a time: the worst first, like every list. */
@Injectable()
export class TimelineRepository {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(query: TimelineQuery, caller: Caller): Promise<Page<TimelineLane>> {
    const { from, to, after, limit, ...filter } = query;
    if (from > to)
      throw refusal('PERIOD_BACKWARDS', { from, to }, [
        { pointer: '/from', code: 'PERIOD_BACKWARDS', params: { from, to } },
      ]);
    const values = new Values();
    const conditions = [
      cooperationsInScope(caller, 'assessments.read', values),
      ...filters(filter, values),
      RUNS,
      `a.signed_on <= ${values.add(to)}::date`,
      `(a.ends_on is null or a.ends_on >= ${values.add(from)}::date)`,
    ];
    const cursor = decodeCursor(after, 2);
    if (cursor)
      conditions.push(
        `(a.severity, a.cooperation_id) > (${values.add(cursor[0])}::int, ${values.add(cursor[1])}::uuid)`,
      );
    const rows = await this.database.source.query<Row[]>(
      `select a.severity, a.cooperation_id as "cooperationId", a.title, a.verdict, a.rung,
         a.signed_on as "signedOn", a.ends_on as "endsOn", f.facts
       from assessment a join cooperation_facts f using (cooperation_id)
       where ${conditions.join(' and ')}
       order by a.severity, a.cooperation_id limit ${values.add(limit + 1)}`,
      values.list,
    );
    const page = pageOf(rows, limit, (row) => [row.severity, row.cooperationId]);
    const today = businessDate(this.clock.now());
    return {
      ...page,
      items: page.items.map(({ severity: _, facts, signedOn, endsOn, ...lane }) => ({
        ...lane,
        ...(signedOn && { signedOn }),
        ...(endsOn && { endsOn }),
        actions: timelineOf(facts, { from, to }, today),
      })),
    };
  }
}
