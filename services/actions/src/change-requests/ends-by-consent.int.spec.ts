import { newId } from '@nyata/kernel';
import { JATENG } from '../../test/examples';
import {
  agency,
  anAction,
  claimOn,
  head,
  officer,
  openedPlan,
  partner,
  plannedMilestone,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

describe('work that ends by consent', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const request = (kind: string, about: object, proposal?: object, caller = agency) =>
    world.as(caller).post('/api/change-requests', {
      kind,
      about,
      ...(proposal && { proposal }),
      reasonCode: 'FUNDING',
      note: 'Anggaran tidak tersedia',
    });
  const approve = async (answer: { body: { changeRequestId?: string } }, caller = partner) =>
    world
      .as(caller)
      .post(`/api/change-requests/${answer.body.changeRequestId}/approvals`, {}, { version: 1 });
  const statusOf = async (actionId: string) =>
    (await world.as(agency).get(`/api/actions/${actionId}`)).body.status as string;

  it('is dropped with its reason, and is nobody’s task any more', async () => {
    const { actionId, milestoneId } = await plannedMilestone(world);
    const asked = await request('DROP', { actionId });
    expect((await approve(asked)).body).toMatchObject({ status: 'APPROVED' });
    expect(await statusOf(actionId)).toBe('DROPPED');
    expect((await world.said(actionId)).at(-1)).toMatchObject({
      name: 'action-dropped',
      payload: { reason: 'Anggaran tidak tersedia', changeRequestId: asked.body.changeRequestId },
    });
    const tasks = (await world.as(agency).get('/api/milestones?task=mine&limit=200')).body.items;
    expect(tasks.map((task: { milestoneId: string }) => task.milestoneId)).not.toContain(
      milestoneId,
    );
    const late = await world
      .as(agency)
      .post(`/api/milestones/${milestoneId}/claims`, { happenedOn: '2026-11-20' }, { version: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'ACTION_CLOSED']);
  });

  it('is waived milestone by milestone; the last one that is waived completes the action', async () => {
    const plan = await plannedMilestone(world);
    const path = `/api/actions/${plan.actionId}/milestones`;
    const second = (
      await world.as(officer).post(path, { title: 'Angkatan kedua', dueOn: '2027-03-01' })
    ).body.milestoneId as string;
    const claimId = await claimOn(world, plan);
    const path2 = `/api/milestones/${plan.milestoneId}/confirmations`;
    await world.as(partner).post(path2, { claimId });
    await approve(await request('WAIVE', { milestoneId: second }));
    expect((await world.said(second)).at(-1)?.name).toBe('milestone-waived');
    expect(await statusOf(plan.actionId)).toBe('COMPLETED');
  });

  it('goes on only in a cooperation that exists and that its author may see', async () => {
    const { actionId } = await plannedMilestone(world);
    const unknown = await request('CARRY_OVER', { actionId }, { successorCooperationId: newId() });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'SUCCESSOR_UNKNOWN']);
    const { cooperationId: successorCooperationId } = await openedPlan(world);
    await approve(await request('CARRY_OVER', { actionId }, { successorCooperationId }), head);
    expect((await world.said(actionId)).at(-1)).toMatchObject({
      name: 'action-carried-over',
      payload: { successorCooperationId },
    });
    expect(await statusOf(actionId)).toBe('CARRIED_OVER');
  });

  it('is not dropped over a claim that came while the other side thought', async () => {
    const plan = await plannedMilestone(world);
    const asked = await request('DROP', { actionId: plan.actionId });
    await claimOn(world, plan);
    const refused = await approve(asked);
    expect([refused.status, refused.body.code]).toEqual([409, 'CLAIM_WAITING']);
    expect(await statusOf(plan.actionId)).toBe('IN_PROGRESS');
  });

  it('stays when the request is withdrawn by the office that asked', async () => {
    const { actionId } = await plannedMilestone(world);
    const { changeRequestId } = (await request('DROP', { actionId })).body;
    const path = `/api/change-requests/${changeRequestId}/withdrawals`;
    expect((await world.as(officer).post(path, {}, { version: 1 })).body.code).toBe(
      'NOT_REQUESTER',
    );
    expect((await world.as(partner).post(path, {}, { version: 1 })).status).toBe(403);
    expect((await world.as(stranger).post(path, {}, { version: 1 })).status).toBe(404);
    const withdrawn = await world.as(agency).post(path, {}, { version: 1 });
    expect(withdrawn.body).toMatchObject({ status: 'WITHDRAWN', version: 2 });
    expect((await request('DROP', { actionId })).status).toBe(201);
  });

  it('waits in the inbox of whoever may decide, not of who asked', async () => {
    const { planId, cooperationId } = await openedPlan(world);
    const planned = await world.as(head).post(`/api/action-plans/${planId}/actions`, {
      ...anAction,
      ownerOrganisationId: JATENG.organisationId,
    });
    const { actionId } = planned.body;
    await request('DROP', { actionId }, undefined, officer);
    const inbox = async (caller: typeof head) =>
      (await world.as(caller).get(`/api/change-requests?task=mine&cooperationId=${cooperationId}`))
        .body.items.length as number;
    expect(await inbox(partner)).toBe(1);
    expect(await inbox(head)).toBe(1);
    expect(await inbox(officer)).toBe(0);
    expect(await inbox(agency)).toBe(0);
    expect(await inbox(stranger)).toBe(0);
  });
});
