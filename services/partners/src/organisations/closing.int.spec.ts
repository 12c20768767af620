import { newId } from '@nyata/kernel';
import { aCaller, outboxOf } from '@nyata/testing';
import {
  namesOf,
  OrganisationsAtWork,
  orgOf,
  type Registered,
} from '../../test/organisations-at-work';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';

let partners: PartnersUnderTest;
let work: OrganisationsAtWork;

beforeAll(async () => {
  partners = await startPartners();
  work = new OrganisationsAtWork(partners);
});
afterAll(() => partners?.close());

describe('closing an organisation', () => {
  test('it is deactivated once it owns no open action, and keeps its past', async () => {
    const office = await work.register({ name: 'Dinas Lama', kind: 'OPD' });
    await work.act(office, 'verifications', {});
    const actionId = newId();
    await work.tell('action-planned', { actionId, owner: orgOf(office, 'Dinas Lama') });
    const refused = await work.act(office, 'deactivations', { reason: 'Dilebur' }, { version: 2 });
    expect([refused.status, refused.body.code]).toEqual([409, 'STILL_OWNS_ACTIONS']);

    await work.tell('action-completed', { actionId });
    const closed = await work.act(office, 'deactivations', { reason: 'Dilebur' }, { version: 2 });
    expect(closed.body).toMatchObject({ status: 'INACTIVE', version: 3 });
    const past = await work.read(`/api/organisations/${office.organisationId}/past`);
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
      await work.register({ name: 'Universitas Wijayakusuma', kind: 'PRIVATE_UNIVERSITY' }),
      await work.register({
        name: 'Universitas Wijaya Kusuma Purwokerto',
        kind: 'PRIVATE_UNIVERSITY',
      }),
    ];
    const faculty = await work.register({
      name: 'Fakultas Peternakan',
      kind: 'PRIVATE_UNIVERSITY',
      parentOrganisationId: double.organisationId,
    });
    const into = { survivorOrganisationId: survivor.organisationId, reason: 'Akta yang sama' };
    const preview = await work.read(
      `/api/organisations/${double.organisationId}/merge-preview?survivorOrganisationId=${survivor.organisationId}`,
    );
    expect(preview.body).toMatchObject({ organisationsBelow: 1, confirmationsLost: [] });

    const merged = await work.act(double, 'mergers', into);
    expect(merged.body).toMatchObject({
      status: 'MERGED',
      mergedIntoId: survivor.organisationId,
    });
    expect((await work.read(`/api/organisations/${faculty.organisationId}`)).body).toMatchObject({
      parentOrganisationId: survivor.organisationId,
      legalPartyId: survivor.organisationId,
    });
    const found = await work.read('/api/organisations?q=Wijayakusuma');
    expect(namesOf(found.body)).toEqual(['Universitas Wijaya Kusuma Purwokerto']);
    const events = (await outboxOf(partners.database)).filter(
      ({ subject }) => subject === double.organisationId,
    );
    expect(events.at(-1)).toMatchObject({
      name: 'organisation-merged',
      payload: { survivor: { organisationId: survivor.organisationId }, reason: 'Akta yang sama' },
    });
    const again = await work.act(survivor, 'mergers', {
      survivorOrganisationId: double.organisationId,
      reason: 'x',
    });
    expect([again.status, again.body.code]).toEqual([409, 'SURVIVOR_MERGED']);
  });

  test('confirmations between the two are shown, and must be given up knowingly', async () => {
    const [owner, confirmer] = [
      await work.register({ name: 'Koperasi Nira', kind: 'COOPERATIVE' }),
      await work.register({ name: 'Koperasi Nira Manis', kind: 'COOPERATIVE' }),
    ];
    const milestoneId = newId();
    const sides = {
      owner: orgOf(owner, 'Koperasi Nira'),
      confirmers: [orgOf(confirmer, 'Koperasi Nira Manis')],
    };
    await work.tell('milestone-planned', { milestoneId, title: '48 dapur', ...sides });
    await work.tell('milestone-confirmed', { milestoneId, by: sides.confirmers[0], onTime: true });
    const into = { survivorOrganisationId: owner.organisationId, reason: 'Sama' };
    const preview = await work.read(
      `/api/organisations/${confirmer.organisationId}/merge-preview?survivorOrganisationId=${owner.organisationId}`,
    );
    expect(preview.body.confirmationsLost).toMatchObject([{ milestoneId, title: '48 dapur' }]);
    const unsure = await work.act(confirmer, 'mergers', into);
    expect([unsure.status, unsure.body.code]).toEqual([409, 'MERGE_TOUCHES_CONFIRMATIONS']);
    expect((await work.act(confirmer, 'mergers', { ...into, confirm: true })).status).toBe(201);
  });

  test('a bureau merges only into what it may keep, and nobody into itself or below itself', async () => {
    const province = await work.register({
      name: 'Pemprov Gabung',
      kind: 'PROVINCE',
      regionCode: '33',
    });
    const officer = aCaller({
      roles: ['bureau-officer'],
      organisationId: province.organisationId,
    });
    const own = await work.register({ name: 'Mitra Sendiri', kind: 'BUMD' }, officer);
    const foreign = await work.register({ name: 'Mitra Lain', kind: 'BUMD' });
    const merge = (survivor: Registered, caller = officer) =>
      work.act(
        own,
        'mergers',
        { survivorOrganisationId: survivor.organisationId, reason: 'x' },
        { caller },
      );
    expect((await merge(foreign)).body.code).toBe('SURVIVOR_NOT_OWN');
    expect((await merge(own)).body.code).toBe('SURVIVOR_IS_ITSELF');
    const unit = await work.register({
      name: 'Unit Mitra',
      kind: 'BUMD',
      parentOrganisationId: own.organisationId,
    });
    expect((await merge(unit, aCaller({ roles: ['admin'] }))).body.code).toBe('PARENT_CYCLE');
  });
});
