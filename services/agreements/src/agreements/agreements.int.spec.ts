import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationKind } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { schemaDrift, type Database } from '@nyata/persistence';
import {
  aCaller,
  freshDatabase,
  outboxOf,
  serviceUnderTest,
  testTokens,
  type FreshDatabase,
  type ServiceUnderTest,
  type TestTokens,
} from '@nyata/testing';
import { AppModule } from '../app.module';
import { openAgreementsDatabase } from '../data-source';
import { PartnerReferenceRepository } from '../partner-reference/partner-reference.repository';

let folder: string;
let storage: FreshDatabase;
let database: Database;
let tokens: TestTokens;
let service: ServiceUnderTest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-agreements-'));
  storage = await freshDatabase('agreements');
  tokens = await testTokens();
  database = await openAgreementsDatabase({ DATABASE_URL: storage.url, DATABASE_POOL: 6 });
  const config = {
    LOG_LEVEL: 'silent',
    DEMO_CLOCK: '2026-11-21T02:00:00Z',
    AUTH_JWKS_URL: tokens.jwksUrl,
    FILES_DIR: folder,
  };
  service = await serviceUnderTest({
    name: 'agreements',
    module: AppModule.with(config, database),
    tokens,
  });
});

afterAll(async () => {
  await service?.close();
  await tokens?.close();
  await storage?.drop();
  await rm(folder, { recursive: true });
});

interface View {
  agreementId: string;
  cooperationId: string;
  version: number;
  status: string;
}

/** An organisation as the events of partners make it known. */
async function known(kind: OrganisationKind, regionCode?: string, legalPartyId?: string) {
  const organisationId = newId();
  const name = `${kind} ${organisationId.slice(-4)}`;
  const org = { organisationId, legalPartyId: legalPartyId ?? organisationId, kind, name };
  const payload = { organisationId, org, regionCode, country: 'ID', affairCodes: [] };
  await database.transaction((tx) =>
    service.app.get(PartnerReferenceRepository).keepOrganisation(tx, payload),
  );
  return organisationId;
}

async function parties() {
  const lead = await known('PROVINCE', '33');
  const agency = await known('OPD', undefined, lead);
  const partner = await known('BUMN');
  const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead });
  return { lead, agency, partner, officer };
}

const drafted = ({ lead, agency, partner }: Awaited<ReturnType<typeof parties>>) => ({
  role: 'UMBRELLA',
  documentKind: 'JOINT_AGREEMENT',
  title: 'Pembiayaan Mekaar',
  subjectMatter: 'Pembiayaan industri rumahan',
  scope: ['Pembiayaan'],
  affairCodes: ['2.08'],
  leadOrganisationId: lead,
  initiatorOrganisationId: agency,
  parties: [
    {
      organisationId: lead,
      side: 1,
      executingOrganisationIds: [agency],
      signatoryOffice: 'Gubernur',
    },
    { organisationId: partner, side: 2, executingOrganisationIds: [], signatoryOffice: 'Direktur' },
  ],
  term: { startsOn: '2025-10-02', endsOn: '2028-10-01' },
});
const registered = (who: Awaited<ReturnType<typeof parties>>) => ({
  ...drafted(who),
  numbers: [{ organisationId: who.lead, no: `415/${newId()}`, date: '2025-10-02' }],
  signedOn: '2025-10-02',
});
const eventsOf = async (agreementId: string) =>
  (await outboxOf(database)).filter(({ subject }) => subject === agreementId);

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
    parties: [{ regionCode: '33', executingOrganisationIds: [who.agency] }, { side: 2 }],
    stages: [],
  });
  const { agreementId } = answer.body;
  expect(await eventsOf(agreementId)).toMatchObject([
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
  expect(access.map((row) => row.organisation_id).sort()).toEqual([who.lead, who.partner].sort());
});

test('drafts are the lead’s; what is signed is for its parties, its region and the nation', async () => {
  const who = await parties();
  const post = (path: string, body: object) =>
    service
      .as(who.officer)
      .post<View>(path, body)
      .then(({ body: { agreementId } }) => agreementId);
  const draftId = await post('/api/agreements', drafted(who));
  const signedId = await post('/api/agreements/registrations', {
    ...registered(who),
    visibility: 'PARTIES',
  });
  const sees = async (caller: ReturnType<typeof aCaller>) => {
    const list = await service.as(caller).get<{ items: View[] }>('/api/agreements?limit=200');
    const listed = list.body.items.map(({ agreementId }) => agreementId);
    return Promise.all(
      [draftId, signedId].map(async (id) => {
        const { status } = await service.as(caller).get(`/api/agreements/${id}`);
        expect(status).toBe(listed.includes(id) ? 200 : 404);
        return status === 200;
      }),
    );
  };
  const agencyOf = { organisationId: who.agency, legalPartyId: who.lead };
  expect(await sees(who.officer)).toEqual([true, true]);
  expect(await sees(aCaller({ roles: ['agency-liaison'], ...agencyOf }))).toEqual([true, true]);
  expect(await sees(aCaller({ roles: ['partner-liaison'], organisationId: who.partner }))).toEqual([
    false,
    true,
  ]);
  expect(await sees(aCaller({ roles: ['central-representative'], regions: ['33'] }))).toEqual([
    false,
    true,
  ]);
  expect(await sees(aCaller({ roles: ['central-representative'], regions: ['34'] }))).toEqual([
    false,
    false,
  ]);
  expect(await sees(aCaller({ roles: ['ministry'] }))).toEqual([false, true]);
  expect(await sees(aCaller({ roles: ['bureau-officer'] }))).toEqual([false, false]);
  expect(await sees(aCaller({ roles: ['public'] }))).toEqual([false, false]);
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

test('the list is narrowed in the database and read page by page', async () => {
  const who = await parties();
  const officer = service.as(who.officer);
  for (const title of ['Satu', 'Dua', 'Tiga'])
    await officer.post('/api/agreements/registrations', {
      ...registered(who),
      title: `${title} 100%`,
    });
  const past = { term: { startsOn: '2024-01-01', endsOn: '2025-12-31' }, title: 'Lama' };
  await officer.post('/api/agreements/registrations', { ...registered(who), ...past });
  const titles = async (query: string) => {
    const { body, headers } = await officer.get<{ items: { title: string }[] }>(
      `/api/agreements?${query}`,
    );
    return { titles: body.items.map(({ title }) => title), link: headers['link'] };
  };
  const first = await titles('q=100%25&limit=2');
  expect(first.titles).toEqual(['Tiga 100%', 'Dua 100%']);
  const [, next] = /after=([^>&]+)/.exec(first.link!)!;
  expect((await titles(`q=100%25&limit=2&after=${next}`)).titles).toEqual(['Satu 100%']);
  expect((await titles('status=EXPIRED')).titles).toEqual(['Lama']);
  expect((await titles(`status=IN_FORCE&partyOrganisationId=${who.agency}`)).titles).toHaveLength(
    3,
  );
  expect((await titles(`leadOrganisationId=${who.lead}&affairCode=2.08`)).titles).toHaveLength(4);
  expect((await titles('affairCode=2.09')).titles).toEqual([]);
});
