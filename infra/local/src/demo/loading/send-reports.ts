import type { DemoWorld } from './demo-world';
import { lapsedSemesters } from './semesters';
import { REPORTERS } from '../figures/reporters';
import type { StepOf } from '../step';

interface Due {
  reportId: string;
  cooperationId: string;
  period: string;
  version: number;
  reporter: { organisationId: string };
}

/** Every office that reports sends what it owes, as the records of the period already say it. */
export async function sendReports(world: DemoWorld, on: string): Promise<void> {
  for (const by of new Set(REPORTERS.map((reporter) => reporter.by))) {
    const office = await world.as(by);
    const { body } = await office.get<{ items: Due[] }>('/api/reports?status=DUE&limit=200');
    for (const report of body.items)
      if (isSent(world, by, report, on)) await send(world, by, report);
  }
}

/** What an office still owes of one cooperation, late or not. */
export async function catchUpReports(
  world: DemoWorld,
  { by, cooperation }: StepOf<'catch-up-reports'>,
): Promise<void> {
  const office = await world.as(by);
  const cooperationId = world.id('cooperation', cooperation);
  for (const status of ['LAPSED', 'DUE']) {
    const { body } = await office.get<{ items: Due[] }>(
      `/api/reports?status=${status}&cooperationId=${cooperationId}&limit=200`,
    );
    for (const report of body.items)
      if (report.reporter.organisationId === world.organisationOf(by))
        await send(world, by, report);
  }
}

function isSent(world: DemoWorld, by: string, report: Due, on: string): boolean {
  const own = REPORTERS.find(
    (one) =>
      one.by === by && world.knownId('cooperation', one.cooperation) === report.cooperationId,
  );
  if (own?.from !== undefined && on < own.from) return false;
  if (!own || report.reporter.organisationId !== world.organisationOf(by)) return false;
  return !lapsedSemesters(world.shift.today, own.misses ?? 0).includes(report.period);
}

async function send(world: DemoWorld, by: string, { reportId }: Due): Promise<void> {
  const office = await world.as(by);
  const about = `/api/reports/${reportId}`;
  const { body, etag } = await office.get<{
    prefilled: { physicalPct: number; spentByYear: Record<string, number> };
  }>(about);
  const { physicalPct, spentByYear } = body.prefilled;
  await office.post(
    `${about}/submissions`,
    `${reportId}.sent`,
    {
      physicalPct,
      spent: Object.entries(spentByYear).map(([fiscalYear, spent]) => ({
        fiscalYear: Number(fiscalYear),
        spent,
      })),
      narrative:
        physicalPct > 0
          ? 'Kegiatan berjalan sesuai rencana aksi; rincian ada pada tonggak yang dikonfirmasi mitra.'
          : 'Belum ada tonggak yang dikonfirmasi pada periode ini.',
    },
    etag ?? undefined,
  );
}
