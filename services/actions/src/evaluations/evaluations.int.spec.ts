import { AGENCY, PNM } from '../../test/examples';
import {
  agency,
  officer,
  openedPlan,
  partner,
  plannedMilestone,
  registration,
  startWorld,
  type World,
} from '../../test/world';
import { UpdateRequestsJob } from '../update-requests/update-requests.job';

const form = {
  answers: [{ question: 'IMPACT', text: 'Ada' }],
  rating: 4,
  recommendation: 'EXTEND',
};
const conclusion = { recommendation: 'EXTEND', summary: 'Dilanjutkan.' };
const ending = () => registration({ term: { startsOn: '2025-10-02', endsOn: '2026-12-31' } });

describe('indicators, questions and evaluations of a cooperation', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  it('an indicator is measured by one side and counts once the other accepts it', async () => {
    const { planId, cooperationId } = await openedPlan(world);
    const defined = await world.as(agency).post(`/api/action-plans/${planId}/indicators`, {
      title: 'Pelaku naik kelas',
      unit: 'orang',
      level: 'OUTCOME',
      direction: 'UP',
      aggregation: 'LAST',
      baseline: { value: 0, on: '2025-10-02', source: 'Pendataan' },
      target: { value: 150, by: '2028-10-01' },
    });
    const { indicatorId } = defined.body as { indicatorId: string };
    const path = `/api/indicators/${indicatorId}`;
    const value = { period: '2026-S1', value: 96, measuredOn: '2026-06-30' };
    const measured = await world.as(agency).post(`${path}/measurements`, value, { version: 1 });
    expect(measured.body).not.toHaveProperty('achievement');
    const { measurementId } = measured.body.measurements[0];
    const accept = (caller: typeof agency) =>
      world.as(caller).post(`${path}/acceptances`, { measurementId }, { version: 2 });
    expect((await accept(agency)).body.code).toBe('ACCEPTOR_SAME_PARTY');
    expect((await accept(partner)).body).toMatchObject({
      achievement: { actual: 96, achievement: 64, band: 'POOR', movedTowardTarget: true },
    });
    const list = await world.as(officer).get(`/api/indicators?cooperationId=${cooperationId}`);
    expect(list.body.items).toMatchObject([{ indicatorId, version: 3 }]);
    expect((await world.said(indicatorId)).map(({ name }) => name)).toEqual([
      'indicator-defined',
      'indicator-measured',
      'measurement-accepted',
    ]);
  });

  it('a question is answered by the side that was asked, or the system says that it was not', async () => {
    const { actionId, cooperationId } = await plannedMilestone(world);
    const ask = async () =>
      (
        await world.as(agency).post('/api/update-requests', {
          actionId,
          toOrganisationId: PNM.organisationId,
          question: 'Sudah sampai mana?',
        })
      ).body as { requestId: string };
    const { requestId } = await ask();
    const path = `/api/update-requests/${requestId}/answers`;
    const answer = (caller: typeof agency) =>
      world.as(caller).post(path, { answer: 'Tahap dua.' }, { version: 1 });
    const waiting = async (caller: typeof agency) =>
      (await world.as(caller).get(`/api/update-requests?task=mine&cooperationId=${cooperationId}`))
        .body.items;
    expect(await waiting(partner)).toMatchObject([{ requestId, title: expect.any(String) }]);
    expect(await waiting(agency)).toEqual([]);
    expect((await answer(officer)).status).toBe(403);
    expect((await answer(partner)).body).toMatchObject({ status: 'ANSWERED' });

    expect(await waiting(partner)).toEqual([]);
    const silent = await ask();
    const job = world.app.get(UpdateRequestsJob);
    await job.run('2026-12-06', {
      correlationId: requestId,
      now: new Date('2026-12-06T01:00:00Z'),
    });
    expect((await world.said(silent.requestId)).map(({ name }) => name)).toEqual([
      'update-requested',
      'update-unanswered',
    ]);
    const open = `/api/update-requests?cooperationId=${cooperationId}&status=UNANSWERED`;
    expect((await world.as(officer).get(open)).body.items).toMatchObject([
      { requestId: silent.requestId },
    ]);
  });

  it('a final evaluation needs both sides and no open action, and closes the plan', async () => {
    const { cooperationId, planId } = await openedPlan(world, ending());
    const round = { cooperationId, kind: 'FINAL' };
    expect((await world.as(agency).post('/api/evaluations', round)).status).toBe(403);
    const opened = await world.as(officer).post('/api/evaluations', round);
    const { roundId } = opened.body as { roundId: string };
    const path = `/api/evaluations/${roundId}`;
    const answers = `${path}/answers`;
    expect((await world.as(officer).post(answers, form, { version: 1 })).status).toBe(201);
    const conclude = (version: number) =>
      world.as(officer).post(`${path}/conclusions`, conclusion, { version });
    expect((await conclude(2)).body.code).toBe('FORMS_MISSING');
    const unanswered = async () =>
      (await world.as(partner).get(`/api/evaluations?task=mine&cooperationId=${cooperationId}`))
        .body.items;
    expect(await unanswered()).toMatchObject([{ roundId, cooperationTitle: expect.any(String) }]);
    await world.as(partner).post(answers, form, { version: 2 });
    expect(await unanswered()).toEqual([]);
    const detail = (await world.as(partner).get(path)).body;
    expect(detail.prefilled).toMatchObject({ actions: {}, reports: { owed: 0 } });
    expect((await conclude(3)).body).toMatchObject({ status: 'CONCLUDED' });
    const judged = (await world.as(partner).get(path)).body;
    expect(judged.prefilled).toEqual(judged.conclusion.known);
    expect((await world.said(planId)).at(-1)).toMatchObject({
      name: 'action-plan-closed',
      payload: { reasonCode: 'EVALUATION_CONCLUDED' },
    });
    expect((await world.said(roundId)).at(-1)).toMatchObject({
      name: 'evaluation-concluded',
      payload: { kind: 'FINAL', openActions: 0 },
    });
  });

  it('a final evaluation is not concluded while an action is open', async () => {
    const { cooperationId, planId } = await openedPlan(world, ending());
    await world.as(officer).post(`/api/action-plans/${planId}/actions`, {
      type: 'TRAINING',
      title: 'Pelatihan',
      output: { description: 'Pelaku terlatih' },
      ownerOrganisationId: AGENCY.organisationId,
      counterpartOrganisationId: PNM.organisationId,
      dueOn: '2026-12-15',
    });
    const opened = await world
      .as(officer)
      .post('/api/evaluations', { cooperationId, kind: 'FINAL' });
    const path = `/api/evaluations/${opened.body.roundId}`;
    await world.as(officer).post(`${path}/answers`, form, { version: 1 });
    await world.as(partner).post(`${path}/answers`, form, { version: 2 });
    const refused = await world.as(officer).post(`${path}/conclusions`, conclusion, { version: 3 });
    expect(refused.body).toMatchObject({ code: 'OPEN_ACTIONS_REMAIN' });
  });
});
