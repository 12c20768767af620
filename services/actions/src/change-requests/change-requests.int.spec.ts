import { aCaller } from '@nyata/testing';
import { AGENCY, PNM, VILLAGE } from '../../test/examples';
import {
  agency,
  head,
  partner,
  plannedMilestone,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

describe('change requests', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const request = (about: object, caller = agency, dueOn = '2027-02-26') =>
    world.as(caller).post('/api/change-requests', {
      kind: 'RESCHEDULE',
      about,
      proposal: { dueOn },
      reasonCode: 'PERSONNEL',
      note: 'Pelatih berhalangan',
    });
  const decide = (id: string, what: object | undefined, caller = partner) =>
    world
      .as(caller)
      .post(`/api/change-requests/${id}/${what ? 'declines' : 'approvals'}`, what ?? {}, {
        version: 1,
      });

  it('move a milestone when the other side agrees; the date first promised stays', async () => {
    const { milestoneId, actionId, cooperationId } = await plannedMilestone(world);
    const asked = await request({ milestoneId });
    expect(asked).toMatchObject({
      status: 201,
      body: { status: 'OPEN', about: { milestoneId, actionId }, requestedBy: AGENCY, version: 1 },
    });
    const { changeRequestId } = asked.body;
    const [item] = (
      await world.as(partner).get(`/api/change-requests?status=OPEN&cooperationId=${cooperationId}`)
    ).body.items;
    expect(item).toMatchObject({
      changeRequestId,
      title: 'Angkatan pertama terlatih',
      dueOn: '2027-01-29',
    });

    const approved = await decide(changeRequestId, undefined);
    expect(approved.body).toMatchObject({ status: 'APPROVED', decision: { by: PNM }, version: 2 });
    const { body } = await world.as(agency).get(`/api/milestones/${milestoneId}`);
    expect(body).toMatchObject({
      dueOn: '2027-02-26',
      originalDueOn: '2027-01-29',
      dueChanges: 1,
      version: 2,
    });
    expect((await world.said(changeRequestId)).map(({ name }) => name)).toEqual([
      'change-requested',
      'change-approved',
    ]);
    expect((await world.said(milestoneId)).at(-1)).toMatchObject({
      name: 'milestone-rescheduled',
      payload: { dueOn: '2027-02-26', originalDueOn: '2027-01-29', changes: 1, changeRequestId },
    });
  });

  it('move an action likewise', async () => {
    const { actionId } = await plannedMilestone(world);
    const { changeRequestId } = (await request({ actionId }, agency, '2027-06-30')).body;
    expect((await decide(changeRequestId, undefined, head)).body.status).toBe('APPROVED');
    expect((await world.said(actionId)).at(-1)).toMatchObject({
      name: 'action-rescheduled',
      payload: { previousDueOn: '2027-03-31', dueOn: '2027-06-30', reasonCode: 'PERSONNEL' },
    });
  });

  it('change nothing when they are declined, with a reason', async () => {
    const { milestoneId } = await plannedMilestone(world);
    const { changeRequestId } = (await request({ milestoneId })).body;
    const declined = await decide(changeRequestId, { reason: 'Jadwal mitra penuh' });
    expect(declined.body).toMatchObject({
      status: 'DECLINED',
      decision: { reason: 'Jadwal mitra penuh' },
    });
    expect(await world.said(milestoneId)).toHaveLength(1);
    expect((await request({ milestoneId })).status).toBe(201);
  });

  it('are never decided by who asked', async () => {
    const { milestoneId } = await plannedMilestone(world, {
      ownerOrganisationId: PNM.organisationId,
    });
    const { changeRequestId } = (await request({ milestoneId }, partner)).body;
    const own = await decide(changeRequestId, undefined, partner);
    expect([own.status, own.body.code]).toEqual([403, 'OWN_REQUEST']);
    const mine = await plannedMilestone(world);
    const asked = (await request({ milestoneId: mine.milestoneId }, head)).body;
    const alone = await decide(asked.changeRequestId, undefined, head);
    expect([alone.status, alone.body.code]).toEqual([403, 'OWN_REQUEST']);
  });

  it('stand one at a time for the same thing', async () => {
    const { milestoneId } = await plannedMilestone(world);
    const [one, two] = await Promise.all([request({ milestoneId }), request({ milestoneId })]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
  });

  it('are refused plainly to a named confirmer, who sees the milestone without being its owner', async () => {
    const { organisationId, legalPartyId } = VILLAGE;
    const villager = aCaller({ organisationId, legalPartyId, roles: ['partner-liaison'] });
    const { milestoneId } = await plannedMilestone(world, {
      confirmerOrganisationIds: [PNM.organisationId, organisationId],
    });
    expect((await world.as(villager).get(`/api/milestones/${milestoneId}`)).status).toBe(200);
    expect((await request({ milestoneId }, villager)).status).toBe(403);
  });

  it('come from whoever may write there: not from strangers, not about nothing', async () => {
    const { milestoneId } = await plannedMilestone(world);
    expect((await request({ milestoneId }, stranger)).status).toBe(404);
    expect((await request({ milestoneId }, partner)).status).toBe(403);
    expect((await request({})).body.code).toBe('VALIDATION_FAILED');
    expect((await request({ milestoneId }, agency, '2027-01-29')).body.code).toBe('SAME_DUE_DATE');
  });
});
