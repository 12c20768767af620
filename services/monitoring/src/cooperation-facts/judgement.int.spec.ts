import type { EventsOf } from '@nyata/contracts';
import { freshDatabase, outboxOf, type FreshDatabase } from '@nyata/testing';
import { assessmentIdOf } from '../assessments/assessment.projection';
import type { FeedEvent } from '../feed/audience';
import { PublicationService } from '../publication/publication.service';
import { EventLog } from '../../test/event-log';
import { JATENG, KENDAL } from '../../test/organisations';
import { Story } from '../../test/story';
import { Monitoring, TODAY } from '../../test/monitoring';
import { rowsOf } from '../../test/rows';
import { JudgementService } from './judgement.service';

const timePasses = (monitoring: Monitoring, day = TODAY) =>
  monitoring.database.transaction((tx) =>
    monitoring.service.app.get(JudgementService).afterTime(tx, day),
  );

const publish = (monitoring: Monitoring, day = TODAY) =>
  monitoring.service.app.get(PublicationService).publishPending(day);

/** What the relay does: moves the outbox into the log. */
async function relay({ database }: Monitoring, log: EventLog): Promise<string[]> {
  const events = await outboxOf(database);
  for (const { headers, ...event } of events)
    log.append({
      ...event,
      version: 1,
      source: headers['source'],
      time: new Date(headers['time']!),
      correlationId: headers['correlationid'],
    } as unknown as FeedEvent);
  await database.source.query('delete from outbox');
  return events.map(({ name }) => name);
}

describe('the judgement on the database', () => {
  let databases: FreshDatabase[];
  let monitoring: Monitoring;
  let log: EventLog;

  beforeEach(async () => {
    databases = [await freshDatabase('monitoring'), await freshDatabase('monitoring')];
    monitoring = await Monitoring.on(databases[0]!.url);
    log = new EventLog();
  });

  afterEach(async () => {
    await monitoring.close();
    for (const database of databases) await database.drop();
  });

  const judged = async (story: Story) => {
    const [row] = await monitoring.database.source.query<
      { verdict: string; rung: number; as_of: string }[]
    >('select verdict, rung, as_of from assessment where cooperation_id = $1', [
      story.cooperationId,
    ]);
    return row;
  };

  it('follows a cooperation out of the ceremony as its events come', async () => {
    const story = new Story(log).drafted('2025-08-01').signed('2025-10-02');
    await monitoring.consume(log);
    await timePasses(monitoring);
    expect(await judged(story)).toEqual({ verdict: 'CEREMONIAL', rung: 0, as_of: TODAY });
    story.planAdopted('2026-11-21');
    await monitoring.consume(log);
    expect(await judged(story)).toMatchObject({ verdict: 'CEREMONIAL', rung: 1 });
    story.claimed('2026-11-21').confirmed('2026-11-21');
    await monitoring.consume(log);
    expect(await judged(story)).toMatchObject({ verdict: 'ON_TRACK', rung: 4 });
  });

  it('gives the same rows, row by row, when it is built again from the log', async () => {
    const stories = [
      new Story(log).drafted('2025-08-01').signed('2025-10-02'),
      new Story(log, { lead: KENDAL, partner: JATENG, regions: ['33.24'] }).drafted('2026-01-05'),
    ];
    await monitoring.consume(log, 2);
    await timePasses(monitoring, '2026-03-15');
    await publish(monitoring, '2026-03-15');
    await relay(monitoring, log);
    await monitoring.consume(log, 1);
    stories[1]!.signed('2026-03-15').planAdopted('2026-04-20');
    await monitoring.consume(log, 3);
    await timePasses(monitoring, '2026-11-20');
    // An event of a day that was judged already: the judgement goes back to it.
    stories[0]!.planAdopted('2026-11-02');
    await monitoring.consume(log);
    stories[0]!.claimed('2026-11-20').confirmed('2026-11-21');
    await monitoring.consume(log, 2);
    await timePasses(monitoring);
    await publish(monitoring);
    await relay(monitoring, log);
    await monitoring.consume(log);
    const before = await rowsOf(monitoring.database);
    await monitoring.close();

    monitoring = await Monitoring.on(databases[1]!.url);
    await monitoring.consume(log);
    await timePasses(monitoring);
    await publish(monitoring);
    expect(await outboxOf(monitoring.database)).toEqual([]);
    expect(await rowsOf(monitoring.database)).toEqual(before);
    expect(before['assessment_history']!.length).toBeGreaterThan(8);
  });

  it('tells the world what changed, once, and goes on with the versions after a rebuild', async () => {
    const story = new Story(log).drafted('2025-08-01').signed('2025-10-02');
    await monitoring.consume(log);
    await timePasses(monitoring);
    await publish(monitoring);
    await publish(monitoring);
    const told: EventsOf<'monitoring'>[] = [
      'ceremony-risk-raised',
      'dormancy-detected',
      'agreement-assessed',
    ];
    expect(await relay(monitoring, log)).toEqual(told);
    await monitoring.close();

    monitoring = await Monitoring.on(databases[1]!.url);
    await monitoring.consume(log);
    await timePasses(monitoring);
    await publish(monitoring);
    expect(await outboxOf(monitoring.database)).toEqual([]);
    story.planAdopted('2026-11-21').claimed('2026-11-21').confirmed('2026-11-21');
    await monitoring.consume(log);
    await publish(monitoring);
    const news = await outboxOf(monitoring.database);
    expect(news.map(({ name, sequence }) => [name, sequence])).toEqual([
      ['ceremony-risk-cleared', 4],
      ['dormancy-ended', 5],
      ['agreement-assessed', 6],
    ]);
    expect(news[2]!.payload).toMatchObject({
      assessmentId: assessmentIdOf(story.cooperationId),
      previousVerdict: 'CEREMONIAL',
      verdict: 'ON_TRACK',
      rung: 4,
    });
  });

  it('tells nothing of a cooperation that it has not judged up to today, in a rebuild too', async () => {
    const story = new Story(log).drafted('2025-08-01').signed('2025-10-02');
    await monitoring.consume(log);
    // What another transaction judges at this moment is left to it: the row still shows its last event's day.
    await publish(monitoring);
    expect(await judged(story)).toMatchObject({ verdict: 'STARTING', as_of: '2025-10-02' });
    expect(await outboxOf(monitoring.database)).toEqual([]);
    await timePasses(monitoring);
    await publish(monitoring);
    expect(await outboxOf(monitoring.database)).toHaveLength(3);
  });

  it('is not woken by its own words', async () => {
    const story = new Story(log).drafted('2025-08-01').signed('2025-10-02');
    await monitoring.consume(log);
    await timePasses(monitoring);
    await publish(monitoring);
    await relay(monitoring, log);
    await monitoring.consume(log);
    const [row] = await monitoring.database.source.query<{ acted: string }[]>(
      `select facts->'lastActed'->>'on' as acted from cooperation_facts where cooperation_id = $1`,
      [story.cooperationId],
    );
    expect(row!.acted).toBe('2025-10-02');
  });
});
