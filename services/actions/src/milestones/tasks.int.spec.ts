import { aCaller, type Answer } from '@nyata/testing';
import { AGENCY, PNM, VILLAGE } from '../../test/examples';
import {
  agency,
  aMilestone,
  claimOn,
  officer,
  partner,
  plannedMilestone,
  startWorld,
  stranger,
  type World,
} from '../../test/world';

const villager = aCaller({ roles: ['partner-liaison'], ...VILLAGE });

describe('the list of what an organisation must do', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world?.close());

  const tasksOf = async (caller: typeof agency, query = '') =>
    (await world.as(caller).get(`/api/milestones?task=mine${query}`)).body.items;

  it('asks the owner to claim, with everything that a phone screen shows', async () => {
    const { milestoneId, cooperationId } = await plannedMilestone(world);
    const [task, ...rest] = await tasksOf(agency);
    expect(rest).toEqual([]);
    expect(task).toMatchObject({
      kind: 'CLAIM',
      milestoneId,
      cooperationId,
      title: aMilestone.title,
      actionTitle: 'Pelatihan pelaku industri rumahan',
      cooperationTitle: 'Pembiayaan Mekaar bagi Industri Rumahan',
      owner: AGENCY,
      confirmers: [PNM],
      evidence: [],
      dueOn: aMilestone.dueOn,
      awaitedOn: aMilestone.dueOn,
      version: 1,
    });
    expect(task.parties.map(({ name }: { name: string }) => name)).toHaveLength(2);
    expect(await tasksOf(partner)).toEqual([]);
    expect(await tasksOf(stranger)).toEqual([]);
  });

  it('moves to the confirmer with the claim, and is gone once it is answered', async () => {
    const planned = await plannedMilestone(world);
    const claimId = await claimOn(world, planned);
    expect(await tasksOf(agency)).toEqual([]);
    const [task] = await tasksOf(partner);
    expect(task).toMatchObject({
      kind: 'ANSWER',
      answerDueOn: '2026-12-05',
      claim: { claimId, no: 1, happenedOn: '2026-11-20', claimant: AGENCY },
    });
    const path = `/api/milestones/${planned.milestoneId}/confirmations`;
    await world.as(partner).post(path, { claimId });
    expect(await tasksOf(partner)).toEqual([]);
  });

  it('comes back to the owner after a dispute, with the claim that was disputed', async () => {
    const planned = await plannedMilestone(world);
    const claimId = await claimOn(world, planned);
    const path = `/api/milestones/${planned.milestoneId}/disputes`;
    await world.as(partner).post(path, { claimId, reasonCode: 'NOT_DONE', note: 'Belum ada' });
    expect(await tasksOf(agency)).toMatchObject([
      { kind: 'CLAIM', status: 'DISPUTED', claim: { answers: [{ note: 'Belum ada' }] } },
    ]);
  });

  it('reaches a confirmer that is no party, until it has given its own answer', async () => {
    const planned = await plannedMilestone(world, {
      confirmerOrganisationIds: [PNM.organisationId, VILLAGE.organisationId],
      quorum: 'ALL',
    });
    const claimId = await claimOn(world, planned);
    expect(await tasksOf(villager)).toHaveLength(1);
    const path = `/api/milestones/${planned.milestoneId}`;
    await world.as(villager).post(`${path}/confirmations`, { claimId });
    expect(await tasksOf(villager)).toEqual([]);
    expect(await tasksOf(partner)).toHaveLength(1);
    expect((await world.as(villager).get(path)).status).toBe(200);
  });

  it('has what is due soonest first, page by page', async () => {
    const { actionId } = await plannedMilestone(world, { dueOn: '2027-03-01' });
    const path = `/api/actions/${actionId}/milestones`;
    for (const dueOn of ['2026-12-24', '2027-02-01', '2026-12-24'])
      await world.as(officer).post(path, { ...aMilestone, dueOn });

    const seen: string[] = [];
    let next: string | undefined = '/api/milestones?task=mine&limit=3';
    while (next) {
      const page: Answer = await world.as(agency).get(next);
      seen.push(...page.body.items.map(({ dueOn }: { dueOn: string }) => dueOn));
      next = /<(.+)>; rel="next"/.exec(page.headers.link ?? '')?.[1];
    }
    expect(seen).toEqual(['2026-12-24', '2026-12-24', '2027-02-01', '2027-03-01']);
  });

  it('is a part of the list of all milestones, which has filters', async () => {
    const { cooperationId } = await plannedMilestone(world);
    await plannedMilestone(world);
    const listed = async (query: string) =>
      (await world.as(partner).get(`/api/milestones?${query}`)).body.items.length;
    expect(await listed('')).toBe(2);
    expect(await listed(`cooperationId=${cooperationId}`)).toBe(1);
    expect(await listed('status=CONFIRMED')).toBe(0);
  });
});
