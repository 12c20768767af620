import { aCaller } from '@nyata/testing';
import { PNM, VILLAGE } from '../../test/examples';
import {
  aMilestone,
  claimOn,
  officer,
  partner,
  plannedMilestone,
  startWorld,
  type World,
} from '../../test/world';

const villager = aCaller({ roles: ['partner-liaison'], ...VILLAGE });

describe('answers to milestones', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const confirm = (milestoneId: string, claimId: string, caller = partner) =>
    world.as(caller).post(`/api/milestones/${milestoneId}/confirmations`, { claimId });
  const namesOf = async (subject: string) => (await world.said(subject)).map(({ name }) => name);

  it('land once when two confirmations come at the same moment', async () => {
    const planned = await plannedMilestone(world, {
      confirmerOrganisationIds: [PNM.organisationId, VILLAGE.organisationId],
    });
    const claimId = await claimOn(world, planned);
    const answers = await Promise.all(
      [partner, villager, partner, villager].map((caller) =>
        confirm(planned.milestoneId, claimId, caller),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await namesOf(planned.milestoneId)).toEqual([
      'milestone-planned',
      'milestone-claimed',
      'milestone-confirmed',
    ]);
    expect(
      (await namesOf(planned.actionId)).filter((it) => it === 'action-completed'),
    ).toHaveLength(1);
  });

  it('of one action complete it once when the last two are confirmed at the same moment', async () => {
    const first = await plannedMilestone(world);
    const path = `/api/actions/${first.actionId}/milestones`;
    const second = (await world.as(officer).post<typeof first>(path, aMilestone)).body;
    const claims = [await claimOn(world, first), await claimOn(world, second)] as const;
    await Promise.all([
      confirm(first.milestoneId, claims[0]),
      confirm(second.milestoneId, claims[1]),
    ]);
    expect((await namesOf(first.actionId)).filter((it) => it === 'action-completed')).toHaveLength(
      1,
    );
  });
});
