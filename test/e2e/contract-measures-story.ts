import { addDays } from '@nyata/kernel';
import {
  planAction,
  planOf,
  registration,
  today,
  type Agreement,
} from '../support/cooperation-story';
import type { Offices } from '../support/offices';
import type { Person } from '../support/person';
import type { Story } from './contract-work-story';

interface Versioned {
  version: number;
}
interface Indicator extends Versioned {
  indicatorId: string;
  measurements: { measurementId: string }[];
}
interface Work {
  actionId: string;
  planId: string;
  cooperationId: string;
}

const lastSemester = (): string => {
  const [year, month] = today().split('-').map(Number);
  return month! < 7 ? `${year! - 1}-S2` : `${year}-S1`;
};

/** A deed on a record in the version that it has now. */
async function onRecord<T>(person: Person, about: string, deed: string, body: object): Promise<T> {
  const { version } = await person.read<Versioned>(about);
  return person.do<T>(`${about}/${deed}`, body, { ifMatch: version });
}

/** Everything that is told in figures: reports, indicators, money, plan links, a question, an evaluation. */
export async function figuresTold({ offices, cast, title }: Story): Promise<void> {
  const { officer, agency, partner } = offices;
  const { cooperationId } = await officer.do<Agreement>(
    '/api/agreements/registrations',
    registration(cast, title),
  );
  const { planId } = await planOf(agency, cooperationId);
  const { actionId } = await planAction(agency, cast, cooperationId, title);
  const work = { actionId, planId, cooperationId };
  await reported(agency, officer, cooperationId);
  await measured(offices, work);
  await funded(offices, work);
  const asked = await agency.do<{ requestId: string; version: number }>('/api/update-requests', {
    actionId,
    toOrganisationId: cast.partner,
    question: 'Sudah sampai mana?',
  });
  const answers = `/api/update-requests/${asked.requestId}/answers`;
  await partner.do(answers, { answer: 'Tahap dua' }, { ifMatch: asked.version });
  await evaluated(offices, cooperationId);
}

async function reported(agency: Person, officer: Person, cooperationId: string): Promise<void> {
  const content = { physicalPct: 10, spent: [], narrative: 'Berjalan.' };
  const period = lastSemester();
  const body = { ...content, cooperationId, period };
  const { reportId } = await agency.do<{ reportId: string }>('/api/reports', body);
  const path = `/api/reports/${reportId}`;
  await onRecord(officer, path, 'returns', { reason: 'Rinci per kegiatan' });
  await onRecord(agency, path, 'submissions', content);
  await onRecord(officer, path, 'acceptances', {});
}

async function measured({ agency, partner }: Offices, { actionId, planId }: Work): Promise<void> {
  const { indicatorId } = await agency.do<Indicator>(`/api/action-plans/${planId}/indicators`, {
    title: 'Pelaku usaha naik kelas',
    unit: 'orang',
    level: 'OUTCOME',
    direction: 'UP',
    aggregation: 'LAST',
    baseline: { value: 0, on: addDays(today(), -30), source: 'Pendataan' },
    target: { value: 40, by: addDays(today(), 300) },
    actionIds: [actionId],
  });
  const path = `/api/indicators/${indicatorId}`;
  const measure = async () => {
    const value = { period: lastSemester(), value: 12, measuredOn: today() };
    const { measurements } = await onRecord<Indicator>(agency, path, 'measurements', value);
    return measurements.at(-1)!.measurementId;
  };
  const doubted = { measurementId: await measure(), reason: 'Empat nama dua kali' };
  await onRecord(partner, path, 'returns', doubted);
  await onRecord(partner, path, 'acceptances', { measurementId: await measure() });
  await consented(agency, partner, 'RETARGET', actionId, {
    indicatorId,
    target: { value: 30, by: addDays(today(), 300) },
  });
  await onRecord(agency, path, 'retirements', { reason: 'Diganti indikator RPJMD' });
}

async function funded({ agency, head }: Offices, { actionId }: Work): Promise<void> {
  const about = `/api/actions/${actionId}`;
  const fiscalYear = Number(today().slice(0, 4));
  const line = { fiscalYear, source: 'APBD_PROV', planned: 900_000_000 };
  const { fundingId } = await agency.do<{ fundingId: string }>(`${about}/fundings`, line);
  const path = `/api/fundings/${fundingId}`;
  await onRecord(agency, path, 'securings', { ceiling: 640_000_000, appropriation: 640_000_000 });
  await onRecord(agency, path, 'spendings', { spent: 120_000_000 });
  await head.do(`${about}/deviation-resolutions`, {
    fiscalYear,
    kind: 'RESCOPED',
    note: 'Rapat TAPD',
    plans: [{ fundingId, planned: 640_000_000 }],
  });
  await consented(agency, head, 'NO_COST', actionId, { fiscalYear: fiscalYear + 1 });
  const link = { docType: 'RPJMD', code: '2.17.03' };
  const linked = await agency.do<{ planLinkId: string; version: number }>(
    `${about}/plan-links`,
    link,
  );
  const unlinking = `/api/plan-links/${linked.planLinkId}/unlinkings`;
  await agency.do(unlinking, {}, { ifMatch: linked.version });
}

async function consented(
  asking: Person,
  deciding: Person,
  kind: string,
  actionId: string,
  proposal: object,
): Promise<void> {
  const { changeRequestId, version } = await asking.do<{
    changeRequestId: string;
    version: number;
  }>('/api/change-requests', {
    kind,
    about: { actionId },
    proposal,
    reasonCode: 'OTHER',
    note: 'Disepakati dalam rapat',
  });
  const approval = `/api/change-requests/${changeRequestId}/approvals`;
  await deciding.do(approval, {}, { ifMatch: version });
}

async function evaluated({ officer, partner }: Offices, cooperationId: string): Promise<void> {
  const { roundId } = await officer.do<{ roundId: string }>('/api/evaluations', {
    cooperationId,
    kind: 'PERIODIC',
    period: lastSemester(),
  });
  const path = `/api/evaluations/${roundId}`;
  const form = { answers: [], rating: 4, recommendation: 'CONTINUE' };
  await onRecord(officer, path, 'answers', form);
  await onRecord(partner, path, 'answers', form);
  await onRecord(officer, path, 'conclusions', { recommendation: 'CONTINUE', summary: 'Lanjut.' });
}
