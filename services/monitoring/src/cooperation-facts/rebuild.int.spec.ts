import { EmbeddedTransport, type EventTransport } from '@nyata/messaging';
import { eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { EventLog, recordOf } from '../../test/event-log';
import { Monitoring, officer, TODAY } from '../../test/monitoring';
import { rowsOf } from '../../test/rows';
import { SseReader } from '../../test/sse-reader';
import { Story } from '../../test/story';

/** Everything through a real log: consumers, publication, relay, and the way back of our own events. */
describe('the monitoring service on an event log', () => {
  let databases: FreshDatabase[];
  let eventLog: FreshDatabase;
  let transport: EventTransport;
  let monitoring: Monitoring;

  beforeAll(async () => {
    eventLog = await freshDatabase('log');
    databases = [await freshDatabase('monitoring'), await freshDatabase('monitoring')];
    transport = await EmbeddedTransport.open({ url: eventLog.url, name: 'spec' });
  });

  afterAll(async () => {
    await monitoring.close();
    await transport.close();
    for (const database of [...databases, eventLog]) await database.drop();
  });

  const appendNew = (log: EventLog, from = 0) =>
    transport.append(log.events.slice(from).map(recordOf));

  /** Nothing is left to consume, judge, publish or relay. */
  const settled = () =>
    eventually(async () => {
      const { source } = monitoring.database;
      const positions = await source.query<{ topic: string; part: number; next: number }[]>(
        `select topic, part, next_offset as next from consumer_position
         where grp = 'monitoring.assessment'`,
      );
      expect(await transport.lag(positions)).toBe(0);
      const [open] = await source.query<Record<string, number>[]>(
        `select (select count(*)::int from outbox) as outbox,
           (select count(*)::int from assessment where publish_pending or as_of < $1) as pending,
           (select count(*)::int from feed_entry) as fed`,
        [TODAY],
      );
      const ends = await transport.positions('nyata.cooperation');
      const written = ends.reduce((sum, { end }) => sum + end, 0);
      expect(open).toEqual({ outbox: 0, pending: 0, fed: written });
    }, 20_000);

  it('gives the same rows after its database was deleted, and tells nobody anything twice', async () => {
    monitoring = await Monitoring.on(databases[0]!.url, eventLog.url);
    const log = new EventLog();
    const stories = Array.from({ length: 8 }, () => new Story(log).drafted('2025-08-01'));
    await appendNew(log);
    let written = log.events.length;
    for (const story of stories) story.signed('2025-10-02');
    await appendNew(log, written);
    await settled();
    written = log.events.length;
    stories[0]!.planAdopted('2026-11-21').claimed('2026-11-21').confirmed('2026-11-21');
    stories[1]!.planAdopted('2026-11-20');
    await appendNew(log, written);
    await settled();
    const before = await rowsOf(monitoring.database);
    const told = before['feed_entry']!.length;
    await monitoring.close();

    monitoring = await Monitoring.on(databases[1]!.url, eventLog.url);
    await settled();
    expect(await rowsOf(monitoring.database)).toEqual(before);
    expect(told).toBeGreaterThan(log.events.length + stories.length);
  });

  it('shows an open screen the changed verdict within moments of the event', async () => {
    await monitoring.service.app.listen(0, '127.0.0.1');
    const reader = await SseReader.open(`${await monitoring.service.app.getUrl()}/api/live`, {
      authorization: `Bearer ${await monitoring.mint(officer())}`,
    });
    const waits: number[] = [];
    for (let round = 0; round < 10; round++) {
      const log = new EventLog();
      const story = new Story(log).drafted('2026-11-02').signed('2026-11-20');
      const from = performance.now();
      await appendNew(log);
      await eventually(() =>
        expect(reader.frames.some(({ data }) => data.includes(story.cooperationId))).toBe(true),
      );
      waits.push(Math.round(performance.now() - from));
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
    reader.close();
    expect(Math.max(...waits)).toBeLessThan(1_000);
  });
});
