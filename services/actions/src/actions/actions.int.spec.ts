import { newId } from '@nyata/kernel';
import { AGENCY, PNM, VILLAGE } from '../../test/examples';
import {
  agency,
  aMilestone,
  anAction,
  officer,
  openedPlan,
  partner,
  plannedMilestone,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

describe('follow-up actions', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const plan = async (body: object, caller = officer) => {
    const { planId } = await openedPlan(world);
    return world.as(caller).post(`/api/action-plans/${planId}/actions`, { ...anAction, ...body });
  };

  it('are planned with both sides, and told of with the organisations as they are now', async () => {
    const { status, body, headers } = await plan({ startsOn: '2026-12-01' });
    expect([status, headers.etag]).toEqual([201, '"1"']);
    expect(body).toMatchObject({
      status: 'PLANNED',
      complete: false,
      missing: ['NO_MILESTONE'],
      warnings: [],
      owner: AGENCY,
      counterpart: PNM,
      originalDueOn: anAction.dueOn,
    });
    expect(await world.said(body.actionId)).toMatchObject([
      {
        name: 'action-planned',
        key: body.cooperationId,
        payload: { owner: AGENCY, counterpart: PNM, complete: false, startsOn: '2026-12-01' },
        headers: { actor: officer.memberId, actorrole: 'bureau-officer' },
      },
    ]);
  });

  it('become complete with their first milestone, in the same transaction', async () => {
    const { actionId } = await plannedMilestone(world);
    await world.as(officer).post(`/api/actions/${actionId}/milestones`, aMilestone);
    const said = await world.said(actionId);
    expect(said.map(({ name }) => name)).toEqual(['action-planned', 'action-revised']);
    expect(said[1]?.payload).toMatchObject({ complete: true });
    const { body } = await world.as(partner).get(`/api/actions/${actionId}`);
    expect(body).toMatchObject({ complete: true, missing: [], version: 2 });
    expect(body.milestones).toHaveLength(2);
  });

  it('serve the duties that the agreement told of, as long as the parties hold to them', async () => {
    const { planId, cooperationId } = await openedPlan(world);
    const about = { cooperationId, agreementId: cooperationId, obligorPartyId: newId() };
    const duty = { ...about, obligationId: newId(), clause: 'Pasal 5 ayat (2)' };
    const serving = async () => {
      const body = { ...anAction, obligationIds: [duty.obligationId] };
      const answer = await world.as(officer).post(`/api/action-plans/${planId}/actions`, body);
      return answer.body.code ?? answer.body.obligationIds;
    };
    expect(await serving()).toBe('NOT_KNOWN_YET');
    await world.tell('obligation-recorded', duty);
    expect(await serving()).toEqual([duty.obligationId]);
    await world.tell('obligation-waived', { ...duty, reason: 'Diganti kewajiban lain' });
    expect(await serving()).toBe('OBLIGATION_IS_WAIVED');
  });

  it('stand for their only liaison when nobody is named, and guess nobody among several', async () => {
    const [one, two, three] = [newId(), newId(), newId()];
    const liaison = (memberId: string, org: typeof PNM) =>
      world.tell('liaison-appointed', {
        organisationId: org.organisationId,
        memberId,
        org,
        roles: ['agency-liaison'],
      });
    await liaison(one, AGENCY);
    await liaison(two, PNM);
    await liaison(three, PNM);
    const { body } = await plan({});
    expect(body.ownerMemberId).toBe(one);
    expect(body.counterpartMemberId).toBeUndefined();

    await world.tell('liaison-left', {
      organisationId: AGENCY.organisationId,
      memberId: one,
      org: AGENCY,
      roles: ['agency-liaison'],
    });
    const refused = await plan({ ownerMemberId: one });
    expect([refused.status, refused.body.code]).toEqual([422, 'MEMBER_NOT_ELIGIBLE']);
  });

  it('warn about a due date after the term, and do not refuse it', async () => {
    const { status, body } = await plan({ dueOn: '2029-01-31' });
    expect([status, body.warnings]).toEqual([201, ['DUE_AFTER_TERM']]);
  });

  it.each([
    [
      'an organisation that takes no part',
      { ownerOrganisationId: VILLAGE.organisationId },
      'NOT_A_PARTY',
    ],
    ['an end before the start', { startsOn: '2027-04-01' }, 'ENDS_BEFORE_START'],
    ['an unknown field', { colour: 'red' }, 'VALIDATION_FAILED'],
    ['a type that is none', { type: 'PARTY' }, 'VALIDATION_FAILED'],
    ['a day that does not exist', { dueOn: '2027-02-30' }, 'VALIDATION_FAILED'],
  ])('are refused with %s, and nothing is written', async (_what, change, code) => {
    const { planId } = await openedPlan(world);
    const path = `/api/action-plans/${planId}/actions`;
    const refused = await world.as(officer).post(path, { ...anAction, ...change });
    expect([refused.status, refused.body.code]).toEqual([422, code]);
    const { body } = await world.as(officer).get(`/api/action-plans/${planId}`);
    expect(body.actions).toEqual([]);
  });

  it('take a field that is null as one that is left out', async () => {
    const { output } = anAction;
    const nothing = { startsOn: null, location: { place: null }, implementingAgreementId: null };
    const { status, body } = await plan({ ...nothing, output: { ...output, unit: null } });
    expect([status, body.missing]).toEqual([201, ['NO_MILESTONE', 'NO_OUTPUT']]);
    expect(body).not.toHaveProperty('startsOn');
  });

  it('are planned by an agency or a partner for its own work only, by the bureau for all', async () => {
    expect((await plan({}, agency)).status).toBe(201);
    expect((await plan({}, partner)).body.code).toBe('FORBIDDEN');
    expect((await plan({}, stranger)).status).toBe(404);
  });

  it('are revised in the version that was read; the due date only with the other side', async () => {
    const { actionId } = await plannedMilestone(world);
    const path = `/api/actions/${actionId}/revisions`;
    const revised = await world
      .as(agency)
      .post(path, { title: 'Pelatihan lanjut' }, { version: 2 });
    expect(revised).toMatchObject({ status: 201, body: { title: 'Pelatihan lanjut', version: 3 } });
    expect(revised.body.output).toEqual(anAction.output);
    const stale = await world.as(agency).post(path, { title: 'Lain' }, { version: 2 });
    expect([stale.status, stale.body.code]).toEqual([412, 'VERSION_CONFLICT']);
    const moved = await world.as(officer).post(path, { dueOn: '2027-12-31' }, { version: 3 });
    expect([moved.status, moved.body.code]).toEqual([409, 'APPROVAL_REQUIRED']);
  });

  it('come from templates of their affair, which are the same for everyone', async () => {
    const list = await world.as(partner).get('/api/action-templates?affairCode=2.08');
    expect(list.body.items).toMatchObject([{ code: '2.08-HOME-INDUSTRY', unit: 'orang' }]);
    const planned = await plan({ templateCode: '2.08-HOME-INDUSTRY' });
    expect(planned).toMatchObject({ status: 201, body: { templateCode: '2.08-HOME-INDUSTRY' } });
    expect((await plan({ templateCode: '2.08-UNKNOWN' })).body.code).toBe('VALIDATION_FAILED');
  });

  it('are served by milestones of each other, within one plan', async () => {
    const { planId, actionId } = await plannedMilestone(world);
    const bureau = world.as(officer);
    const other = (await bureau.post(`/api/action-plans/${planId}/actions`, anAction)).body
      .actionId;
    const elsewhere = (await plannedMilestone(world)).actionId;
    const path = `/api/actions/${actionId}/milestones`;
    const add = (ids: string[]) =>
      bureau.post(path, { ...aMilestone, contributesToActionIds: ids });
    expect((await add([other])).body).toMatchObject({ contributesTo: [{ actionId: other }] });
    expect((await add([elsewhere])).body.code).toBe('CONTRIBUTES_ELSEWHERE');
  });

  it('start by hand as well', async () => {
    const { actionId } = await plannedMilestone(world);
    const { body } = await world
      .as(agency)
      .post(`/api/actions/${actionId}/starts`, {}, { version: 2 });
    expect(body).toMatchObject({ status: 'IN_PROGRESS', version: 3 });
    expect((await world.said(actionId)).at(-1)?.name).toBe('action-started');
  });

  it('answer the same key with the same action, and another body under it not at all', async () => {
    const { planId } = await openedPlan(world);
    const path = `/api/action-plans/${planId}/actions`;
    const key = newId();
    const first = await world.as(officer).post(path, anAction, { key });
    const again = await world.as(officer).post(path, anAction, { key });
    expect(again.body.actionId).toBe(first.body.actionId);
    const other = await world.as(officer).post(path, { ...anAction, title: 'Lain' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await world.said(first.body.actionId)).toHaveLength(1);
  });
});
