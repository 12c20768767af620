import { aCaller, freshDatabase, type Answer, type FreshDatabase } from '@nyata/testing';
import { EVENTS, type ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { JudgementService } from '../cooperation-facts/judgement.service';
import { EventLog } from '../../test/event-log';
import { AGENCY, JATENG, KENDAL, PNM } from '../../test/organisations';
import { Story } from '../../test/story';
import { Monitoring, officer, TODAY } from '../../test/monitoring';

const partner = () => aCaller({ ...PNM, roles: ['partner-liaison'] });
const stranger = () => aCaller({ roles: ['bureau-officer'] });
const governor = () => aCaller({ roles: ['central-representative'], regions: ['33'] });
const ministry = () => aCaller({ roles: ['ministry'] });

describe('what is read of the judgement', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let ceremonial: Story;
  let active: Story;
  let draft: Story;
  let elsewhere: Story;

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
    draft = new Story(log).drafted('2026-11-02');
    elsewhere = new Story(log, { lead: KENDAL, partner: PNM, regions: ['33.24'] })
      .drafted('2026-08-03')
      .signed('2026-09-01')
      .planAdopted('2026-09-15', '2026-11-06');
    await monitoring.consume(log);
    const registered = [JATENG, AGENCY, PNM].map((org) => ({
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

  const ids = (answer: { body: { items: { cooperationId: string }[] } }) =>
    answer.body.items.map(({ cooperationId }) => cooperationId);
  const everyone = (...stories: Story[]) =>
    stories.map(({ cooperationId }) => cooperationId).sort();

  it('shows the worst first, each with its reasons, what clears them, and the next step', async () => {
    const { status, body } = await monitoring.service.as(officer()).get('/api/assessments');
    expect(status).toBe(200);
    expect(body.items.map((item: { verdict: string }) => item.verdict)).toEqual([
      'CEREMONIAL',
      'PREPARING',
      'ON_TRACK',
    ]);
    expect(body.items[0]).toMatchObject({
      cooperationId: ceremonial.cooperationId,
      ageDays: 415,
      asOf: TODAY,
      signedOn: '2025-10-02',
      cause: 'NOT_FOLLOWED_UP',
      regionCodes: ['33'],
      version: 0,
      nextStep: { action: 'PLAN_COMPLETE_ACTION', organisationName: AGENCY.name },
    });
    expect(body.items[0].rules.find(({ ruleId }: { ruleId: string }) => ruleId === 'R3')).toEqual({
      ruleId: 'R3',
      level: 'RED',
      class: 'SUBSTANCE',
      since: '2026-01-30',
      value: 415,
      params: { days: 415, amberDays: 60, redDays: 120, completeActions: 0 },
      clearedBy: [
        { action: 'PLAN_COMPLETE_ACTION', by: 'OWNER', organisationId: AGENCY.organisationId },
      ],
    });
  });

  it('narrows by verdict, rung, region, affair, party and words', async () => {
    const client = monitoring.service.as(officer());
    const only = async (filter: string) => ids(await client.get(`/api/assessments?${filter}`));
    expect(await only('verdict=CEREMONIAL')).toEqual([ceremonial.cooperationId]);
    expect(await only('rung=4')).toEqual([active.cooperationId]);
    expect(await only('minRung=0&limit=200')).not.toContain(draft.cooperationId);
    expect(await only('regionCode=33')).toHaveLength(3);
    expect(await only('regionCode=33.24')).toEqual([]);
    expect(await only('affairCode=2.08')).toHaveLength(3);
    expect(await only(`partyOrganisationId=${AGENCY.organisationId}`)).toHaveLength(3);
    expect(await only('q=mekaar%20pnm')).toHaveLength(3);
    expect(await only('q=100%25')).toEqual([]);
  });

  it('gives pages that neither repeat nor leave out a row', async () => {
    const client = monitoring.service.as(officer());
    const seen: string[] = [];
    let address: string | undefined = '/api/assessments?limit=1';
    while (address) {
      const answer: Answer<{ items: { cooperationId: string }[] }> = await client.get(address);
      seen.push(...ids(answer));
      address = /<([^>]+)>/.exec(answer.headers.link ?? '')?.[1];
    }
    expect(seen.sort()).toEqual(everyone(ceremonial, active, draft));
  });

  it('shows each caller what it is a party of, or what lies in its region, and no draft of others', async () => {
    const list = async (caller: Parameters<typeof monitoring.service.as>[0]) =>
      ids(await monitoring.service.as(caller).get('/api/assessments')).sort();
    expect(await list(partner())).toEqual(everyone(ceremonial, active, elsewhere));
    expect(await list(governor())).toEqual(everyone(ceremonial, active, elsewhere));
    expect(await list(ministry())).toEqual(everyone(ceremonial, active, elsewhere));
    expect(await list(stranger())).toEqual([]);
    expect(await list(aCaller({ ...AGENCY, roles: ['agency-liaison'] }))).toEqual(
      everyone(ceremonial, active, draft),
    );
  });

  it('hides from strangers that a cooperation exists at all, and a draft from its partner', async () => {
    for (const path of ['', '/history', '/verdicts']) {
      const address = (story: Story) => `/api/assessments/${story.cooperationId}${path}`;
      const status = async (caller: Parameters<typeof monitoring.service.as>[0], story: Story) =>
        (await monitoring.service.as(caller).get(address(story))).status;
      expect(await status(officer(), ceremonial)).toBe(200);
      expect(await status(officer(), draft)).toBe(200);
      expect(await status(stranger(), ceremonial)).toBe(404);
      expect(await status(partner(), draft)).toBe(404);
    }
    expect((await monitoring.service.asNobody().get('/api/assessments')).status).toBe(401);
    const unknown = await monitoring.service.as(officer()).get(`/api/assessments/${newId()}`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  it('counts a portfolio whose figures are the rows of the lists', async () => {
    const { body } = await monitoring.service.as(officer()).get('/api/portfolio');
    expect(body).toMatchObject({
      asOf: TODAY,
      total: 3,
      byVerdict: { CEREMONIAL: 1, PREPARING: 1, ON_TRACK: 1 },
      byRung: { 0: 1, 1: 0, 4: 1 },
      byRegion: [{ regionCode: '33', total: 3, worstVerdict: 'CEREMONIAL' }],
      ceremonialRatio: { ceremonial: 1, of: 1, excluded: 0 },
      funnel: { signed: 2, planned: 1, active: 1, delivering: 0 },
      overdue: { milestones: 0, claims: 0 },
    });
    expect(body.byAffair.map(({ affairCode }: { affairCode: string }) => affairCode)).toEqual([
      '2.08',
      '2.17',
    ]);
    const wide = await monitoring.service.as(ministry()).get('/api/portfolio?regionCode=33.24');
    expect(wide.body).toMatchObject({
      total: 1,
      overdue: { milestones: 1, claims: 0 },
      byAgency: [{ organisationId: KENDAL.organisationId, total: 1, overdue: 1 }],
    });
  });

  it('counts nothing for a caller whose scope has no cooperation', async () => {
    const visitor = aCaller({ roles: ['public'] });
    const { status, body } = await monitoring.service.as(visitor).get('/api/portfolio');
    expect({ status, total: body.total }).toEqual({ status: 200, total: 0 });
  });

  it('refuses a filter that it does not know, in words', async () => {
    const client = monitoring.service.as(officer());
    expect((await client.get('/api/assessments?verdict=BAD')).status).toBe(422);
    expect((await client.get('/api/assessments?colour=red')).status).toBe(422);
  });
});
