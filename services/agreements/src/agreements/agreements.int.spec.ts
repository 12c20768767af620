import type { OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { schemaDrift, type Database } from '@nyata/persistence';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import {
  anAgreement,
  aParty,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';

let agreements: AgreementsUnderTest;
let service: ServiceUnderTest;
let database: Database;

beforeAll(async () => {
  agreements = await startAgreements();
  ({ service, database } = agreements);
});
afterAll(() => agreements?.close());

interface View {
  agreementId: string;
  cooperationId: string;
  version: number;
  status: string;
}

interface Sides {
  lead: OrgRef;
  agency: OrgRef;
  partner: OrgRef;
  officer: ReturnType<typeof aCaller>;
}

async function parties(): Promise<Sides> {
  const lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  const agency = await agreements.organisation('OPD', { legalPartyId: lead.organisationId });
  const partner = await agreements.organisation('BUMN');
  const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
  return { lead, agency, partner, officer };
}

const drafted = ({ lead, agency, partner }: Sides) => ({
  ...anAgreement(lead, partner),
  initiatorOrganisationId: agency.organisationId,
  parties: [aParty(lead, 1, [agency]), aParty(partner, 2)],
});
const registered = (who: Sides) => ({
  ...drafted(who),
  numbers: [{ organisationId: who.lead.organisationId, no: `415/${newId()}`, date: '2025-10-02' }],
  signedOn: '2025-10-02',
});

test('the migrations make the tables that the entities describe', async () => {
  expect(await schemaDrift(database)).toEqual([]);
});

test('a signed agreement is registered: row, event and access in one breath', async () => {
  const who = await parties();
  const answer = await service
    .as(who.officer)
    .post<View>('/api/agreements/registrations', registered(who));
  expect(answer.status).toBe(201);
  expect(answer.headers['etag']).toBe('"1"');
  expect(answer.body).toMatchObject({
    status: 'IN_FORCE',
    cooperationType: 'KSDPK',
    typeBasis: { derived: 'KSDPK', reason: 'THIRD_PARTY' },
    parties: [
      { regionCode: '33', executingOrganisationIds: [who.agency.organisationId] },
      { side: 2 },
    ],
    stages: [],
  });
  const { agreementId } = answer.body;
  expect(await agreements.eventsOf(agreementId)).toMatchObject([
    {
      name: 'agreement-registered',
      topic: 'nyata.cooperation',
      key: agreementId,
      sequence: 1,
      payload: { cooperationId: agreementId, status: 'IN_FORCE', paperGaps: ['SIGNED_FILE'] },
      headers: { actor: who.officer.memberId, actorrole: 'bureau-officer' },
    },
  ]);
  const access = await database.source.query<{ organisation_id: string }[]>(
    'select organisation_id from visible_to where cooperation_id = $1',
    [agreementId],
  );
  expect(access.map((row) => row.organisation_id).sort()).toEqual(
    [who.lead, who.partner].map(({ organisationId }) => organisationId).sort(),
  );
});

test('a PKS belongs to the cooperation of its umbrella', async () => {
  const who = await parties();
  const officer = service.as(who.officer);
  const umbrella = await officer.post<View>('/api/agreements/registrations', registered(who));
  const pks = { ...drafted(who), role: 'IMPLEMENTING', documentKind: 'PKS' };
  const under = (umbrellaId: string) =>
    officer.post<View>('/api/agreements', { ...pks, umbrellaId });
  const answer = await under(umbrella.body.agreementId);
  expect(answer.body).toMatchObject({
    cooperationId: umbrella.body.agreementId,
    umbrellaId: umbrella.body.agreementId,
    cooperationType: 'KSDPK',
  });
  expect((await under(newId())).body).toMatchObject({ code: 'UMBRELLA_UNKNOWN' });
  const others = await parties();
  const foreign = await service
    .as(others.officer)
    .post<View>('/api/agreements/registrations', registered(others));
  expect((await under(foreign.body.agreementId)).body).toMatchObject({ code: 'UMBRELLA_UNKNOWN' });
});

test('one party gives one number once, even to two agreements at the same time', async () => {
  const who = await parties();
  const body = registered(who);
  const answers = await Promise.all(
    [1, 2, 3].map(() => service.as(who.officer).post('/api/agreements/registrations', body)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  expect(refused.body).toMatchObject({
    code: 'DUPLICATE_NUMBER',
    errors: [{ pointer: '/numbers/0/no' }],
  });
});

test('a second cooperation of the same parties in the same affair is acknowledged', async () => {
  const who = await parties();
  const officer = service.as(who.officer);
  const first = await officer.post<View>('/api/agreements/registrations', registered(who));
  const second = await officer.post('/api/agreements', drafted(who));
  expect(second.body).toMatchObject({ code: 'OVERLAP_UNACKNOWLEDGED' });
  expect(JSON.stringify(second.body)).toContain(first.body.agreementId);
  const known = await officer.post('/api/agreements', {
    ...drafted(who),
    acknowledgedOverlap: true,
  });
  expect(known.status).toBe(201);
});
