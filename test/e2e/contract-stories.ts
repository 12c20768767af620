import { addDays } from '@nyata/kernel';
import { simulatedPdf } from '@nyata/local';
import {
  adoptByBoth,
  claim,
  particulars,
  planAction,
  planOf,
  registration,
  today,
  type Agreement,
  type Milestone,
} from '../support/cooperation-story';
import type { Cast, Offices } from '../support/offices';

interface Story {
  offices: Offices;
  cast: Cast;
  /** Told apart by it from what other specs write. */
  title: string;
}

interface MappingEntry {
  mappingEntryId: string;
  version: number;
}

/** A need is dropped and taken up again; a draft made from it is withdrawn, with which its plan closes. */
export async function draftWithdrawn({ offices, cast, title }: Story): Promise<void> {
  const { officer, head, agency } = offices;
  let entry = await agency.do<MappingEntry>('/api/mapping-entries', {
    ownerOrganisationId: cast.agency,
    regionCode: '33',
    kind: 'NEED',
    affairCodes: ['2.17'],
    subjectMatter: `Kebutuhan: ${title}`,
    horizonMonths: 12,
    planLinks: [{ docType: 'RKPD', code: '2.17.04' }],
  });
  const path = `/api/mapping-entries/${entry.mappingEntryId}`;
  const step = async (by: Offices['officer'], deed: string, body: object) =>
    (entry = await by.do<MappingEntry>(`${path}/${deed}`, body, { ifMatch: entry.version }));
  await step(agency, 'drops', { reason: 'Tertangani program lain' });
  await step(agency, 'reopenings', { reason: 'Program itu dihentikan' });
  await step(officer, 'verifications', {});
  await step(head, 'prioritisations', { priorityScore: 70 });
  const draft = await officer.do<Agreement>('/api/agreements', {
    ...particulars(cast, title),
    mappingEntryIds: [entry.mappingEntryId],
  });
  await planOf(officer, draft.cooperationId);
  await officer.do(
    `/api/agreements/${draft.agreementId}/withdrawals`,
    { reason: 'Mitra mengundurkan diri' },
    { ifMatch: draft.version },
  );
}

/** Two sides move dates by consent, or not; a claim is taken back; one of two confirmers answers; then it ends. */
export async function workChanged({ offices, cast, title }: Story): Promise<void> {
  const { officer, agency, partner } = offices;
  const third = await thirdParty(offices, cast);
  const body = registration(cast, title);
  const parties = [
    ...body.parties,
    {
      organisationId: third,
      side: 3,
      executingOrganisationIds: [],
      signatoryOffice: 'Pimpinan',
    },
  ];
  const agreement = await officer.do<Agreement>('/api/agreements/registrations', {
    ...body,
    parties,
  });
  const { actionId, ...first } = await planAction(agency, cast, agreement.cooperationId, title);
  await adoptByBoth(offices, agreement.cooperationId);

  const asking = (about: object, dueOn: string) =>
    agency.do<{ changeRequestId: string; version: number }>('/api/change-requests', {
      kind: 'RESCHEDULE',
      about,
      proposal: { dueOn },
      reasonCode: 'PERSONNEL',
      note: 'Pelatih berhalangan',
    });
  const deciding = (deed: string, answer: object, asked: Awaited<ReturnType<typeof asking>>) =>
    partner.do(`/api/change-requests/${asked.changeRequestId}/${deed}`, answer, {
      ifMatch: asked.version,
    });
  await deciding('approvals', {}, await asking({ actionId }, addDays(today(), 120)));
  await deciding(
    'approvals',
    {},
    await asking({ milestoneId: first.milestoneId }, addDays(today(), 80)),
  );
  await deciding(
    'declines',
    { reason: 'Sudah dijadwalkan' },
    await asking({ milestoneId: first.milestoneId }, addDays(today(), 100)),
  );

  const fresh = <T>(path: string) => agency.read<T>(path);
  const claimed = await claim(
    agency,
    await fresh<Milestone>(`/api/milestones/${first.milestoneId}`),
  );
  await agency.do(
    `/api/milestones/${first.milestoneId}/claim-withdrawals`,
    { claimId: claimed.currentClaimId, reason: 'Bukti salah unggah' },
    { ifMatch: claimed.version },
  );
  const action = await fresh<{ version: number }>(`/api/actions/${actionId}`);
  const second = await agency.do<Milestone>(
    `/api/actions/${actionId}/milestones`,
    {
      title: `${title}: dua penjawab`,
      dueOn: addDays(today(), 70),
      confirmerOrganisationIds: [cast.partner, third],
      quorum: 'ALL',
    },
    { ifMatch: action.version },
  );
  const { currentClaimId } = await claim(agency, second);
  await partner.do(`/api/milestones/${second.milestoneId}/confirmations`, {
    claimId: currentClaimId,
  });

  await terminated(officer, agreement.agreementId);
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

/** An organisation gets a short name. */
export async function organisationRevised({ offices: { officer }, title }: Story): Promise<void> {
  const { organisationId, version } = await officer.do<{
    organisationId: string;
    version: number;
  }>('/api/organisations', { name: `Koperasi ${title}`, kind: 'COOPERATIVE' });
  await officer.do(
    `/api/organisations/${organisationId}/revisions`,
    { shortName: title },
    { ifMatch: version },
  );
}

/** An organisation that is neither side of the other stories. */
async function thirdParty({ officer }: Offices, cast: Cast): Promise<string> {
  const { items } = await officer.read<{
    items: { organisationId: string; legalPartyId: string }[];
  }>('/api/organisations?kind=REGENCY');
  return items.find(({ legalPartyId }) => legalPartyId !== cast.province)!.organisationId;
}
