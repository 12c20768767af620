import { randomUUID } from 'node:crypto';
import { addDays } from '@nyata/kernel';
import { simulatedPdf } from '@nyata/local';
import {
  assessmentOf,
  claim,
  particulars,
  planOf,
  registration,
  today,
  type Agreement,
  type Milestone,
} from '../cooperation-story';
import type { Cast, Offices } from '../offices';
import type { Person } from '../person';
import { prepareMeasures, type MeasureRecords } from './measure-records';

/** Ids of one cooperation in force and one draft of the same parties, with a record of every kind. */
export interface Records extends MeasureRecords {
  title: string;
  cooperation: string;
  agreement: string;
  document: string;
  import: string;
  plan: string;
  action: string;
  milestone: string;
  claim: string;
  evidence: string;
  changeRequest: string;
  obstacle: string;
  mappingEntry: string;
  match: string;
  organisation: string;
  member: string;
  draftTitle: string;
  draftCooperation: string;
  draft: string;
  draftDocument: string;
  draftPlan: string;
}

/** The affair that no other cooperation of the tests is about: figures by it are of these records alone. */
export const OWN_AFFAIR = '2.23';

export const pdf = (name: string) => ({
  name: `${name}.pdf`,
  type: 'application/pdf',
  bytes: simulatedPdf(`${name} ${randomUUID()}`),
});

/** Registers the cooperation as its offices would, down to a claim that waits and a change that is asked for. */
export async function prepareRecords(
  offices: Offices,
  cast: Cast,
  confirmer: string,
): Promise<Records> {
  const { officer, agency } = offices;
  const title = `Izin ${randomUUID().slice(0, 8)}`;
  const agreement = await officer.do<Agreement>('/api/agreements/registrations', {
    ...registration(cast, title),
    affairCodes: [OWN_AFFAIR],
  });
  const { cooperationId } = agreement;
  const delivery = await prepareDelivery(agency, cast, cooperationId, confirmer);
  await assessmentOf(officer, cooperationId);
  return {
    title,
    cooperation: cooperationId,
    agreement: agreement.agreementId,
    document: await documentOf(officer, agreement),
    import: await importOf(officer, title),
    ...delivery,
    ...(await prepareMeasures(offices, cast, { ...delivery, cooperation: cooperationId })),
    ...(await prepareRegister(offices, cast, title)),
    ...(await prepareDraft(officer, cast, `${title} rancangan`)),
  };
}

async function documentOf(officer: Person, { agreementId, version }: Agreement): Promise<string> {
  const path = `/api/agreements/${agreementId}/documents`;
  const fields = { kind: 'KAK' };
  const filed = await officer.upload<{ documentId: string }>(path, fields, pdf('KAK'), {
    ifMatch: version,
  });
  return created(filed).documentId;
}

/** An old register that is uploaded, and not registered. */
async function importOf(officer: Person, title: string): Promise<string> {
  const file = {
    name: 'register.csv',
    type: 'text/csv',
    bytes: Buffer.from(`Judul;Mitra\n${title};PNM\n`),
  };
  return created(await officer.upload<{ importId: string }>('/api/imports', {}, file)).importId;
}

async function prepareDelivery(
  agency: Person,
  cast: Cast,
  cooperationId: string,
  confirmer: string,
) {
  const plan = await planOf(agency, cooperationId);
  const action = await agency.do<{ actionId: string; version: number }>(
    `/api/action-plans/${plan.planId}/actions`,
    {
      type: 'TRAINING',
      title: 'Pelatihan',
      output: { description: 'Pelaku usaha dilatih', unit: 'orang', quantity: 50 },
      ownerOrganisationId: cast.agency,
      counterpartOrganisationId: cast.partner,
      dueOn: addDays(today(), 90),
    },
  );
  const milestone = await agency.do<Milestone>(`/api/actions/${action.actionId}/milestones`, {
    title: 'Angkatan pertama',
    dueOn: addDays(today(), 60),
    confirmerOrganisationIds: [cast.partner, confirmer],
  });
  const { milestoneId } = milestone;
  const evidence = await agency.upload<{ evidenceId: string }>(
    '/api/evidence',
    { milestoneId },
    pdf('Daftar hadir'),
  );
  const claimed = await claim(agency, milestone);
  const change = await agency.do<{ changeRequestId: string }>('/api/change-requests', {
    ...reschedule({ actionId: action.actionId }),
  });
  const raised = await agency.do<{ obstacleId: string }>('/api/obstacles', {
    ...obstacle({ milestoneId }),
  });
  return {
    plan: plan.planId,
    action: action.actionId,
    milestone: milestoneId,
    claim: claimed.currentClaimId,
    evidence: created(evidence).evidenceId,
    changeRequest: change.changeRequestId,
    obstacle: raised.obstacleId,
  };
}

/** A change that may be asked for, about an action or a milestone. */
export const reschedule = (about: { actionId: string } | { milestoneId: string }) => ({
  kind: 'RESCHEDULE',
  about,
  proposal: { dueOn: addDays(today(), 120) },
  reasonCode: 'OTHER',
  note: 'Menunggu jadwal pelatih.',
});

/** Something that may be said to stand in the way. */
export const obstacle = (about: { milestoneId: string }) => ({
  about,
  code: 'PROCUREMENT',
  description: 'Lelang gagal',
  dueOn: addDays(today(), 30),
});

async function prepareRegister({ officer, agency }: Offices, cast: Cast, title: string) {
  const { organisationId } = await officer.do<{ organisationId: string }>('/api/organisations', {
    ...partner(title),
  });
  const { memberId } = await officer.do<{ memberId: string }>(
    '/api/members',
    liaison(cast.partner),
  );
  const { mappingEntryId } = await agency.do<{ mappingEntryId: string }>('/api/mapping-entries', {
    ...need(cast.agency, title),
  });
  const { matchId } = await agency.do<{ matchId: string }>('/api/matches', {
    mappingEntryId,
    organisationId: cast.partner,
  });
  return {
    organisation: organisationId,
    member: memberId,
    mappingEntry: mappingEntryId,
    match: matchId,
  };
}

export const partner = (name: string) => ({ name, kind: 'PRIVATE_COMPANY' });

export const liaison = (organisationId: string) => ({
  organisationId,
  roles: ['partner-liaison'],
  displayName: 'Penghubung',
  email: `${randomUUID()}@specs.example`,
});

export const need = (ownerOrganisationId: string, subjectMatter: string) => ({
  ownerOrganisationId,
  regionCode: '33',
  kind: 'NEED',
  affairCodes: ['2.17', OWN_AFFAIR],
  subjectMatter,
  horizonMonths: 12,
});

async function prepareDraft(officer: Person, cast: Cast, title: string) {
  const draft = await officer.do<Agreement>('/api/agreements', {
    ...particulars(cast, title),
    affairCodes: [OWN_AFFAIR],
  });
  return {
    draftTitle: title,
    draftCooperation: draft.cooperationId,
    draft: draft.agreementId,
    draftDocument: await documentOf(officer, draft),
    draftPlan: (await planOf(officer, draft.cooperationId)).planId,
  };
}

function created<T>({ status, body }: { status: number; body: T }): T {
  if (status !== 201) throw new Error(`Not created: ${status} ${JSON.stringify(body)}`);
  return body;
}
