import { aCaller } from '@nyata/testing';
import { AGENCY, JATENG } from '../../test/examples';
import { agency, partner, plannedMilestone, startWorld, type World } from '../../test/world';

const planner = aCaller({ roles: ['planner'], ...JATENG });
const line = { fiscalYear: 2026, source: 'APBD_PROV', planned: 900_000_000 };

describe('the money of actions', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const funded = async (body: object = line) => {
    const planned = await plannedMilestone(world);
    const path = `/api/actions/${planned.actionId}/fundings`;
    const answer = await world.as(agency).post(path, body);
    return { ...planned, path, answer, fundingId: answer.body.fundingId as string };
  };

  it('is planned once per year and source, secured and spent, as whole rupiah', async () => {
    const { path, fundingId, answer, cooperationId } = await funded();
    expect(answer).toMatchObject({ status: 201, body: { available: 0, version: 1 } });
    expect((await world.as(agency).post(path, line)).body.code).toBe('FUNDING_ALREADY_PLANNED');
    const about = `/api/fundings/${fundingId}`;
    const known = { ceiling: 700_000_000, appropriation: 640_000_000 };
    const secured = await world.as(planner).post(`${about}/securings`, known, { version: 1 });
    expect(secured.body).toMatchObject({ available: 640_000_000, version: 2 });
    await world.as(agency).post(`${about}/spendings`, { spent: 120_000_000 }, { version: 2 });
    expect(await world.said(fundingId)).toMatchObject([
      { name: 'funding-planned', key: cooperationId },
      { name: 'funding-secured', payload: { ceiling: 700_000_000 } },
      { name: 'funding-spent', payload: { spent: 120_000_000, appropriation: 640_000_000 } },
    ]);
    const list = await world.as(partner).get(`/api/fundings?cooperationId=${cooperationId}`);
    expect(list.body.items).toMatchObject([{ planned: 900_000_000, spent: 120_000_000 }]);
  });

  it('is never unnecessary by one click', async () => {
    const { answer } = await funded({ ...line, source: 'NONE_REQUIRED', planned: 0 });
    expect(answer).toMatchObject({ status: 422, body: { code: 'NO_COST_NEEDS_APPROVAL' } });
  });

  it('is planned by the owner and the planner, not by the counterpart', async () => {
    const { path } = await funded();
    const next = { ...line, fiscalYear: 2027 };
    expect((await world.as(partner).post(path, next)).status).toBe(403);
    expect((await world.as(planner).post(path, next)).status).toBe(201);
  });

  it('deviates by what it falls short of, rolled up to the agency and the cooperation', async () => {
    const { cooperationId, fundingId, actionId } = await funded();
    const known = { appropriation: 640_000_000 };
    const about = `/api/fundings/${fundingId}/securings`;
    await world.as(agency).post(about, known, { version: 1 });
    const report = async (by: string) =>
      (
        await world
          .as(planner)
          .get(`/api/deviations?fiscalYear=2026&by=${by}&cooperationId=${cooperationId}`)
      ).body;
    const figures = { planned: 900_000_000, available: 640_000_000, deviationPct: 28.89 };
    expect(await report('ORGANISATION')).toMatchObject({
      total: figures,
      items: [{ id: AGENCY.organisationId, title: AGENCY.name, ...figures, band: 'DEVIATING' }],
    });
    expect(await report('COOPERATION')).toMatchObject({ items: [{ id: cooperationId }] });
    expect(await report('ACTION')).toMatchObject({ items: [{ id: actionId, actions: 1 }] });
    expect(await report('REGION')).toMatchObject({
      items: [{ id: '33', title: 'Jawa Tengah', ...figures }],
    });
  });

  it('that falls short is resolved by a planner, with the plan that follows from it', async () => {
    const { actionId, fundingId } = await funded();
    const about = `/api/fundings/${fundingId}/securings`;
    await world.as(agency).post(about, { appropriation: 640_000_000 }, { version: 1 });
    const body = {
      fiscalYear: 2026,
      kind: 'RESCOPED',
      note: 'Rapat TAPD',
      plans: [{ fundingId, planned: 640_000_000 }],
    };
    const path = `/api/actions/${actionId}/deviation-resolutions`;
    expect((await world.as(agency).post(path, body)).status).toBe(403);
    const resolved = await world.as(planner).post(path, body);
    expect(resolved.body).toMatchObject({
      deviationPctBefore: 28.89,
      decidedByRole: 'planner',
      fundings: [{ planned: 640_000_000, version: 3 }],
    });
    expect(await world.said(resolved.body.resolutionId)).toMatchObject([
      { name: 'deviation-resolved', payload: { actionId, kind: 'RESCOPED' } },
    ]);
    expect((await world.as(planner).post(path, body)).body.code).toBe('NO_DEVIATION');
  });

  it('is missing in the draft budget of the next year when November asks for it', async () => {
    const { actionId } = await funded({ ...line, fiscalYear: 2027 });
    const { body } = await world.as(planner).get('/api/budget-gaps');
    expect(body).toMatchObject({ asOf: '2026-11-21', fiscalYear: 2027 });
    expect(body.items).toContainEqual(
      expect.objectContaining({ actionId, gap: 'NOT_IN_DRAFT_BUDGET', planned: 900_000_000 }),
    );
  });
});

describe('plan links of actions', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  it('are made with a code of the right shape, listed, and taken away', async () => {
    const { actionId, cooperationId } = await plannedMilestone(world);
    const path = `/api/actions/${actionId}/plan-links`;
    const link = { docType: 'RENJA', fiscalYear: 2027, code: '2.17.03.2.01.0004' };
    const wrong = await world.as(agency).post(path, { ...link, code: 'UMKM' });
    expect(wrong.body).toMatchObject({ code: 'PLAN_CODE_SHAPE', errors: [{ pointer: '/code' }] });
    const { body } = await world.as(agency).post(path, link);
    const list = async () =>
      (await world.as(partner).get(`/api/plan-links?cooperationId=${cooperationId}`)).body.items;
    expect(await list()).toMatchObject([link]);
    const gone = `/api/plan-links/${body.planLinkId}/unlinkings`;
    expect((await world.as(planner).post(gone, {}, { version: 1 })).status).toBe(201);
    expect(await list()).toEqual([]);
    expect((await world.said(body.planLinkId)).map(({ name }) => name)).toEqual([
      'plan-linked',
      'plan-unlinked',
    ]);
  });
});
