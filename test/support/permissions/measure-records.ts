import { addDays } from '@nyata/kernel';
import { today } from '../cooperation-story';
import type { Cast, Offices } from '../offices';

/** Ids of what a cooperation tells in figures. */
export interface MeasureRecords {
  report: string;
  funding: string;
  planLink: string;
  indicator: string;
  evaluation: string;
  updateRequest: string;
}

/** The year into which the action runs, and for which it has money. */
export const fundedYear = (): number => Number(addDays(today(), 90).slice(0, 4));

const lastSemester = (): string => {
  const [year, month] = today().split('-').map(Number);
  return month! < 7 ? `${year! - 1}-S2` : `${year}-S1`;
};

export const report = (cooperationId: string) => ({
  cooperationId,
  period: lastSemester(),
  physicalPct: 10,
  spent: [],
  narrative: 'Berjalan.',
});

export const evaluation = (cooperationId: string) => ({
  cooperationId,
  kind: 'PERIODIC',
  period: lastSemester(),
});

export const question = (actionId: string, toOrganisationId: string) => ({
  actionId,
  toOrganisationId,
  question: 'Sudah sampai mana?',
});

const indicator = () => ({
  title: 'Pelaku usaha naik kelas',
  unit: 'orang',
  level: 'OUTCOME',
  direction: 'UP',
  aggregation: 'LAST',
  baseline: { value: 0, on: addDays(today(), -30), source: 'Pendataan' },
  target: { value: 40, by: addDays(today(), 300) },
});

/** One record of each kind, made by the offices that would. */
export async function prepareMeasures(
  { agency, officer }: Offices,
  cast: Cast,
  { action, cooperation, plan }: { action: string; cooperation: string; plan: string },
): Promise<MeasureRecords> {
  const about = `/api/actions/${action}`;
  const sent = await agency.do<{ reportId: string }>('/api/reports', report(cooperation));
  const money = await agency.do<{ fundingId: string }>(`${about}/fundings`, {
    fiscalYear: fundedYear(),
    source: 'APBD_PROV',
    planned: 250_000_000,
  });
  const link = await agency.do<{ planLinkId: string }>(`${about}/plan-links`, {
    docType: 'RPJMD',
    code: '2.17.03',
  });
  const defined = await agency.do<{ indicatorId: string }>(
    `/api/action-plans/${plan}/indicators`,
    indicator(),
  );
  const opened = await officer.do<{ roundId: string }>('/api/evaluations', {
    ...evaluation(cooperation),
  });
  const asked = await agency.do<{ requestId: string }>('/api/update-requests', {
    ...question(action, cast.partner),
  });
  return {
    report: sent.reportId,
    funding: money.fundingId,
    planLink: link.planLinkId,
    indicator: defined.indicatorId,
    evaluation: opened.roundId,
    updateRequest: asked.requestId,
  };
}
