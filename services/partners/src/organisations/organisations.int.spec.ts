import { newId } from '@nyata/kernel';
import { schemaDrift, type Database } from '@nyata/persistence';
import { aCaller, outboxOf, type ServiceUnderTest } from '@nyata/testing';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';

let partners: PartnersUnderTest;
let service: ServiceUnderTest;
let database: Database;

beforeAll(async () => {
  partners = await startPartners();
  ({ service, database } = partners);
});
afterAll(() => partners?.close());

const admin = aCaller({ roles: ['admin'] });
const register = async (body: object, caller = admin) => {
  const answer = await service.as(caller).post('/api/organisations', body);
  expect(answer.body).toMatchObject({ status: 'REGISTERED' });
  return answer.body as { organisationId: string; legalPartyId: string; version: number };
};
const province = (name: string) => register({ name, kind: 'PROVINCE', regionCode: '33' });
const bureauOf = (government: { organisationId: string }) =>
  aCaller({ roles: ['bureau-officer'], organisationId: government.organisationId });

test('the migrations make the tables that the entities describe', async () => {
  expect(await schemaDrift(database)).toEqual([]);
});

test('an organisation is registered with its row and its event in one breath', async () => {
  const jateng = await province('Pemprov Jawa Tengah');
  const answer = await service.as(bureauOf(jateng)).post('/api/organisations', {
    name: 'Dinas P3AKB',
    kind: 'OPD',
    parentOrganisationId: jateng.organisationId,
    affairCodes: ['2.08'],
  });
  expect(answer.status).toBe(201);
  expect(answer.headers['etag']).toBe('"1"');
  expect(answer.body).toMatchObject({
    legalPartyId: jateng.organisationId,
    legalPartyName: 'Pemprov Jawa Tengah',
  });
  const { organisationId } = answer.body as { organisationId: string };
  const events = (await outboxOf(database)).filter(({ subject }) => subject === organisationId);
  expect(events).toMatchObject([
    {
      name: 'organisation-registered',
      topic: 'nyata.partners',
      key: organisationId,
      sequence: 1,
      payload: { org: { kind: 'OPD', legalPartyId: jateng.organisationId }, affairCodes: ['2.08'] },
    },
  ]);
});

test('a bureau keeps its own government and its own partners, nobody else', async () => {
  const jateng = await province('Pemprov A');
  const diy = await province('Pemprov B');
  const officer = bureauOf(jateng);
  const below = (parentOrganisationId: string) => ({
    name: 'Unit',
    kind: 'OPD',
    parentOrganisationId,
  });
  const foreign = await service.as(officer).post('/api/organisations', below(diy.organisationId));
  expect([foreign.status, foreign.body.code]).toEqual([403, 'PARENT_NOT_OWN']);

  const ub = await register(
    { name: 'Universitas Brawijaya', kind: 'STATE_UNIVERSITY_BLU' },
    officer,
  );
  const faculty = await service.as(officer).post('/api/organisations', {
    name: 'Fakultas Ilmu Administrasi',
    kind: 'STATE_UNIVERSITY_BLU',
    parentOrganisationId: ub.organisationId,
  });
  expect(faculty.body.legalPartyId).toBe(ub.organisationId);
  const verifying = (caller: typeof officer) =>
    service
      .as(caller)
      .post(`/api/organisations/${ub.organisationId}/verifications`, {}, { version: 1 });
  expect((await verifying(bureauOf(diy))).status).toBe(403);
  expect((await verifying(officer)).body).toMatchObject({ status: 'VERIFIED', version: 2 });
});

