import { EVENTS, type ReceivedEvent } from '@nyata/contracts';
import { aCaller, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { EventLog } from '../../test/event-log';
import { Monitoring, officer, TODAY } from '../../test/monitoring';
import { JATENG, PNM } from '../../test/organisations';
import { Story } from '../../test/story';
import { JudgementService } from '../cooperation-facts/judgement.service';

const partner = () => aCaller({ ...PNM, roles: ['partner-liaison'] });

describe('the past of a cooperation', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let ceremonial: Story;
  let active: Story;

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    const log = new EventLog();
    ceremonial = new Story(log).drafted('2025-08-01').signed('2025-10-02');
    active = new Story(log)
      .drafted('2026-05-04')
      .signed('2026-06-01')
      .planAdopted('2026-07-01', '2026-11-02')
      .claimed('2026-10-12')
      .confirmed('2026-10-20');
    await monitoring.consume(log);
    const registered = [JATENG, PNM].map((org) => ({
      name: 'organisation-registered',
      payload: {
        ...EVENTS['organisation-registered'].example,
        organisationId: org.organisationId,
        org,
      },
    }));
    await monitoring.organisations(
      registered as unknown as ReceivedEvent<'organisation-registered'>[],
    );
    await monitoring.database.transaction((tx) =>
      monitoring.service.app.get(JudgementService).afterTime(tx, TODAY),
    );
  });

  afterAll(async () => {
    await monitoring.close();
    await database.drop();
  });

  it('tells the story of a cooperation, the newest first, with who did it and what it was about', async () => {
    const address = `/api/assessments/${active.cooperationId}/history`;
    const { body } = await monitoring.service.as(officer()).get(address);
    expect(body.items[0]).toMatchObject({
      name: 'milestone-confirmed',
      time: '2026-10-20T03:00:00.000Z',
      actorOrg: { organisationId: JATENG.organisationId, name: JATENG.name },
      actorRole: 'bureau-officer',
      params: { by: PNM.name, title: EVENTS['milestone-planned'].example.title },
    });
    const names = body.items.map(({ name }: { name: string }) => name);
    expect(names.at(-1)).toBe('agreement-drafted');
    const toPartner = await monitoring.service.as(partner()).get(address);
    expect(toPartner.body.items.map(({ name }: { name: string }) => name)).not.toContain(
      'agreement-drafted',
    );
  });

  it('tells the periods of its verdicts', async () => {
    const address = `/api/assessments/${ceremonial.cooperationId}/verdicts`;
    const { body } = await monitoring.service.as(officer()).get(address);
    expect(body.items).toEqual([
      { from: '2025-08-01', to: '2025-10-02', verdict: 'PREPARING', rung: 0 },
      { from: '2025-10-02', to: '2026-01-30', verdict: 'STARTING', rung: 0 },
      { from: '2026-01-30', to: '2026-10-02', verdict: 'AT_RISK', rung: 0 },
      { from: '2026-10-02', verdict: 'CEREMONIAL', rung: 0 },
    ]);
  });
});
