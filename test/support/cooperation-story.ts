import { addDays, businessDate } from '@nyata/kernel';
import { simulatedPdf } from '@nyata/local';
import type { Cast, Offices } from './offices';
import type { Person } from './person';

export const today = (): string => businessDate(new Date());
export const daysAgo = (days: number): string => addDays(today(), -days);

/** Everything that a draft and a registration of the province's cooperation with the partner have in common. */
export const particulars = (cast: Cast, title: string) => ({
  role: 'UMBRELLA',
  documentKind: 'JOINT_AGREEMENT',
  title,
  subjectMatter: `Pembiayaan usaha: ${title}`,
  scope: ['Pembiayaan', 'Pelatihan'],
  affairCodes: ['2.17'],
  leadOrganisationId: cast.province,
  initiatorOrganisationId: cast.agency,
  acknowledgedOverlap: true,
  parties: [
    {
      organisationId: cast.province,
      side: 1,
      executingOrganisationIds: [cast.agency],
      signatoryOffice: 'Gubernur Jawa Tengah',
    },
    {
      organisationId: cast.partner,
      side: 2,
      executingOrganisationIds: [],
      signatoryOffice: 'Direktur Utama',
    },
  ],
  term: { startsOn: today(), endsOn: addDays(today(), 3 * 365) },
});

export const registration = (cast: Cast, title: string, signedOn = today()) => ({
  ...particulars(cast, title),
  signedOn,
  term: { startsOn: signedOn, endsOn: addDays(signedOn, 3 * 365) },
  numbers: [{ organisationId: cast.province, no: `${title}/B`, date: signedOn }],
});

export interface Agreement {
  agreementId: string;
  cooperationId: string;
  status: string;
  version: number;
  parties: { partyId: string; side: number }[];
  stages: { stageId: string; status: string; requiredDocumentKinds: string[] }[];
}

/** Leads a draft through the stages of its procedure and records the signature of each party. */
export async function draftAndSign(
  officer: Pick<Person, 'do' | 'read' | 'upload'>,
  cast: Cast,
  title: string,
): Promise<Agreement> {
  let agreement = await officer.do<Agreement>('/api/agreements', particulars(cast, title));
  const path = `/api/agreements/${agreement.agreementId}`;
  const command = async (deed: string, body: object) =>
    (agreement = await officer.do<Agreement>(`${path}/${deed}`, body, {
      ifMatch: agreement.version,
    }));
  await command('procedures', {});
  for (const stage of agreement.stages) {
    for (const kind of stage.requiredDocumentKinds) {
      const filed = await officer.upload(
        `${path}/documents`,
        { kind },
        { name: `${kind}.pdf`, type: 'application/pdf', bytes: simulatedPdf(`${kind} ${title}`) },
        { ifMatch: agreement.version },
      );
      if (filed.status !== 201)
        throw new Error(`${kind}: ${filed.status} ${JSON.stringify(filed.body)}`);
      agreement = await officer.read<Agreement>(path);
    }
    if (stage.stageId.startsWith('SIGN_')) break;
    if (stage.stageId === 'OFFER') {
      await command('offers', { direction: 'OUT', letterNo: `${title}/P` });
      const { partyId } = agreement.parties.find(({ side }) => side === 2)!;
      const letter = { answer: 'ACCEPT', partyId, letterNo: `${title}/J` };
      await command('offer-answers', letter);
    } else await command('stage-completions', { stageId: stage.stageId });
  }
  for (const party of agreement.parties)
    await command('signatures', {
      partyId: party.partyId,
      signedOn: today(),
      method: 'DESK',
      mandate: { kind: 'OFFICE' },
      checklist: { initialled: true, dutyStamped: true, sealed: true, copyReceived: true },
      number: `${title}/${party.side}`,
    });
  return agreement;
}

interface Plan {
  planId: string;
  version: number;
}

export async function planOf(person: Person, cooperationId: string): Promise<Plan> {
  for (let tries = 0; tries < 100; tries++) {
    const { items } = await person.read<{ items: Plan[] }>(
      `/api/action-plans?cooperationId=${cooperationId}`,
    );
    if (items[0]) return items[0];
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The plan of ${cooperationId} has not opened.`);
}

export interface Milestone {
  milestoneId: string;
  currentClaimId: string;
  version: number;
}

/** An action of the agency with the partner as counterpart, and one milestone in it. */
export async function planAction(
  agency: Person,
  cast: Cast,
  cooperationId: string,
  title: string,
): Promise<Milestone & { actionId: string }> {
  const plan = await planOf(agency, cooperationId);
  const action = await agency.do<{ actionId: string; version: number }>(
    `/api/action-plans/${plan.planId}/actions`,
    {
      type: 'TRAINING',
      title,
      output: { description: 'Pelaku usaha dilatih', unit: 'orang', quantity: 50 },
      ownerOrganisationId: cast.agency,
      counterpartOrganisationId: cast.partner,
      dueOn: addDays(today(), 90),
    },
    { ifMatch: plan.version },
  );
  const milestone = await agency.do<Milestone>(
    `/api/actions/${action.actionId}/milestones`,
    {
      title: `${title}: angkatan pertama`,
      dueOn: addDays(today(), 60),
      quantity: 50,
      unit: 'orang',
    },
    { ifMatch: action.version },
  );
  return { ...milestone, actionId: action.actionId };
}

export const claim = (agency: Person, { milestoneId, version }: Milestone): Promise<Milestone> =>
  agency.do<Milestone>(
    `/api/milestones/${milestoneId}/claims`,
    { happenedOn: today(), quantity: 50, note: 'Selesai dilatih.' },
    { ifMatch: version },
  );

/** Both sides take the plan for theirs. */
export async function adoptByBoth({ officer, partner }: Offices, cooperationId: string) {
  for (const side of [officer, partner]) {
    const plan = await planOf(side, cooperationId);
    await side.do(`/api/action-plans/${plan.planId}/adoptions`, {}, { ifMatch: plan.version });
  }
}

export interface Assessment {
  cooperationId: string;
  title: string;
  verdict: string;
  rung: number;
  status: string;
  cause?: string;
  rules: { ruleId: string; level: string }[];
}

/** The judgement once it fits; the read model follows the write within moments. */
export async function assessmentOf(
  person: Person,
  cooperationId: string,
  fits: (assessment: Assessment) => boolean = () => true,
  within = 15_000,
): Promise<Assessment> {
  const deadline = Date.now() + within;
  for (;;) {
    const { status, body } = await person.get<Assessment>(`/api/assessments/${cooperationId}`);
    if (status === 200 && fits(body)) return body;
    if (Date.now() > deadline)
      throw new Error(`The judgement does not follow: ${status} ${JSON.stringify(body)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
