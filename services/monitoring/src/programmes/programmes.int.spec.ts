import { aCaller, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { EVENTS } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { EventLog } from '../../test/event-log';
import { Monitoring, officer, TODAY } from '../../test/monitoring';
import { KENDAL, PNM } from '../../test/organisations';
import { Story } from '../../test/story';
import { JudgementService } from '../cooperation-facts/judgement.service';
import type { ProgrammeView } from './programmes.dto';

const PATH = '/api/portfolio/programme?initiativeCode=REPLIKASI-IR';

describe('one programme across many regions', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let province: Story;
  let kendal: Story;

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    const log = new EventLog();
    const part = { initiativeCode: 'REPLIKASI-IR' };
    province = new Story(log)
      .drafted('2026-05-04', part)
      .signed('2026-06-01')
      .planAdopted('2026-07-01')
      .claimed('2026-10-12')
      .confirmed('2026-10-20');
    kendal = new Story(log, { lead: KENDAL, partner: PNM, regions: ['33.24'] })
      .drafted('2025-08-01', part)
      .signed('2025-09-01');
    new Story(log).drafted('2026-05-04').signed('2026-06-01');
    const indicator = { ...EVENTS['indicator-defined'].example, indicatorId: newId() };
    const { cooperationId } = province;
    log.tell('indicator-defined', { ...indicator, cooperationId }, { at: '2026-07-02' });
    log.tell(
      'measurement-accepted',
      {
        ...EVENTS['measurement-accepted'].example,
        cooperationId,
        indicatorId: indicator.indicatorId,
      },
      { at: '2026-10-02' },
    );
    await monitoring.consume(log);
    await monitoring.database.transaction((tx) =>
      monitoring.service.app.get(JudgementService).afterTime(tx, TODAY),
    );
  });
  afterAll(async () => {
    await monitoring.close();
    await database.drop();
  });

  const read = async (caller = aCaller({ roles: ['ministry'] })) => {
    const { status, body } = await monitoring.service.as(caller).get<ProgrammeView>(PATH);
    expect(status).toBe(200);
    return body;
  };

  it('sets its regions side by side, the worst first, with their indicators and milestones', async () => {
    const { items, indicators } = await read();
    expect(items).toMatchObject([
      {
        cooperationId: kendal.cooperationId,
        regionCodes: ['33.24'],
        verdict: 'CEREMONIAL',
        milestones: 0,
        indicators: [],
      },
      {
        cooperationId: province.cooperationId,
        rung: 5,
        milestones: 1,
        confirmedMilestones: 1,
        indicators: [{ actual: 62, achievementPct: 41.33, band: 'VERY_POOR', unit: 'orang' }],
      },
    ]);
    expect(indicators).toMatchObject([{ parts: 1, measured: 1, unit: 'orang' }]);
  });

  it('shows a region its own part only, and a stranger none', async () => {
    const regent = aCaller({ roles: ['central-representative'], regions: ['33.24'] });
    const seen = async (caller: ReturnType<typeof aCaller>) =>
      (await read(caller)).items.map(({ cooperationId }) => cooperationId);
    expect(await seen(regent)).toEqual([kendal.cooperationId]);
    expect(await seen(officer())).toEqual([province.cooperationId]);
    expect(await seen(aCaller({ roles: ['bureau-officer'] }))).toEqual([]);
  });

  it('must be named', async () => {
    const { status, body } = await monitoring.service.as(officer()).get('/api/portfolio/programme');
    expect({ status, errors: (body as { errors: object[] }).errors }).toMatchObject({
      status: 422,
      errors: [{ pointer: '/initiativeCode' }],
    });
  });
});
