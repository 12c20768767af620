import { agency, partner, plannedMilestone, startWorld, type World } from '../../test/world';

describe('the target of an indicator', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  it('moves only when the other side agrees, and is flagged after half of the term', async () => {
    const { planId, actionId } = await plannedMilestone(world);
    const defined = await world.as(agency).post(`/api/action-plans/${planId}/indicators`, {
      title: 'Pelaku naik kelas',
      unit: 'orang',
      level: 'OUTCOME',
      direction: 'UP',
      aggregation: 'LAST',
      baseline: { value: 0, on: '2025-10-02', source: 'Pendataan' },
      target: { value: 150, by: '2027-03-31' },
      actionIds: [actionId],
    });
    const { indicatorId } = defined.body as { indicatorId: string };
    const asked = await world.as(agency).post('/api/change-requests', {
      kind: 'RETARGET',
      about: { actionId },
      proposal: { indicatorId, target: { value: 120, by: '2027-03-31' } },
      reasonCode: 'OTHER',
      note: 'Dua desa mengundurkan diri',
    });
    const approve = (caller: typeof agency) =>
      world
        .as(caller)
        .post(
          `/api/change-requests/${asked.body.changeRequestId}/approvals`,
          {},
          { version: asked.body.version },
        );
    expect((await approve(agency)).status).toBe(403);
    expect((await approve(partner)).body.status).toBe('APPROVED');
    const { body } = await world.as(partner).get(`/api/indicators/${indicatorId}`);
    expect(body).toMatchObject({ target: { value: 120 }, targetChangedLate: true, version: 2 });
    expect((await world.said(indicatorId)).at(-1)).toMatchObject({
      name: 'indicator-retargeted',
      payload: { previousTarget: { value: 150 }, afterHalfTerm: true },
    });
  });

  it('is refused with the field that is wrong', async () => {
    const { planId } = await plannedMilestone(world);
    const refused = await world.as(agency).post(`/api/action-plans/${planId}/indicators`, {
      title: 'Pelaku naik kelas',
      unit: 'orang',
      level: 'OUTCOME',
      direction: 'UP',
      aggregation: 'LAST',
      baseline: { value: 5, on: '2025-10-02', source: 'Pendataan' },
      target: { value: 5, by: '2027-03-31' },
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'TARGET_EQUALS_BASELINE', errors: [{ pointer: '/target/value' }] },
    });
  });
});
