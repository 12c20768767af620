import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationKind } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
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
const ids = { lead: newId(), partner: newId(), stranger: newId() };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-agreements-'));
  storage = await freshDatabase('agreements');
  tokens = await testTokens();
  database = await openAgreementsDatabase({ DATABASE_URL: storage.url, DATABASE_POOL: 4 });
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
  await known(ids.lead, 'PROVINCE', '33');
  await known(ids.partner, 'BUMN');
  await known(ids.stranger, 'PROVINCE', '34');
});

afterAll(async () => {
  await service?.close();
  await tokens?.close();
  await storage?.drop();
  await rm(folder, { recursive: true });
});

async function known(organisationId: string, kind: OrganisationKind, regionCode?: string) {
  const org = { organisationId, legalPartyId: organisationId, kind, name: kind };
  const payload = { organisationId, org, regionCode, country: 'ID', affairCodes: [] };
  await database.transaction((tx) =>
    service.app.get(PartnerReferenceRepository).keepOrganisation(tx, payload),
  );
}

const party = (organisationId: string, side: number) => ({
  organisationId,
  side,
  executingOrganisationIds: [],
  signatoryOffice: 'Pimpinan',
});
const officer = aCaller({ roles: ['bureau-officer'], organisationId: ids.lead });
const registration = () => ({
  role: 'UMBRELLA',
  documentKind: 'JOINT_AGREEMENT',
  title: 'Judul',
  subjectMatter: 'Objek',
  affairCodes: ['2.08'],
  leadOrganisationId: ids.lead,
  initiatorOrganisationId: ids.lead,
  parties: [party(ids.lead, 1), party(ids.partner, 2)],
  term: { startsOn: '2026-01-01', endsOn: '2028-12-31' },
  numbers: [],
  signedOn: '2026-01-01',
});
const register = (changes: object = {}, saying: object = {}) =>
  service
    .as(officer)
    .post('/api/agreements/registrations', { ...registration(), ...changes }, saying);

const cases: [string, object, string, string][] = [
  ['an unknown field', { judul: 'x' }, 'UNKNOWN_FIELD', '/judul'],
  ['a date that does not exist', { signedOn: '2026-02-30' }, 'NOT_A_DATE', '/signedOn'],
  [
    'an end before the start',
    { term: { startsOn: '2026-01-01', endsOn: '2025-12-31' } },
    'ENDS_BEFORE_START',
    '/term/endsOn',
  ],
  ['a term without an end', { term: { startsOn: '2026-01-01' } }, 'TERM_REQUIRED', '/term'],
  [
    'an end that is null',
    { term: { startsOn: '2026-01-01', endsOn: null } },
    'TERM_REQUIRED',
    '/term',
  ],
  ['no term', { term: undefined }, 'FIELD_REQUIRED', '/term'],
  ['a signature in the future', { signedOn: '2026-11-22' }, 'SIGNED_IN_FUTURE', '/signedOn'],
  [
    'a party named twice',
    { parties: [party(ids.lead, 1), party(ids.partner, 2), party(ids.partner, 3)] },
    'PARTY_TWICE',
    '/parties/2/organisationId',
  ],
  ['one party only', { parties: [party(ids.lead, 1)] }, 'PARTIES_TOO_FEW', '/parties'],
  ['an unknown affair', { affairCodes: ['8.88'] }, 'AFFAIR_UNKNOWN', '/affairCodes/0'],
  ['an impossible type', { cooperationType: 'SYNERGY' }, 'TYPE_NOT_POSSIBLE', '/cooperationType'],
  [
    'a party without its side',
    { parties: [{ organisationId: ids.lead }] },
    'FIELD_REQUIRED',
    '/parties/0/side',
  ],
  ['an id that is none', { leadOrganisationId: 'jateng' }, 'NOT_AN_ID', '/leadOrganisationId'],
];

describe('bad input is refused with its place, in both languages, and writes nothing', () => {
  test.each(cases)('%s', async (_what, changes, code, pointer) => {
    const before = (await outboxOf(database)).length;
    const said = await register(changes, { language: 'en' });
    const dikatakan = await register(changes);
    expect(said.status).toBe(422);
    expect(said.body).toMatchObject({
      type: expect.stringMatching(/^urn:nyata:problem:/) as string,
      errors: expect.arrayContaining([expect.objectContaining({ code, pointer })]) as unknown,
    });
    const sentence = (body: unknown) =>
      (body as { errors: { pointer: string; detail: string }[] }).errors.find(
        (fault) => fault.pointer === pointer,
      )!.detail;
    expect(sentence(said.body)).not.toBe(sentence(dikatakan.body));
    expect(await outboxOf(database)).toHaveLength(before);
  });
});

test('an organisation that has not arrived yet is asked for again', async () => {
  const answer = await register({ initiatorOrganisationId: newId() });
  expect([answer.status, answer.body, answer.headers['retry-after']]).toMatchObject([
    409,
    { code: 'NOT_KNOWN_YET' },
    '1',
  ]);
});

test('nobody registers an agreement that another government leads', async () => {
  const changes = {
    leadOrganisationId: ids.stranger,
    parties: [party(ids.stranger, 1), party(ids.partner, 2)],
  };
  const answer = await register(changes);
  expect([answer.status, answer.body]).toMatchObject([403, { code: 'LEAD_NOT_OWN' }]);
});

test('the same key gives the same answer, with another body it is refused', async () => {
  const key = newId();
  const first = await register({}, { key });
  const again = await register({}, { key });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  const other = await register({ title: 'Lain' }, { key });
  expect([other.status, other.body]).toMatchObject([422, { code: 'IDEMPOTENCY_KEY_REUSED' }]);
  const keyless = await register({}, { headers: { 'idempotency-key': '' } });
  expect(keyless.status).toBe(400);
});

test('a stale version, a missing one, an unknown agreement, another party’s draft', async () => {
  const { numbers: _n, signedOn: _s, ...draft } = registration();
  const body = { ...draft, acknowledgedOverlap: true };
  const made = await service.as(officer).post<{ agreementId: string }>('/api/agreements', body);
  const path = `/api/agreements/${made.body.agreementId}`;
  const withdrawing = (caller: typeof officer, saying: object) =>
    service.as(caller).post(`${path}/withdrawals`, { reason: 'Batal' }, saying);
  expect((await withdrawing(officer, { version: 9 })).status).toBe(412);
  expect((await withdrawing(officer, {})).status).toBe(428);
  const partner = aCaller({ roles: ['bureau-officer'], organisationId: ids.partner });
  expect((await withdrawing(partner, { version: 1 })).status).toBe(404);
  expect((await service.as(partner).get(path)).status).toBe(404);
  expect((await service.as(officer).get(`/api/agreements/${newId()}`)).status).toBe(404);
  expect((await service.asNobody().get(path)).status).toBe(401);
  const planner = aCaller({ roles: ['planner'], organisationId: ids.lead });
  expect((await withdrawing(planner, { version: 1 })).status).toBe(403);
  expect((await withdrawing(officer, { version: 1 })).body).toMatchObject({ status: 'WITHDRAWN' });
});
