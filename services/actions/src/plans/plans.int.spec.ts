import { newId } from '@nyata/kernel';
import { aCaller } from '@nyata/testing';
import { JATENG, PNM, VILLAGE } from '../../test/examples';
import {
  agency,
  anAction,
  draft,
  officer,
  openedPlan,
  partner,
  plannedMilestone,
  registration,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

describe('action plans', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const plansOf = async (caller: typeof officer, cooperationId: string) =>
    (await world.as(caller).get(`/api/action-plans?cooperationId=${cooperationId}`)).body.items;

  it('open once per cooperation, with its first document', async () => {
    const umbrella = registration();
    const { cooperationId } = umbrella;
    await world.tell('agreement-registered', umbrella);
    await world.tell('agreement-drafted', draft({ cooperationId, agreementId: newId() }));

    const plans = await plansOf(officer, cooperationId);
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({ status: 'OPEN', adoptions: [], version: 1 });
    expect(await world.said(plans[0].planId)).toMatchObject([
      {
        name: 'action-plan-opened',
        key: cooperationId,
        sequence: 1,
        payload: { cooperationId, agreementId: cooperationId },
      },
    ]);
  });

  it("of a draft are seen by the lead's party alone, and by partners once it is signed", async () => {
    const document = draft();
    const { cooperationId, agreementId, role, documentKind, term, parties } = document;
    await world.tell('agreement-drafted', document);
    const [plan] = await plansOf(officer, cooperationId);
    expect(await plansOf(partner, cooperationId)).toEqual([]);
    const path = `/api/action-plans/${plan.planId}`;
    expect((await world.as(partner).get(path)).body.code).toBe('NOT_FOUND');

    const signed = { cooperationId, agreementId, role, documentKind, term, parties };
    await world.tell('agreement-signed', {
      ...signed,
      signedOn: '2026-11-20',
      numbers: [],
      scope: [],
    });
    expect(await plansOf(partner, cooperationId)).toHaveLength(1);
    expect((await world.as(partner).get(path)).status).toBe(200);
  });

  it('are hidden from strangers and unknown ids alike', async () => {
    const { planId } = await openedPlan(world);
    for (const id of [planId, newId(), 'no-id'])
      expect((await world.as(stranger).get(`/api/action-plans/${id}`)).status).toBe(404);
    expect((await world.asNobody().get(`/api/action-plans/${planId}`)).status).toBe(401);
  });

  it('are read by the governor of the region, the ministry and the own inspectorate, by nobody elsewhere', async () => {
    const { cooperationId, planId } = await openedPlan(world);
    const seenBy = async (facts: Parameters<typeof aCaller>[0]) => {
      const caller = aCaller(facts);
      const { status } = await world.as(caller).get(`/api/action-plans/${planId}`);
      return [(await plansOf(caller, cooperationId)).length, status];
    };
    expect(await seenBy({ roles: ['central-representative'], regions: ['33'] })).toEqual([1, 200]);
    expect(await seenBy({ roles: ['central-representative'], regions: ['64'] })).toEqual([0, 404]);
    expect(await seenBy({ roles: ['ministry'] })).toEqual([1, 200]);
    const { legalPartyId } = JATENG;
    expect(await seenBy({ roles: ['inspector'], legalPartyId })).toEqual([1, 200]);
    expect(await seenBy({ roles: ['inspector'] })).toEqual([0, 404]);
  });

  it('are listed for a named confirmer that is no party, who may read them', async () => {
    const { organisationId, legalPartyId } = VILLAGE;
    const villager = aCaller({ organisationId, legalPartyId, roles: ['partner-liaison'] });
    const { planId, cooperationId } = await plannedMilestone(world, {
      confirmerOrganisationIds: [PNM.organisationId, organisationId],
    });
    expect((await world.as(villager).get(`/api/action-plans/${planId}`)).status).toBe(200);
    expect(await plansOf(villager, cooperationId)).toMatchObject([{ planId }]);
    const other = await openedPlan(world);
    expect(await plansOf(villager, other.cooperationId)).toEqual([]);
  });

  it('are adopted when the lead and the counterpart have both said yes', async () => {
    const { planId, cooperationId } = await plannedMilestone(world);
    const path = `/api/action-plans/${planId}/adoptions`;
    const first = await world.as(officer).post(path, {}, { version: 1 });
    expect(first).toMatchObject({
      status: 201,
      headers: { etag: '"2"' },
      body: { status: 'OPEN', missing: [], completeActions: 1 },
    });
    expect(first.body.adoptions).toMatchObject([
      { legalPartyId: JATENG.legalPartyId, lead: true, adoptedOn: '2026-11-21' },
      { legalPartyId: PNM.legalPartyId, lead: false },
    ]);

    const second = await world.as(partner).post(path, {}, { version: 2 });
    expect(second.body).toMatchObject({ status: 'ADOPTED', version: 4 });
    expect((await world.said(planId)).map(({ name }) => name)).toEqual([
      'action-plan-opened',
      'action-plan-acknowledged',
      'action-plan-acknowledged',
      'action-plan-adopted',
    ]);
    expect((await world.said(planId)).at(-1)).toMatchObject({
      key: cooperationId,
      sequence: 4,
      payload: { completeActions: 1, legalPartyIds: [JATENG.legalPartyId, PNM.legalPartyId] },
      headers: { actor: partner.memberId, actororg: PNM.organisationId },
    });
  });

  it('are adopted in the version that was read, never without it', async () => {
    const { planId } = await plannedMilestone(world);
    const path = `/api/action-plans/${planId}/adoptions`;
    expect((await world.as(officer).post(path, {})).status).toBe(428);
    expect((await world.as(officer).post(path, {}, { version: 7 })).status).toBe(412);
    expect(await world.said(planId)).toHaveLength(1);
  });

  it('say what is missing, and refuse adoption until it is there', async () => {
    const { planId } = await openedPlan(world);
    const bureau = world.as(officer);
    await bureau.post(`/api/action-plans/${planId}/actions`, { ...anAction, type: 'MEETING' });

    const plan = (await bureau.get(`/api/action-plans/${planId}`)).body;
    expect(plan.missing).toEqual(['NO_COMPLETE_ACTION']);
    expect(plan.actions[0].missing).toEqual(['NO_MILESTONE', 'TYPE_NOT_COUNTED']);
    const refused = await world
      .as(officer)
      .post(`/api/action-plans/${planId}/adoptions`, {}, { version: 1, language: 'en' });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'NO_COMPLETE_ACTION', type: 'urn:nyata:problem:no-complete-action' },
    });
  });

  it('close with the last document that is withdrawn; nothing is planned there any more', async () => {
    const document = draft();
    const { cooperationId, agreementId } = document;
    await world.tell('agreement-drafted', document);
    const [{ planId }] = await plansOf(officer, cooperationId);
    const reason = 'Mitra mengundurkan diri';
    await world.tell('agreement-withdrawn', { cooperationId, agreementId, reason });

    expect((await world.said(planId)).at(-1)).toMatchObject({
      name: 'action-plan-closed',
      payload: { agreementId, reasonCode: 'AGREEMENT_WITHDRAWN' },
    });
    const path = `/api/action-plans/${planId}/actions`;
    const refused = await world.as(agency).post(path, anAction);
    expect([refused.status, refused.body.code]).toEqual([409, 'PLAN_CLOSED']);
  });
});
