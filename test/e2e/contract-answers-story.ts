import { addDays } from '@nyata/kernel';
import { simulatedPdf } from '@nyata/local';
import {
  adoptByBoth,
  claim,
  planAction,
  registration,
  today,
  type Agreement,
  type Milestone,
} from '../support/cooperation-story';
import type { Offices } from '../support/offices';
import type { Story } from './contract-work-story';

interface Planned extends Milestone {
  actionId: string;
}

/** A claim is asked about, answered on paper and in the end retracted; evidence is verified; an obstacle is handed on. */
export async function claimsTalkedAbout({ offices, cast, title }: Story): Promise<void> {
  const { officer, agency, partner } = offices;
  const { cooperationId } = await officer.do<Agreement>(
    '/api/agreements/registrations',
    registration(cast, title),
  );
  const planned = await planAction(agency, cast, cooperationId, title);
  await adoptByBoth(offices, cooperationId);
  await evidenceVerified(offices, planned);
  const { milestoneId, currentClaimId: claimId } = await claim(agency, planned);
  const path = `/api/milestones/${milestoneId}`;
  await partner.do(`${path}/clarification-requests`, { claimId, note: 'Siapa pesertanya?' });
  await agency.do(`${path}/clarifications`, { claimId, note: 'Daftar hadir terlampir' });
  await uploaded(
    officer.upload(
      `${path}/paper-confirmations`,
      { claimId, confirmerOrganisationId: cast.partner },
      pdf(`${title} berita acara`),
    ),
  );
  await partner.do(`${path}/confirmations`, { claimId });
  await partner.do(`${path}/retractions`, { claimId, reason: 'Peserta ternyata kurang' });
  await obstacleHandedOn(offices, cast.province, milestoneId);
}

/** Work that nobody will do is waived, carried over or dropped, by consent; one request is taken back. */
export async function workEnded({ offices, cast, title }: Story): Promise<void> {
  const { officer, agency, partner } = offices;
  const [{ cooperationId }, successor] = [
    await officer.do<Agreement>('/api/agreements/registrations', registration(cast, title)),
    await officer.do<Agreement>(
      '/api/agreements/registrations',
      registration(cast, `${title} penerus`),
    ),
  ];
  const ask = (kind: string, about: object, proposal?: object) =>
    agency.do<{ changeRequestId: string; version: number }>('/api/change-requests', {
      kind,
      about,
      ...(proposal && { proposal }),
      reasonCode: 'FUNDING',
      note: 'Anggaran tidak tersedia',
    });
  const agree = async (request: { changeRequestId: string; version: number }) =>
    partner.do(
      `/api/change-requests/${request.changeRequestId}/approvals`,
      {},
      { ifMatch: request.version },
    );
  const dropped = await planAction(agency, cast, cooperationId, `${title} pertama`);
  const carried = await planAction(agency, cast, cooperationId, `${title} kedua`);
  const { changeRequestId, version } = await ask('DROP', { actionId: dropped.actionId });
  await agency.do(`/api/change-requests/${changeRequestId}/withdrawals`, {}, { ifMatch: version });
  await agree(await ask('WAIVE', { milestoneId: dropped.milestoneId }));
  await agree(await ask('DROP', { actionId: dropped.actionId }));
  const successorCooperationId = successor.cooperationId;
  await agree(await ask('CARRY_OVER', { actionId: carried.actionId }, { successorCooperationId }));
}

async function evidenceVerified(
  { agency, partner }: Offices,
  { milestoneId }: Planned,
): Promise<void> {
  const { evidenceId } = await uploaded<{ evidenceId: string }>(
    agency.upload('/api/evidence', { milestoneId }, pdf(`${milestoneId} daftar hadir`)),
  );
  await partner.do(`/api/evidence/${evidenceId}/verifications`, {}, { ifMatch: 1 });
}

async function obstacleHandedOn(
  { officer, agency, partner }: Offices,
  province: string,
  milestoneId: string,
): Promise<void> {
  const { obstacleId } = await partner.do<{ obstacleId: string }>('/api/obstacles', {
    about: { milestoneId },
    code: 'PERSONNEL',
    description: 'Pelatih berhalangan',
    impactDays: 14,
    dueOn: addDays(today(), 30),
  });
  const path = `/api/obstacles/${obstacleId}`;
  await agency.do(`${path}/escalations`, { toOrganisationId: province }, { ifMatch: 1 });
  await officer.do(`${path}/resolutions`, { resolution: 'Pelatih pengganti' }, { ifMatch: 2 });
}

const pdf = (name: string) => ({
  name: `${name}.pdf`,
  type: 'application/pdf',
  bytes: simulatedPdf(name),
});

async function uploaded<T>(sending: Promise<{ status: number; body: unknown }>): Promise<T> {
  const { status, body } = await sending;
  if (status !== 201) throw new Error(`Not uploaded: ${status} ${JSON.stringify(body)}`);
  return body as T;
}
