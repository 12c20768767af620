import { newId, systemClock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { aCaller, outboxOf, type ServiceUnderTest } from '@nyata/testing';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';
import { ConversionService } from './conversion.service';

let partners: PartnersUnderTest;
let service: ServiceUnderTest;
let database: Database;
let kebumen: string;
let dinas: string;

beforeAll(async () => {
  partners = await startPartners();
  ({ service, database } = partners);
  const admin = service.as(aCaller({ roles: ['admin'] }));
  const register = async (body: object) =>
    (await admin.post('/api/organisations', body)).body.organisationId as string;
  kebumen = await register({ name: 'Pemkab Kebumen', kind: 'REGENCY', regionCode: '33.05' });
  dinas = await register({ name: 'Dinas Perindag', kind: 'OPD', parentOrganisationId: kebumen });
});
afterAll(() => partners?.close());

const liaison = () =>
  aCaller({ roles: ['agency-liaison'], organisationId: dinas, legalPartyId: kebumen });
const head = () => aCaller({ roles: ['bureau-head'], organisationId: kebumen, regions: ['33.05'] });
const entry = () => ({
  ownerOrganisationId: dinas,
  regionCode: '33.05',
  kind: 'POTENTIAL',
  affairCodes: ['3.31', '3.30'],
  subjectMatter: 'Gula merah menjadi gula semut',
  candidateKinds: ['COOPERATIVE'],
  horizonMonths: 36,
});
const identified = async (caller = liaison()) => {
  const answer = await service.as(caller).post('/api/mapping-entries', entry());
  expect(answer.status).toBe(201);
  return answer.body as { mappingEntryId: string; version: number };
};
const act = (
  { mappingEntryId }: { mappingEntryId: string },
  what: string,
  version: number,
  body: object = {},
  caller = head(),
) => service.as(caller).post(`/api/mapping-entries/${mappingEntryId}/${what}`, body, { version });
const prioritised = async () => {
  const found = await identified();
  await act(found, 'verifications', 1);
  await act(found, 'prioritisations', 2, { priorityScore: 80, noPlanLinkReason: 'RKPD perubahan' });
  return found;
};
const origin = () => ({ correlationId: newId(), causationId: newId(), now: systemClock.now() });
const conversion = () => service.app.get(ConversionService);
const statusOf = async ({ mappingEntryId }: { mappingEntryId: string }) =>
  (await service.as(head()).get(`/api/mapping-entries/${mappingEntryId}`)).body;

test('an entry goes from its author to another verifier and to a priority', async () => {
  const author = liaison();
  const found = await identified(author);
  const own = await act(found, 'verifications', 1, {}, author);
  expect([own.status, own.body.code]).toEqual([403, 'VERIFIER_IS_AUTHOR']);
  expect((await act(found, 'verifications', 1)).body.status).toBe('VERIFIED');
  const bare = await act(found, 'prioritisations', 2, { priorityScore: 80 });
  expect([bare.status, bare.body.code]).toEqual([422, 'PLAN_LINK_OR_REASON_REQUIRED']);
  const done = await act(found, 'prioritisations', 2, {
    priorityScore: 80,
    noPlanLinkReason: 'Baru',
  });
  expect(done.body).toMatchObject({ status: 'PRIORITISED', priorityScore: 80, version: 3 });
  const events = await outboxOf(database);
  expect(
    events
      .filter(({ subject }) => subject === found.mappingEntryId)
      .map(({ name, key }) => [name, key]),
  ).toEqual([
    ['mapping-entry-identified', dinas],
    ['mapping-entry-verified', dinas],
    ['mapping-entry-prioritised', dinas],
  ]);
});

test('an agreement made from it converts it; its withdrawal releases it', async () => {
  const found = await prioritised();
  const made = {
    cooperationId: newId(),
    agreementId: newId(),
    mappingEntryIds: [found.mappingEntryId],
  };
  await database.transaction((tx) => conversion().agreementMade(tx, made, origin()));
  expect(await statusOf(found)).toMatchObject({
    status: 'CONVERTED',
    agreementIds: [made.agreementId],
  });
  const dropped = await act(found, 'drops', 4, { reason: 'x' });
  expect([dropped.status, dropped.body.code]).toEqual([409, 'MAPPING_ENTRY_STATE']);

  const withdrawn = { agreementId: made.agreementId, reason: 'Mitra mundur' };
  await database.transaction((tx) => conversion().agreementWithdrawn(tx, withdrawn, origin()));
  expect(await statusOf(found)).toMatchObject({ status: 'PRIORITISED', agreementIds: [] });
});

test('it stays converted as long as another agreement was made from it', async () => {
  const found = await prioritised();
  const made = () => ({
    cooperationId: newId(),
    agreementId: newId(),
    mappingEntryIds: [found.mappingEntryId],
  });
  const [umbrella, pks] = [made(), made()];
  await database.transaction(async (tx) => {
    await conversion().agreementMade(tx, umbrella, origin());
    await conversion().agreementMade(tx, pks, origin());
    await conversion().agreementWithdrawn(tx, { ...pks, reason: 'Batal' }, origin());
  });
  expect(await statusOf(found)).toMatchObject({
    status: 'CONVERTED',
    agreementIds: [umbrella.agreementId],
  });
});

test('an agreement that names an entry nobody knows leaves no trace', async () => {
  const made = { cooperationId: newId(), agreementId: newId(), mappingEntryIds: [newId()] };
  await database.transaction((tx) => conversion().agreementMade(tx, made, origin()));
  expect(
    (await outboxOf(database)).filter(({ subject }) => subject === made.mappingEntryIds[0]),
  ).toEqual([]);
});

test('a liaison records for the own agency only', async () => {
  const stranger = aCaller({ roles: ['agency-liaison'] });
  const answer = await service.as(stranger).post('/api/mapping-entries', entry());
  expect([answer.status, answer.body.code]).toEqual([403, 'OWNER_NOT_OWN']);
});

test('the list holds what the caller may see, and the guard agrees', async () => {
  const found = await identified();
  const seenBy = async (caller: ReturnType<typeof aCaller>) => {
    const list = await service.as(caller).get('/api/mapping-entries?limit=200');
    const one = await service.as(caller).get(`/api/mapping-entries/${found.mappingEntryId}`);
    const ids = list.body.items.map(({ mappingEntryId }: typeof found) => mappingEntryId);
    return [ids.includes(found.mappingEntryId), one.status];
  };
  const officer = (regions: string[]) => aCaller({ roles: ['bureau-officer'], regions });
  expect(await seenBy(liaison())).toEqual([true, 200]);
  expect(await seenBy(officer(['33']))).toEqual([true, 200]);
  expect(await seenBy(officer(['33.05']))).toEqual([true, 200]);
  expect(await seenBy(officer(['33.1', '34']))).toEqual([false, 404]);
  expect(await seenBy(officer([]))).toEqual([false, 404]);
  expect(await seenBy(aCaller({ roles: ['ministry'] }))).toEqual([true, 200]);
  expect(await seenBy(aCaller({ roles: ['partner-liaison'] }))).toEqual([false, 404]);
});

test('an affair outside the authority of a regency is refused', async () => {
  const body = { ...entry(), affairCodes: ['3.31', '3.28'] };
  const answer = await service.as(liaison()).post('/api/mapping-entries', body);
  expect([answer.status, answer.body.code]).toEqual([422, 'AFFAIR_OUTSIDE_AUTHORITY']);
  expect(answer.body.errors).toMatchObject([{ pointer: '/affairCodes/1' }]);
});
