import { newId } from '@nyata/kernel';
import { aCaller } from '@nyata/testing';
import { PNM } from '../../test/examples';
import { officer, registration, startWorld, type World } from '../../test/world';

const OLD = { ...PNM, organisationId: newId(), name: 'PT PNM lama' };
const old = { ...OLD, legalPartyId: OLD.organisationId };

describe('what actions make of a merger', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await world.tell('organisation-registered', {
      organisationId: old.organisationId,
      org: old,
      country: 'ID',
      affairCodes: [],
    });
  });
  afterAll(() => world?.close());

  const merge = () =>
    world.tell('organisation-merged', {
      organisationId: old.organisationId,
      survivor: PNM,
      on: '2026-11-20',
    });
  const withOld = () => {
    const agreement = registration();
    const parties = agreement.parties.map((party) =>
      party.org.organisationId === PNM.organisationId ? { ...party, org: old } : party,
    );
    return { ...agreement, parties };
  };
  const seenByPnm = async (cooperationId: string) => {
    const liaison = world.as(aCaller({ roles: ['partner-liaison'], ...PNM }));
    return (await liaison.get(`/api/action-plans?cooperationId=${cooperationId}`)).body.items
      .length as number;
  };

  it('lets the survivor see and do what was the merged one’s', async () => {
    const agreement = withOld();
    await world.tell('agreement-registered', agreement);
    expect(await seenByPnm(agreement.cooperationId)).toBe(0);
    await merge();
    expect(await seenByPnm(agreement.cooperationId)).toBe(1);
    const plans = await world
      .as(officer)
      .get(`/api/action-plans?cooperationId=${agreement.cooperationId}`);
    const [{ planId }] = plans.body.items as [{ planId: string }];
    const action = await world.as(officer).post('/api/actions', {
      planId,
      type: 'TRAINING',
      title: 'Pelatihan',
      output: { description: 'Pelaku terlatih', unit: 'orang', quantity: 10 },
      ownerOrganisationId: PNM.organisationId,
      dueOn: '2027-03-31',
    });
    expect(action.body.code ?? action.status).not.toBe('NOT_A_PARTY');
  });

  it('reads an agreement that comes later, and names the merged one still, in the same way', async () => {
    const agreement = withOld();
    await world.tell('agreement-registered', agreement);
    expect(await seenByPnm(agreement.cooperationId)).toBe(1);
  });
});
