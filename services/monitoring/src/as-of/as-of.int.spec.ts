import { freshDatabase, type FreshDatabase } from '@nyata/testing';
import { JudgementService } from '../cooperation-facts/judgement.service';
import { EventLog } from '../../test/event-log';
import { Monitoring, officer, TODAY } from '../../test/monitoring';
import { Story } from '../../test/story';

describe('how a cooperation stood on a day of the past', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let story: Story;

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    const log = new EventLog();
    story = new Story(log)
      .drafted('2025-08-01')
      .signed('2025-10-02')
      .planAdopted('2026-10-12')
      .claimed('2026-11-10')
      .confirmed('2026-11-20');
    await monitoring.consume(log);
    await monitoring.database.transaction((tx) =>
      monitoring.service.app.get(JudgementService).afterTime(tx, TODAY),
    );
  });

  afterAll(async () => {
    await monitoring.close();
    await database.drop();
  });

  const read = (rest: string) =>
    monitoring.service.as(officer()).get(`/api/assessments/${story.cooperationId}${rest}`);
  const on = async (day: string) => (await read(`?asOf=${day}`)).body;

  it('is judged by what was known then', async () => {
    expect(await on('2025-09-30')).toMatchObject({ verdict: 'PREPARING', rung: 0 });
    expect(await on('2026-02-01')).toMatchObject({ verdict: 'AT_RISK', rung: 0, ageDays: 122 });
    expect(await on('2026-10-11')).toMatchObject({ verdict: 'CEREMONIAL', rung: 0 });
    expect(await on('2026-11-20')).toMatchObject({ verdict: 'ON_TRACK', rung: 4 });
  });

  it('is judged today as the live record says', async () => {
    expect(await on(TODAY)).toEqual((await read('')).body);
  });

  it('agrees with the verdict that was recorded for every day', async () => {
    const { items } = (await read('/verdicts')).body;
    for (const { from, verdict, rung } of items)
      expect(await on(from)).toMatchObject({ asOf: from, verdict, rung });
    expect(items.length).toBeGreaterThan(4);
  });

  it('tells what changed between two days, and the events that lie between', async () => {
    const { status, body } = await read('/changes?from=2026-10-11&to=2026-11-20');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: { asOf: '2026-10-11', verdict: 'CEREMONIAL', rung: 0, cause: 'NOT_FOLLOWED_UP' },
      to: { asOf: '2026-11-20', verdict: 'ON_TRACK', rung: 4 },
    });
    expect(body.rules).toEqual([
      { ruleId: 'R1', from: 'RED', to: 'GREEN' },
      { ruleId: 'R3', from: 'RED', to: 'GREEN' },
      { ruleId: 'R4', from: 'RED', to: 'GREEN' },
      // With its first action the question arises whether it stands in a planning paper.
      { ruleId: 'R8', to: 'RED' },
      { ruleId: 'R13', from: 'RED', to: 'GREEN' },
    ]);
    const names = body.events.map(({ name }: { name: string }) => name);
    expect([names[0], names.at(-1)]).toEqual(['action-planned', 'milestone-confirmed']);
  });

  it('shows what time alone has changed, with no event between', async () => {
    const { body } = await read('/changes?from=2025-10-03&to=2026-02-01');
    expect(body).toMatchObject({ to: { verdict: 'AT_RISK' }, events: [] });
    expect(body.rules).toContainEqual({ ruleId: 'R3', from: 'GREEN', to: 'RED' });
  });

  it('begins with nothing when the first day lies before the first event', async () => {
    const { body } = await read('/changes?from=2020-01-01&to=2025-09-30');
    expect(body.from).toBeUndefined();
    expect(body.to).toMatchObject({ verdict: 'PREPARING' });
    const later = (await read('/changes?from=2025-09-30&to=2026-02-01')).body;
    expect(later.rules).toContainEqual({ ruleId: 'R3', to: 'RED' });
  });

  it('looks at the last thirty days when no day is named', async () => {
    const { body } = await read('/changes');
    expect(body).toMatchObject({ from: { asOf: '2026-10-22' }, to: { asOf: TODAY } });
  });

  it('refuses days that it can’t judge, and says why', async () => {
    const refused = async (rest: string) => {
      const { status, body } = await read(rest);
      return [status, body.code];
    };
    expect(await refused('?asOf=2026-11-22')).toEqual([422, 'JUDGED_TO_TODAY_ONLY']);
    expect(await refused('?asOf=2025-07-31')).toEqual([404, 'NOT_KNOWN_ON']);
    expect(await refused('?asOf=kemarin')).toEqual([422, 'VALIDATION_FAILED']);
    expect(await refused('/changes?from=2026-02-01&to=2026-01-01')).toEqual([
      422,
      'PERIOD_BACKWARDS',
    ]);
    expect(await refused('/changes?to=besok')).toEqual([422, 'VALIDATION_FAILED']);
  });
});
