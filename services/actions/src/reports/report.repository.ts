import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { PeriodicReport } from './report';
import { ReportRow } from './report.entity';

const saveWithEvents = eventWriter('actions');

const reportOf = (row: ReportRow): PeriodicReport => {
  const { reporterOrganisationId: _, ...report } = stateOf(row);
  return report;
};

export const lockReport = async (
  tx: EntityManager,
  reportId: string,
  version?: number,
): Promise<PeriodicReport> => reportOf(await lockRow(tx, ReportRow, reportId, version));

export const findReport = async (tx: EntityManager, reportId: string): Promise<PeriodicReport> =>
  reportOf(await tx.findOneByOrFail(ReportRow, { reportId }));

export const isReported = (
  tx: EntityManager,
  key: { cooperationId: string; reporterOrganisationId: string; period: string },
): Promise<boolean> => tx.existsBy(ReportRow, key);

export async function saveReport(
  tx: EntityManager,
  { state, events }: Decision<PeriodicReport>,
  origin: Origin,
): Promise<PeriodicReport> {
  const row = Object.assign(new ReportRow(), state, {
    reporterOrganisationId: state.reporter.organisationId,
    reason: state.reason ?? null,
  });
  return reportOf(await saveWithEvents(tx, { entity: ReportRow, row, events, origin }));
}

/** Cooperations that are signed and have no report of the period yet. */
export async function unreportedCooperations(tx: EntityManager, period: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select c.cooperation_id as id from cooperation c
     where not c.draft and not exists (select 1 from report r
       where r.cooperation_id = c.cooperation_id and r.period = $1)`,
    [period],
  );
  return rows.map(({ id }) => id);
}

export async function lapsingReports(tx: EntityManager, today: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select report_id as id from report where status = 'DUE' and lapses_on < $1`,
    [today],
  );
  return rows.map(({ id }) => id);
}
