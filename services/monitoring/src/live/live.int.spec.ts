import type { Caller } from '@nyata/auth';
import { aCaller, eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { EventLog } from '../../test/event-log';
import { Monitoring, officer } from '../../test/monitoring';
import { SseReader } from '../../test/sse-reader';
import { Story } from '../../test/story';

interface Hint {
  cooperationIds: string[];
  at: string;
}

describe('live hints', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let replica: Monitoring;
  let log: EventLog;
  let stories: Story[];
  const open: SseReader[] = [];

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    replica = await Monitoring.on(database.url);
    log = new EventLog();
    stories = Array.from({ length: 20 }, () =>
      new Story(log).drafted('2026-05-04').signed('2026-06-01').planAdopted('2026-07-01'),
    );
    await monitoring.consume(log);
    for (const { service } of [monitoring, replica]) await service.app.listen(0, '127.0.0.1');
  });

  afterAll(async () => {
    for (const reader of open) reader.close();
    await replica.close();
    await monitoring.close();
    await database.drop();
  });

  async function screen(caller: Caller, on = monitoring): Promise<SseReader> {
    const reader = await SseReader.open(`${await on.service.app.getUrl()}/api/live`, {
      authorization: `Bearer ${await on.mint(caller)}`,
    });
    open.push(reader);
    return reader;
  }

  const hints = ({ frames }: SseReader) => frames.map(({ data }) => JSON.parse(data) as Hint);

  it('tell a screen at once which cooperations changed, and nobody else', async () => {
    const [mine, theirs] = [
      await screen(officer()),
      await screen(aCaller({ roles: ['bureau-officer'] })),
    ];
    stories[2]!.claimed('2026-10-12');
    await monitoring.consume(log);
    await eventually(() => expect(mine.frames).toHaveLength(1), 1_000);
    expect(mine.frames[0]!.event).toBe('changed');
    expect(hints(mine)[0]).toEqual({
      cooperationIds: [stories[2]!.cooperationId],
      at: '2026-11-21T05:00:00.000Z',
    });
    expect(theirs.frames).toEqual([]);
  });

  it('gather a burst of changes into two a second', async () => {
    const reader = await screen(officer({ roles: ['inspector'] }));
    for (const story of stories.slice(4)) {
      story.claimed('2026-10-12');
      await monitoring.consume(log);
    }
    const told = () => new Set(hints(reader).flatMap(({ cooperationIds }) => cooperationIds));
    await eventually(() => expect(told().size).toBe(16));
    expect(reader.frames.length).toBeLessThanOrEqual(6);
  });

  it('reach the screens of every replica, whichever of them took the event', async () => {
    const reader = await screen(officer(), replica);
    stories[3]!.claimed('2026-10-12');
    await monitoring.consume(log);
    await eventually(() =>
      expect(hints(reader)).toMatchObject([{ cooperationIds: [stories[3]!.cooperationId] }]),
    );
  });
});
