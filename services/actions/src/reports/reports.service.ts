import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, demand } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { factsOf } from '../cooperation-reference/cooperation-facts';
import { CooperationRow } from '../cooperation-reference/cooperation.entity';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { participant } from '../cooperation-reference/organisation.repository';
import type { Decision } from '../decision';
import { prefilledFor } from './prefilled.projection';
import {
  acceptReport,
  returnReport,
  submitReport,
  volunteerReport,
  waiveReport,
  type PeriodicReport,
  type ReportContent,
} from './report';
import { findReport, isReported, lockReport, saveReport } from './report.repository';
import type { ReportDetail, SubmitReport, VolunteerReport } from './reports.dto';

/** Use cases of periodic reports. */
@Injectable()
export class ReportsService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  volunteer(body: VolunteerReport, caller: Caller, by: Origin): Promise<ReportDetail> {
    const { cooperationId, period } = body;
    const reporterOrganisationId = caller.organisationId;
    return this.database.transaction(async (tx) => {
      // Whoever volunteers waits for another who does so for the same organisation.
      const known = await tx.findOne(CooperationRow, {
        where: { cooperationId },
        lock: { mode: 'pessimistic_write' },
      });
      demand(caller, 'reports.submit', known && factsOf(known));
      const cooperation = await cooperationOf(tx, cooperationId);
      const reporter = await participant(tx, cooperation, reporterOrganisationId, '/cooperationId');
      if (await isReported(tx, { cooperationId, reporterOrganisationId, period }))
        throw refusal('ALREADY_SUBMITTED');
      const command = { reportId: newId(), cooperationId, reporter, period };
      return this.detail(
        await saveReport(tx, volunteerReport(command, contentOf(body), by), by),
        cooperation.title,
      );
    });
  }

  submit(
    reportId: string,
    version: number,
    body: SubmitReport,
    caller: Caller,
    by: Origin,
  ): Promise<ReportDetail> {
    return this.change(reportId, version, by, (report) =>
      submitReport(report, contentOf(body), caller.organisationId, by),
    );
  }

  accept(reportId: string, version: number, by: Origin): Promise<ReportDetail> {
    return this.change(reportId, version, by, acceptReport);
  }

  return(reportId: string, version: number, reason: string, by: Origin): Promise<ReportDetail> {
    return this.change(reportId, version, by, (report) => returnReport(report, reason));
  }

  waive(reportId: string, version: number, reason: string, by: Origin): Promise<ReportDetail> {
    return this.change(reportId, version, by, (report) => waiveReport(report, reason));
  }

  async view(reportId: string): Promise<ReportDetail> {
    const { manager } = this.database.source;
    const report = await findReport(manager, reportId);
    const { title } = await cooperationOf(manager, report.cooperationId);
    return { ...this.detail(report, title), prefilled: await prefilledFor(manager, report) };
  }

  private change(
    reportId: string,
    version: number,
    by: Origin,
    decide: (report: PeriodicReport) => Decision<PeriodicReport>,
  ): Promise<ReportDetail> {
    return this.database.transaction(async (tx) => {
      const report = await lockReport(tx, reportId, version);
      const { title } = await cooperationOf(tx, report.cooperationId);
      return this.detail(await saveReport(tx, decide(report), by), title);
    });
  }

  private detail(report: PeriodicReport, cooperationTitle: string): ReportDetail {
    return { ...report, cooperationTitle };
  }
}

const contentOf = ({
  physicalPct,
  spent,
  narrative,
  obstacleIds,
}: SubmitReport): ReportContent => ({
  physicalPct,
  spentByYear: Object.fromEntries(spent.map((year) => [year.fiscalYear, year.spent])),
  narrative,
  obstacleIds: obstacleIds ?? [],
});
