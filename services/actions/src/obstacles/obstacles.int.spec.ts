import { JATENG, PNM, AGENCY } from '../../test/examples';
import {
  agency,
  officer,
  partner,
  plannedMilestone,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

describe('obstacles', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const raise = (about: object, more: object = {}, caller = partner) =>
    world.as(caller).post('/api/obstacles', {
      about,
      code: 'PROCUREMENT',
      description: 'Lelang gagal',
      impactDays: 30,
      dueOn: '2026-12-15',
      ...more,
    });
  const settle = (id: string, what: string, body: object, version: number, caller = agency) =>
    world.as(caller).post(`/api/obstacles/${id}/${what}`, body, { version });

  it('go from whoever meets them to whoever can take them away', async () => {
    const { milestoneId, actionId, cooperationId } = await plannedMilestone(world);
    const { status, body } = await raise({ milestoneId });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      about: { actionId, milestoneId },
      owner: AGENCY,
      raisedBy: PNM,
      status: 'OPEN',
    });
    const id = body.obstacleId as string;
    expect(
      (await settle(id, 'escalations', { toOrganisationId: JATENG.organisationId }, 1, partner))
        .status,
    ).toBe(403);
    const escalated = await settle(
      id,
      'escalations',
      { toOrganisationId: JATENG.organisationId },
      1,
    );
    expect(escalated.body).toMatchObject({ status: 'ESCALATED', owner: JATENG, version: 2 });
    const mine = await world.as(officer).get('/api/obstacles?task=mine');
    expect(mine.body.items).toContainEqual(
      expect.objectContaining({ obstacleId: id, title: 'Angkatan pertama terlatih' }),
    );
    const resolved = await settle(id, 'resolutions', { resolution: 'Lelang ulang' }, 2, officer);
    expect(resolved.body).toMatchObject({ status: 'RESOLVED', resolution: { by: JATENG } });
    expect((await world.said(id)).map(({ name, key }) => [name, key])).toEqual([
      ['obstacle-raised', cooperationId],
      ['obstacle-escalated', cooperationId],
      ['obstacle-resolved', cooperationId],
    ]);
    expect((await settle(id, 'resolutions', { resolution: 'Lagi' }, 3, officer)).body.code).toBe(
      'OBSTACLE_RESOLVED',
    );
  });

  it('are about something that their author may see, and due on a day to come', async () => {
    const { actionId } = await plannedMilestone(world);
    expect((await raise({ actionId }, {}, stranger)).status).toBe(404);
    expect((await raise({})).body.code).toBe('VALIDATION_FAILED');
    expect((await raise({ actionId }, { dueOn: '2026-11-20' })).body.code).toBe('NOT_AFTER_TODAY');
    const nobody = await raise({ actionId }, { ownerOrganisationId: stranger.organisationId });
    expect(nobody.body.code).toBe('NOT_A_PARTY');
  });
});