test('two registrations of the same name at the same time make one organisation', async () => {
  const body = { name: 'Koperasi Gula Semut', kind: 'COOPERATIVE', regionCode: '33.05' };
  const answers = await Promise.all(
    [1, 2, 3].map(() => service.as(admin).post('/api/organisations', body)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  expect(refused.body.code).toBe('DUPLICATE_ORGANISATION');
  await register({ ...body, duplicateNote: 'Koperasi di Buayan, akta lain' });
});

test('a new parent moves everything below it to another legal party', async () => {
  const old = await province('Pemprov Lama');
  const other = await province('Pemprov Baru');
  const agency = await register({
    name: 'Dinas X',
    kind: 'OPD',
    parentOrganisationId: old.organisationId,
  });
  const unit = await register({
    name: 'UPT X',
    kind: 'OPD',
    parentOrganisationId: agency.organisationId,
  });
  const moving = (changes: object) =>
    service
      .as(admin)
      .post(`/api/organisations/${agency.organisationId}/revisions`, changes, { version: 1 });
  const move = { parentOrganisationId: other.organisationId };
  const unsure = await moving(move);
  expect([unsure.status, unsure.body.code]).toEqual([409, 'CONFIRM_REQUIRED']);
  const circle = await moving({ parentOrganisationId: unit.organisationId, confirm: true });
  expect([circle.status, circle.body.code]).toEqual([422, 'PARENT_CYCLE']);
  expect((await moving({ ...move, confirm: true })).body).toMatchObject({
    legalPartyId: other.organisationId,
  });
  const below = await service.as(admin).get(`/api/organisations/${unit.organisationId}`);
  expect(below.body).toMatchObject({ legalPartyId: other.organisationId, version: 2 });
});

test('the list is searched by a part of the name and read page by page', async () => {
  const names = ['Zeta Satu', 'Zeta 100% Dua', 'Zeta Tiga'];
  for (const name of names) await register({ name, kind: 'MEDIA' });
  const read = (path: string) => service.as(admin).get(path);
  const first = await read('/api/organisations?q=zeta&limit=2');
  expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual([
    'Zeta 100% Dua',
    'Zeta Satu',
  ]);
  const [, next] = /<(.+)>; rel="next"/.exec(first.headers['link']!)!;
  const second = await read(next!);
  expect(second.body.items).toMatchObject([{ name: 'Zeta Tiga' }]);
  expect(second.headers['link']).toBeUndefined();
  expect((await read('/api/organisations?q=100%25')).body.items).toHaveLength(1);
});

describe('bad input writes nothing and says how to mend it', () => {
  const cases: [string, object, number, string, string][] = [
    ['an unknown field', { name: 'X', kind: 'MEDIA', nama: 'x' }, 422, 'UNKNOWN_FIELD', '/nama'],
    ['an unknown kind', { name: 'X', kind: 'CLUB' }, 422, 'NOT_IN_LIST', '/kind'],
    ['no name', { kind: 'MEDIA' }, 422, 'FIELD_REQUIRED', '/name'],
    [
      'an unknown region',
      { name: 'X', kind: 'CITY', regionCode: '99' },
      422,
      'REGION_UNKNOWN',
      '/regionCode',
    ],
    [
      'an unknown affair',
      { name: 'X', kind: 'OPD', affairCodes: ['8.88'] },
      422,
      'AFFAIR_UNKNOWN',
      '/affairCodes/0',
    ],
    [
      'an unknown parent',
      { name: 'X', kind: 'OPD', parentOrganisationId: newId() },
      422,
      'ORGANISATION_UNKNOWN',
      '/parentOrganisationId',
    ],
  ];

  test.each(cases)('%s', async (_what, body, status, code, pointer) => {
    const before = (await outboxOf(database)).length;
    const answer = await service.as(admin).post('/api/organisations', body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toMatchObject([{ code, pointer }]);
    expect(await outboxOf(database)).toHaveLength(before);
  });

  test('a stale version, no version, an unknown id', async () => {
    const { organisationId } = await register({
      name: 'Sekali',
      kind: 'PROVINCE',
      regionCode: '34',
    });
    const path = `/api/organisations/${organisationId}/verifications`;
    expect((await service.as(admin).post(path, {}, { version: 7 })).status).toBe(412);
    expect((await service.as(admin).post(path, {})).status).toBe(428);
    expect((await service.as(admin).get(`/api/organisations/${newId()}`)).status).toBe(404);
  });
});

test('regions and affairs come from the reference data', async () => {
  const regions = await service.as(admin).get('/api/regions?provinceCode=33');
  expect(regions.body.items).toHaveLength(35);
  const all = await service.as(admin).get('/api/regions?limit=200');
  const [, next] = /<(.+)>; rel="next"/.exec(all.headers['link']!)!;
  expect((await service.as(admin).get(next!)).body.items).toHaveLength(200);
  const affairs = await service.as(admin).get('/api/affairs');
  expect(affairs.body.items).toContainEqual(expect.objectContaining({ code: '2.08' }));
});
