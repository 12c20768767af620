import { command } from './command';
import type { DemoWorld } from './demo-world';
import { simulatedPdf } from './simulated-file';
import type { AgreementData, StepOf } from '../step';

interface Agreement {
  agreementId: string;
  cooperationId: string;
}

export async function register(world: DemoWorld, step: StepOf<'register'>): Promise<void> {
  const { signedOn, numbers, ending, legacyNotes, ...data } = step.agreement;
  await begin(world, step, '/api/agreements/registrations', {
    ...particulars(world, data),
    signedOn,
    numbers: Object.entries(numbers).map(([organisation, no]) => ({
      organisationId: world.organisation(organisation),
      no,
      date: signedOn,
    })),
    ...(ending && { origin: 'IMPORTED', status: 'ENDED', ending, legacyNotes }),
  });
  const { documentKind: kind, label, title } = step.agreement;
  await fileDocument(world, { ...step, agreement: step.key, kind, title: `${label}: ${title}` });
}

export const draft = (world: DemoWorld, step: StepOf<'draft'>): Promise<void> =>
  begin(world, step, '/api/agreements', particulars(world, step.agreement));

async function begin(
  world: DemoWorld,
  { by, key }: { by: string; key: string },
  path: string,
  body: object,
): Promise<void> {
  const office = await world.as(by);
  const answer = await office.post<Agreement>(path, `${key}`, world.shift.body(body));
  world.remember('agreement', key, answer.body.agreementId);
  world.remember('cooperation', key, answer.body.cooperationId);
}

function particulars(world: DemoWorld, data: AgreementData): object {
  const { initiator, lead, mappingEntries, parties, umbrella, startsOn, endsOn, ...said } = data;
  return {
    ...said,
    leadOrganisationId: world.organisation(lead),
    initiatorOrganisationId: world.organisation(initiator),
    ...(umbrella && { umbrellaId: world.id('agreement', umbrella) }),
    ...(mappingEntries && { mappingEntryIds: mappingEntries.map((key) => world.id('entry', key)) }),
    parties: parties.map(({ executing = [], office, organisation }, index) => ({
      organisationId: world.organisation(organisation),
      side: index + 1,
      executingOrganisationIds: executing.map(world.organisation),
      signatoryOffice: office,
    })),
    term: { startsOn, endsOn },
  };
}

export const assignOfficer = (
  world: DemoWorld,
  { agreement, by, officer }: StepOf<'assign-officer'>,
) =>
  command(world, {
    by,
    about: `/api/agreements/${world.id('agreement', agreement)}`,
    deed: 'responsible-officers',
    key: `${agreement}.officer`,
    body: { memberId: world.member(officer) },
  });

export async function fileDocument(
  world: DemoWorld,
  { agreement, by, kind, title }: Omit<StepOf<'file-document'>, 'does'>,
): Promise<void> {
  const office = await world.as(by);
  const about = `/api/agreements/${world.id('agreement', agreement)}`;
  const { etag } = await office.get(about);
  await office.upload(
    `${about}/documents`,
    `${agreement}.${kind}`,
    { kind },
    { name: `${title}.pdf`, bytes: simulatedPdf(title), type: 'application/pdf' },
    etag ?? undefined,
  );
}
