import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { CLOCK, DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import { businessDate, type Clock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { In } from 'typeorm';
import { CooperationRow } from '../cooperation-reference/cooperation.entity';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { stateOf } from '../state';
import type { PeriodicReport } from './report';
import { ReportRow } from './report.entity';
import type { ReportQuery } from './reports.dto';

export type ReportItem = PeriodicReport & { cooperationTitle: string };

/** Reports across cooperations; those that are missing first show who owes what since when. */
@Injectable()
export class ReportList {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(query: ReportQuery, caller: Caller): Promise<Page<ReportItem>> {
    const { manager } = this.database.source;
    const list = inSight(manager.createQueryBuilder(ReportRow, 'r'), caller);
    for (const field of ['cooperationId', 'reporterOrganisationId', 'status', 'period'] as const)
      if (query[field] !== undefined)
        list.andWhere(`r.${field} = :${field}`, { [field]: query[field] });
    if (query.missing)
      list.andWhere(`r.status in ('DUE', 'LAPSED', 'RETURNED') and r.dueOn < :today`, {
        today: businessDate(this.clock.now()),
      });
    const [dueOn, reportId] = decodeCursor(query.after, 2) ?? [];
    if (dueOn)
      list.andWhere('(r.due_on, r.report_id) < (:dueOn::date, :reportId::uuid)', {
        dueOn,
        reportId,
      });
    const rows = await list
      .orderBy({ 'r.dueOn': 'DESC', 'r.reportId': 'DESC' })
      .limit(query.limit + 1)
      .getMany();
    const page = pageOf(rows, query.limit, (row) => [row.dueOn, row.reportId]);
    return { ...page, items: await this.titled(page.items) };
  }

  private async titled(rows: ReportRow[]): Promise<ReportItem[]> {
    const cooperationId = In(rows.map((row) => row.cooperationId));
    const cooperations = await this.database.source.manager.findBy(CooperationRow, {
      cooperationId,
    });
    const titles = new Map(cooperations.map((one) => [one.cooperationId, one.title]));
    return rows.map((row) => {
      const { reporterOrganisationId: _, ...report } = stateOf(row);
      return { ...report, cooperationTitle: titles.get(row.cooperationId)! };
    });
  }
}
