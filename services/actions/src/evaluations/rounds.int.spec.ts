import { newId } from '@nyata/kernel';
import {
  officer,
  openedPlan,
  partner,
  registration,
  startWorld,
  type World,
} from '../../test/world';
import { RoundsJob } from './rounds.job';

describe('periodic evaluations', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const day = (today: string) =>
    world.app
      .get(RoundsJob)
      .run(today, { correlationId: newId(), now: new Date(`${today}T01:00:00Z`) });
  const roundsOf = async (cooperationId: string) => {
    const path = `/api/evaluations?cooperationId=${cooperationId}`;
    return (await world.as(officer).get<{ items: { roundId: string; period: string }[] }>(path))
      .body.items;
  };

  const conclude = async (roundId: string) => {
    const path = `/api/evaluations/${roundId}`;
    const answers = [{ question: 'IMPACT', text: 'Ada' }];
    const form = { answers, rating: 4, recommendation: 'CONTINUE' };
    await world.as(officer).post(`${path}/answers`, form, { version: 1 });
    await world.as(partner).post(`${path}/answers`, form, { version: 2 });
    const conclusion = { recommendation: 'CONTINUE', summary: 'Dilanjutkan.' };
    const { status } = await world
      .as(officer)
      .post(`${path}/conclusions`, conclusion, { version: 3 });
    expect(status).toBe(201);
  };

  it('are opened by the calendar, once a semester, by nobody', async () => {
    const { cooperationId } = await openedPlan(world);
    await day('2026-07-01');
    await day('2026-07-02');
    const rounds = await roundsOf(cooperationId);
    expect(rounds).toMatchObject([
      { kind: 'PERIODIC', period: '2026-S1', status: 'OPEN', openedOn: '2026-07-01' },
    ]);
    const [said] = await world.said(rounds[0]!.roundId);
    expect(said).toMatchObject({ name: 'evaluation-opened', key: cooperationId });
    expect(said!.headers).not.toHaveProperty('actor');
  });

  it('wait for the round before them, as long as nobody has concluded it', async () => {
    const { cooperationId } = await openedPlan(world);
    await day('2026-07-01');
    await day('2027-01-01');
    const [round, ...more] = await roundsOf(cooperationId);
    expect(more).toEqual([]);
    await conclude(round!.roundId);
    await day('2027-01-02');
    const periods = (await roundsOf(cooperationId)).map(({ period }) => period);
    expect(periods.sort()).toEqual(['2026-S1', '2026-S2']);
  });

  it('are not asked of what hardly ran in the semester, nor of a semester long over', async () => {
    const young = await openedPlan(world, registration({ signedOn: '2026-06-15' }));
    await day('2026-07-01');
    expect(await roundsOf(young.cooperationId)).toEqual([]);
    const late = await openedPlan(world);
    await day('2026-09-01');
    expect(await roundsOf(late.cooperationId)).toEqual([]);
  });

  it('are not opened beside a round of that semester which the bureau has opened', async () => {
    const { cooperationId } = await openedPlan(world);
    const round = { cooperationId, kind: 'PERIODIC', period: '2026-S1' };
    expect((await world.as(officer).post('/api/evaluations', round)).status).toBe(201);
    await day('2026-07-03');
    expect(await roundsOf(cooperationId)).toHaveLength(1);
  });
});
