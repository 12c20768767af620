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
import type { Cast, Offices } from '../support/offices';

/** What a story is told with. */
export interface Story {
  offices: Offices;
  cast: Cast;
  /** Told apart by it from what other specs write. */
  title: string;
}

/** Two sides move dates by consent, or not; a claim is taken back; one of two confirmers answers; then it ends. */
export async function workChanged(story: Story): Promise<void> {
  const { offices, cast, title } = story;
  const { officer, agency, partner } = offices;
  const third = await thirdParty(story);
  const body = registration(cast, title);
  const agreement = await officer.do<Agreement>('/api/agreements/registrations', {
    ...body,
    parties: [
      ...body.parties,
      { organisationId: third, side: 3, executingOrganisationIds: [], signatoryOffice: 'Bupati' },
    ],
  });
  const planned = await planAction(agency, cast, agreement.cooperationId, title);
  await adoptByBoth(offices, agreement.cooperationId);
  await datesMoved(offices, planned);
  await claimWithdrawn(agency, planned.milestoneId);
  const { version } = await agency.read<{ version: number }>(`/api/actions/${planned.actionId}`);
  const { milestoneId, currentClaimId } = await claim(
    agency,
    await agency.do<Milestone>(
      `/api/actions/${planned.actionId}/milestones`,
      {
        title: `${title}: dua penjawab`,
        dueOn: addDays(today(), 70),
        confirmerOrganisationIds: [cast.partner, third],
        quorum: 'ALL',
      },
      { ifMatch: version },
    ),
  );
  await partner.do(`/api/milestones/${milestoneId}/confirmations`, { claimId: currentClaimId });
  await terminated(officer, agreement.agreementId);
}

async function datesMoved(
  { agency, partner }: Offices,
  { actionId, milestoneId }: { actionId: string; milestoneId: string },
): Promise<void> {
  const asked = (about: object, dueOn: string) =>
    agency.do<{ changeRequestId: string; version: number }>('/api/change-requests', {
      kind: 'RESCHEDULE',
      about,
      proposal: { dueOn },
      reasonCode: 'PERSONNEL',
      note: 'Pelatih berhalangan',
    });
  const decided = async (deed: string, answer: object, about: object, days: number) => {
    const { changeRequestId, version } = await asked(about, addDays(today(), days));
    await partner.do(`/api/change-requests/${changeRequestId}/${deed}`, answer, {
      ifMatch: version,
    });
  };
  await decided('approvals', {}, { actionId }, 120);
  await decided('approvals', {}, { milestoneId }, 80);
  await decided('declines', { reason: 'Sudah dijadwalkan' }, { milestoneId }, 100);
}

async function claimWithdrawn(agency: Offices['agency'], milestoneId: string): Promise<void> {
  const path = `/api/milestones/${milestoneId}`;
  const { currentClaimId, version } = await claim(agency, await agency.read<Milestone>(path));
  await agency.do(
    `${path}/claim-withdrawals`,
    { claimId: currentClaimId, reason: 'Bukti salah unggah' },
    { ifMatch: version },
  );
}

async function terminated(officer: Offices['officer'], agreementId: string): Promise<void> {
  const path = `/api/agreements/${agreementId}`;
  const version = async () => ({ ifMatch: (await officer.read<Agreement>(path)).version });
  await officer.upload(
    `${path}/documents`,
    { kind: 'TERMINATION' },
    { name: 'pengakhiran.pdf', type: 'application/pdf', bytes: simulatedPdf(agreementId) },
    await version(),
  );
  const ending = { reasonCode: 'MUTUAL', on: today() };
  await officer.do(`${path}/terminations`, ending, await version());
}

/** A regency that is neither side of the stories. */
async function thirdParty({ offices: { officer } }: Story): Promise<string> {
  const { items } = await officer.read<{ items: { organisationId: string }[] }>(
    '/api/organisations?kind=REGENCY',
  );
  return items[0]!.organisationId;
}
