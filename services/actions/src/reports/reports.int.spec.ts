import { aCaller } from '@nyata/testing';
import { AGENCY, PNM } from '../../test/examples';
import {
  agency,
  head,
  officer,
  openedPlan,
  partner,
  registration,
  startWorld,
  type World,
} from '../../test/world';
import { ReportsJob } from './reports.job';

const content = {
  physicalPct: 40,
  spent: [{ fiscalYear: 2026, spent: 5 }],
  narrative: 'Berjalan.',
};

describe('periodic reports', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  const day = (today: string) =>
    world.app
      .get(ReportsJob)
      .run(today, { correlationId: PNM.organisationId, now: new Date(`${today}T01:00:00Z`) });
  const reportsOf = async (cooperationId: string, query = '', caller = officer) =>
    (await world.as(caller).get(`/api/reports?cooperationId=${cooperationId}${query}`)).body.items;
  const opened = async (change = {}) => {
    const { cooperationId } = await openedPlan(world, registration(change));
    await day('2026-07-01');
    const [report] = await reportsOf(cooperationId);
    return { ...report, cooperationId, path: `/api/reports/${report?.reportId}` };
  };

  it('are opened once, for the executing unit of the government, when the period is over', async () => {
    const { cooperationId, reportId } = await opened();
    await day('2026-07-02');
    const reports = await reportsOf(cooperationId);
    expect(reports).toMatchObject([
      { reporter: AGENCY, period: '2026-S1', status: 'DUE', dueOn: '2026-07-30' },
    ]);
    const [said] = await world.said(reportId);
    expect(said).toMatchObject({ name: 'report-opened', key: cooperationId });
    expect(said!.headers).not.toHaveProperty('actor');
  });

  it('are not owed by a cooperation that ran for less than 30 days of the period', async () => {
    expect((await opened({ signedOn: '2026-06-15' })).reportId).toBeUndefined();
  });

  it('are submitted by the unit with what the records already say, then accepted by the bureau', async () => {
    const { path, reportId } = await opened();
    const detail = await world.as(agency).get(path);
    expect(detail.body.prefilled).toMatchObject({ physicalPct: 0, confirmed: [], overdue: [] });

    const foreign = await world.as(partner).post(`${path}/submissions`, content, { version: 1 });
    expect(foreign.status).toBe(403);
    const sent = await world.as(agency).post(`${path}/submissions`, content, { version: 1 });
    expect(sent.body).toMatchObject({ status: 'SUBMITTED', late: true, spentByYear: { 2026: 5 } });
    expect((await world.as(partner).post(`${path}/acceptances`, {}, { version: 2 })).status).toBe(
      403,
    );
    const accepted = await world.as(officer).post(`${path}/acceptances`, {}, { version: 2 });
    expect(accepted).toMatchObject({ status: 201, body: { status: 'ACCEPTED', version: 3 } });
    expect((await world.said(reportId)).map(({ name }) => name)).toEqual([
      'report-opened',
      'report-submitted',
      'report-accepted',
    ]);
  });

  it('that were returned are mended; the reason is kept until then', async () => {
    const { path } = await opened();
    await world.as(agency).post(`${path}/submissions`, content, { version: 1 });
    const returned = await world
      .as(officer)
      .post(`${path}/returns`, { reason: 'Realisasi belum rinci' }, { version: 2 });
    expect(returned.body).toMatchObject({ status: 'RETURNED', reason: 'Realisasi belum rinci' });
    const mended = await world.as(agency).post(`${path}/submissions`, content, { version: 3 });
    expect(mended.body.status).toBe('SUBMITTED');
    expect((await world.as(officer).get(path)).body).not.toHaveProperty('reason');
  });

  it('lapse in silence, show who owes what, and may be waived by the head alone', async () => {
    const { cooperationId, path, reportId } = await opened();
    await day('2026-08-30');
    expect(await reportsOf(cooperationId, '&missing=true')).toMatchObject([
      { reportId, status: 'LAPSED' },
    ]);
    const waive = (caller: typeof head) =>
      world.as(caller).post(`${path}/waivers`, { reason: 'Dinas digabung' }, { version: 2 });
    expect((await waive(officer)).status).toBe(403);
    expect((await waive(head)).body.status).toBe('WAIVED');
    expect(await reportsOf(cooperationId, '&missing=true')).toEqual([]);
  });

  it('come from a partner of its own accord, once per period', async () => {
    const { cooperationId } = await openedPlan(world);
    const send = (period: string) =>
      world.as(partner).post('/api/reports', { ...content, cooperationId, period });
    expect((await send('2026-S2')).body.code).toBe('PERIOD_NOT_OVER');
    expect((await send('2026-S1')).body).toMatchObject({ status: 'SUBMITTED', reporter: PNM });
    expect((await send('2026-S1')).body.code).toBe('ALREADY_SUBMITTED');
  });

  it('are hidden from strangers', async () => {
    const { path, cooperationId } = await opened();
    const stranger = aCaller({ roles: ['agency-liaison'] });
    expect((await world.as(stranger).get(path)).status).toBe(404);
    expect(await reportsOf(cooperationId, '', stranger)).toEqual([]);
  });
});
