import { EVENTS, type ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { aCaller, outboxOf, type ServiceUnderTest } from '@nyata/testing';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';
import { keepDeliveries, type DeliveryTold } from '../delivery-record/delivery-record.projection';

let partners: PartnersUnderTest;
let service: ServiceUnderTest;
let database: Database;

beforeAll(async () => {
  partners = await startPartners();
  ({ service, database } = partners);
});
afterAll(() => partners?.close());

interface Registered {
  organisationId: string;
  legalPartyId: string;
  version: number;
}
const admin = aCaller({ roles: ['admin'] });
const register = async (body: object, caller = admin) =>
  (await service.as(caller).post('/api/organisations', body)).body as Registered;
const act = (
  { organisationId }: Registered,
  what: string,
  body: object,
  { version = 1, caller = admin } = {},
) => service.as(caller).post(`/api/organisations/${organisationId}/${what}`, body, { version });
const read = (path: string, caller = admin) => service.as(caller).get(path);
const namesOf = (body: object) =>
  (body as { items: { name: string }[] }).items.map(({ name }) => name);

/** What another service's events tell the record. */
const tell = <N extends DeliveryTold['name']>(name: N, change: object) =>
  database.transaction((tx) =>
    keepDeliveries(tx, [
      { name, time: new Date(), payload: { ...EVENTS[name].example, ...change } },
    ] as unknown as ReceivedEvent<N>[] as DeliveryTold[]),
  );
const orgOf = ({ organisationId, legalPartyId }: Registered, name: string) => ({
  organisationId,
  legalPartyId,
  kind: 'COOPERATIVE',
  name,
});

describe('finding an organisation', () => {
  test('spelling is forgiven, the nearest name comes first', async () => {
    for (const name of ['Pemerintah Kabupaten Kebumen', 'Pemerintah Kabupaten Kendal'])
      await register({ name, kind: 'REGENCY', regionCode: '33.05', duplicateNote: 'uji' });
    const found = await read('/api/organisations?q=Pemkab%20Keboemen');
    expect(namesOf(found.body)[0]).toBe('Pemerintah Kabupaten Kebumen');
    expect((await read('/api/organisations?q=xyzzy')).body.items).toEqual([]);
  });

  test('what it was called before still finds it', async () => {
    const renamed = await register({ name: 'Dinas Kapuk Randu', kind: 'MEDIA' });
    const now = await act(renamed, 'revisions', { name: 'Badan Serat Alam' });
    expect(now.body.formerNames).toEqual(['Dinas Kapuk Randu']);
    const found = await read('/api/organisations?q=Kapuk%20Randu');
    expect(namesOf(found.body)).toEqual(['Badan Serat Alam']);
  });

  test('likely doubles are shown before it is saved, each with the reason', async () => {
    await register({
      name: 'PT Permodalan Nasional Madani (Persero)',
      shortName: 'PNM',
      kind: 'BUMN',
      registrationNo: '01.866.222.9-073.000',
    });
    const doubles = async (query: string) => {
      const { items } = (await read(`/api/organisations/likely-doubles?${query}`)).body as {
        items: { organisation: { shortName: string }; reasons: string[] }[];
      };
      return items.map(({ organisation, reasons }) => [organisation.shortName, reasons]);
    };
    expect(await doubles('name=Permodalan%20Nasional%20Madani')).toEqual([['PNM', ['SAME_NAME']]]);
    expect(await doubles('name=Permodalan%20Nasonal%20Madani')).toEqual([
      ['PNM', ['SIMILAR_NAME']],
    ]);
    const bySameNumber = 'name=Mekaar&registrationNo=01.866.222.9-073.000';
    expect(await doubles(bySameNumber)).toEqual([['PNM', ['SAME_NUMBER']]]);
  });
});

describe('closing an organisation', () => {
  test('it is deactivated once it owns no open action, and keeps its past', async () => {
    const office = await register({ name: 'Dinas Lama', kind: 'OPD' });
    await act(office, 'verifications', {});
    const actionId = newId();
    await tell('action-planned', { actionId, owner: orgOf(office, 'Dinas Lama') });
    const refused = await act(office, 'deactivations', { reason: 'Dilebur' }, { version: 2 });
    expect([refused.status, refused.body.code]).toEqual([409, 'STILL_OWNS_ACTIONS']);

    await tell('action-completed', { actionId });
    const closed = await act(office, 'deactivations', { reason: 'Dilebur' }, { version: 2 });
    expect(closed.body).toMatchObject({ status: 'INACTIVE', version: 3 });
    const past = await read(`/api/organisations/${office.organisationId}/past`);
    expect(past.body.items).toMatchObject([
      { what: 'organisation-deactivated', reason: 'Dilebur', version: 3 },
      { what: 'organisation-verified' },
      { what: 'organisation-registered', name: 'Dinas Lama' },
    ]);
  });
});

describe('merging two that are one', () => {
  test('what stood below stands below the survivor, and the old name leads to it', async () => {
    const [double, survivor] = [
      await register({ name: 'Universitas Wijayakusuma', kind: 'PRIVATE_UNIVERSITY' }),
      await register({ name: 'Universitas Wijaya Kusuma Purwokerto', kind: 'PRIVATE_UNIVERSITY' }),
    ];
    const faculty = await register({
      name: 'Fakultas Peternakan',
      kind: 'PRIVATE_UNIVERSITY',
      parentOrganisationId: double.organisationId,
    });
    const into = { survivorOrganisationId: survivor.organisationId, reason: 'Akta yang sama' };
    const preview = await read(
      `/api/organisations/${double.organisationId}/merge-preview?survivorOrganisationId=${survivor.organisationId}`,
    );
    expect(preview.body).toMatchObject({ organisationsBelow: 1, confirmationsLost: [] });

    const merged = await act(double, 'mergers', into);
    expect(merged.body).toMatchObject({
      status: 'MERGED',
      mergedIntoId: survivor.organisationId,
    });
    expect((await read(`/api/organisations/${faculty.organisationId}`)).body).toMatchObject({
      parentOrganisationId: survivor.organisationId,
      legalPartyId: survivor.organisationId,
    });
    const found = await read('/api/organisations?q=Wijayakusuma');
    expect(namesOf(found.body)).toEqual(['Universitas Wijaya Kusuma Purwokerto']);
    const events = (await outboxOf(database)).filter(
      ({ subject }) => subject === double.organisationId,
    );
    expect(events.at(-1)).toMatchObject({
      name: 'organisation-merged',
      payload: { survivor: { organisationId: survivor.organisationId }, reason: 'Akta yang sama' },
    });
    const again = await act(survivor, 'mergers', {
      survivorOrganisationId: double.organisationId,
      reason: 'x',
    });
    expect([again.status, again.body.code]).toEqual([409, 'SURVIVOR_MERGED']);
  });

  test('confirmations between the two are shown, and must be given up knowingly', async () => {
    const [owner, confirmer] = [
      await register({ name: 'Koperasi Nira', kind: 'COOPERATIVE' }),
      await register({ name: 'Koperasi Nira Manis', kind: 'COOPERATIVE' }),
    ];
    const milestoneId = newId();
    const sides = {
      owner: orgOf(owner, 'Koperasi Nira'),
      confirmers: [orgOf(confirmer, 'Koperasi Nira Manis')],
    };
    await tell('milestone-planned', { milestoneId, title: '48 dapur', ...sides });
    await tell('milestone-confirmed', { milestoneId, by: sides.confirmers[0], onTime: true });
    const into = { survivorOrganisationId: owner.organisationId, reason: 'Sama' };
    const preview = await read(
      `/api/organisations/${confirmer.organisationId}/merge-preview?survivorOrganisationId=${owner.organisationId}`,
    );
    expect(preview.body.confirmationsLost).toMatchObject([{ milestoneId, title: '48 dapur' }]);
    const unsure = await act(confirmer, 'mergers', into);
    expect([unsure.status, unsure.body.code]).toEqual([409, 'MERGE_TOUCHES_CONFIRMATIONS']);
    expect((await act(confirmer, 'mergers', { ...into, confirm: true })).status).toBe(201);
  });

  test('a bureau merges only into what it may keep, and nobody into itself or below itself', async () => {
    const province = await register({ name: 'Pemprov Gabung', kind: 'PROVINCE', regionCode: '33' });
    const officer = aCaller({
      roles: ['bureau-officer'],
      organisationId: province.organisationId,
    });
    const own = await register({ name: 'Mitra Sendiri', kind: 'BUMD' }, officer);
    const foreign = await register({ name: 'Mitra Lain', kind: 'BUMD' });
    const merge = (survivor: Registered, caller = officer) =>
      act(
        own,
        'mergers',
        { survivorOrganisationId: survivor.organisationId, reason: 'x' },
        { caller },
      );
    expect((await merge(foreign)).body.code).toBe('SURVIVOR_NOT_OWN');
    expect((await merge(own)).body.code).toBe('SURVIVOR_IS_ITSELF');
    const unit = await register({
      name: 'Unit Mitra',
      kind: 'BUMD',
      parentOrganisationId: own.organisationId,
    });
    expect((await merge(unit, admin)).body.code).toBe('PARENT_CYCLE');
  });
});

test('the delivery record counts what was confirmed, disputed, left overdue and left unanswered', async () => {
  const doer = await register({ name: 'Koperasi Rajin', kind: 'COOPERATIVE' });
  const other = await register({ name: 'BUMD Pendiam', kind: 'BUMD' });
  const sides = { owner: orgOf(doer, 'Rajin'), confirmers: [orgOf(other, 'Pendiam')] };
  const [confirmed, disputed, silent, late] = [newId(), newId(), newId(), newId()];
  for (const milestoneId of [confirmed, disputed, silent])
    await tell('milestone-planned', { milestoneId, dueOn: '2099-01-01', ...sides });
  await tell('milestone-planned', { milestoneId: late, dueOn: '2024-01-01', ...sides });
  const by = sides.confirmers[0];
  await tell('milestone-confirmed', { milestoneId: confirmed, by, onTime: true, answerDays: 4 });
  await tell('milestone-claimed', { milestoneId: disputed, answerDueOn: '2026-01-14' });
  await tell('milestone-disputed', { milestoneId: disputed, claimId: newId(), by });
  await tell('milestone-claimed', { milestoneId: silent, answerDueOn: '2025-01-01' });
  await tell('report-lapsed', { reportId: newId(), reporter: sides.owner });
  const recordOf = async ({ organisationId }: Registered) =>
    (await read(`/api/organisations/${organisationId}/delivery-record`)).body;
  expect(await recordOf(doer)).toMatchObject({
    confirmed: 1,
    confirmedOnTime: 1,
    disputed: 1,
    overdueOpen: 1,
    reportsLapsed: 1,
  });
  expect(await recordOf(other)).toMatchObject({ silent: 1, medianAnswerDays: 2 });
  const stranger = aCaller({ roles: ['partner-liaison'] });
  const path = `/api/organisations/${doer.organisationId}/delivery-record`;
  expect((await read(path, stranger)).status).toBe(403);
});
