import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf } from '../cooperation-reference/organisation.repository';
import { owesReport, periodAskedFor } from './period';
import { lapseReport, openReport } from './report';
import {
  isReported,
  lapsingReports,
  lockReport,
  saveReport,
  unreportedCooperations,
} from './report.repository';
import { reportersOf } from './reporters';

/** Once a day: reports of the period that is over are opened, those whose grace is over lapse. */
@Injectable()
export class ReportsJob {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async run(today: string, origin: Origin): Promise<void> {
    await this.open(today, origin);
    for (const reportId of await lapsingReports(this.database.source.manager, today))
      await this.database.transaction(async (tx) => {
        const lapsed = lapseReport(await lockReport(tx, reportId), today);
        if (lapsed) await saveReport(tx, lapsed, origin);
      });
  }

  private async open(today: string, origin: Origin): Promise<void> {
    const period = periodAskedFor(today);
    if (!period) return;
    // One transaction each: a long list must not hold locks, and a job that died half-way starts again.
    for (const id of await unreportedCooperations(this.database.source.manager, period))
      await this.database.transaction((tx) => this.openFor(tx, id, period, origin));
  }

  private async openFor(
    tx: EntityManager,
    cooperationId: string,
    period: string,
    origin: Origin,
  ): Promise<void> {
    const cooperation = await cooperationOf(tx, cooperationId);
    if (!owesReport(cooperation, period)) return;
    for (const reporterOrganisationId of reportersOf(cooperation)) {
      if (await isReported(tx, { cooperationId, reporterOrganisationId, period })) continue;
      const reporter = await orgRefOf(tx, cooperation, reporterOrganisationId);
      const command = { reportId: newId(), cooperationId, reporter, period };
      await saveReport(tx, openReport(command), origin);
    }
  }
}
