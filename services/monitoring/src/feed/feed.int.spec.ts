import { aCaller, eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import type { Caller } from '@nyata/auth';
import { parseEventType } from '@nyata/contracts';
import { EventLog } from '../../test/event-log';
import { PNM } from '../../test/organisations';
import { Story } from '../../test/story';
import { Monitoring, officer } from '../../test/monitoring';
import { SseReader } from '../../test/sse-reader';
import type { CloudEvent } from './cloud-event';

const partner = (): Caller => aCaller({ ...PNM, roles: ['partner-liaison'] });

describe('the event feed', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let log: EventLog;
  let stories: Story[];
  let origin: string;
  const open: SseReader[] = [];

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    log = new EventLog();
    stories = Array.from({ length: 20 }, () =>
      new Story(log).drafted('2026-05-04').signed('2026-06-01').planAdopted('2026-07-01'),
    );
    await monitoring.consume(log);
    await monitoring.service.app.listen(0, '127.0.0.1');
    origin = await monitoring.service.app.getUrl();
  });

  afterAll(async () => {
    for (const reader of open) reader.close();
    await monitoring.close();
    await database.drop();
  });

  const idsOf = (events: { id: string }[]) => events.map(({ id }) => id).sort();

  async function pages(caller: Caller, query: string, after?: string) {
    const client = monitoring.service.as(caller);
    const events: CloudEvent[] = [];
    let cursor = after;
    for (let more = true; more; ) {
      const next = cursor ? `&after=${cursor}` : '';
      const { body } = await client.get(`/api/feed?${query}${next}`);
      events.push(...body.items.map(({ event }: { event: CloudEvent }) => event));
      ({ cursor, more } = body);
    }
    return { events, cursor: cursor! };
  }

  async function stream(caller: Caller, query = '', headers: Record<string, string> = {}) {
    const token = await monitoring.mint(caller);
    const reader = await SseReader.open(`${origin}/api/feed${query}`, {
      authorization: `Bearer ${token}`,
      ...headers,
    });
    open.push(reader);
    return reader;
  }

  it('gives every event exactly once, whatever the size of the pages', async () => {
    for (const limit of [1, 7, 200]) {
      const { events } = await pages(officer(), `limit=${limit}`);
      expect(idsOf(events)).toEqual(idsOf(log.events));
    }
  });

  it('keeps the order of each cooperation', async () => {
    const { events } = await pages(officer(), 'limit=13');
    for (const { cooperationId } of stories) {
      const told = events.filter(({ data }) => data.cooperationId === cooperationId);
      const happened = log.events.filter(({ payload }) => payload.cooperationId === cooperationId);
      expect(told.map(({ id }) => id)).toEqual(happened.map(({ id }) => id));
    }
  });

  it('goes on from a cursor with what came afterwards, and only that', async () => {
    const { cursor } = await pages(officer(), 'limit=200');
    const before = log.events.length;
    stories[0]!.claimed('2026-10-12').confirmed('2026-10-20');
    await monitoring.consume(log);
    const { events } = await pages(officer(), 'limit=1', cursor);
    expect(idsOf(events)).toEqual(idsOf(log.events.slice(before)));
  });

  it('narrows to the names and the cooperation asked for', async () => {
    const of = stories[3]!.cooperationId;
    const { events } = await pages(
      officer(),
      `cooperationId=${of}&names=agreement-signed,action-planned`,
    );
    expect(events.map(({ type }) => type)).toEqual([
      'nyata.agreement-signed.v1',
      'nyata.action-planned.v1',
    ]);
  });

  it('shows a partner nothing of the time before the signature, and a stranger nothing at all', async () => {
    const seen = await pages(partner(), 'limit=200');
    const names = new Set(seen.events.map(({ type }) => parseEventType(type)!.name));
    expect(names).toContain('agreement-signed');
    expect(names).not.toContain('agreement-drafted');
    expect(names).not.toContain('action-plan-opened');
    const nothing = await pages(aCaller({ roles: ['bureau-officer'] }), 'limit=200');
    expect(nothing.events).toEqual([]);
    expect(nothing.cursor).toBe((await pages(officer(), 'limit=200')).cursor);
  });

  it('refuses a cursor that is none, in both languages', async () => {
    const client = monitoring.service.as(officer());
    for (const language of ['id', 'en'] as const) {
      const answer = await client.get('/api/feed?after=bm90', { language });
      expect(answer).toMatchObject({ status: 422, body: { code: 'CURSOR_UNKNOWN' } });
    }
  });

  it('streams the past, then what happens, and resumes after the last id without loss or repetition', async () => {
    const reader = await stream(officer());
    const past = log.events.length;
    await eventually(() => expect(reader.frames).toHaveLength(past));
    reader.close();
    const cut = reader.frames[Math.floor(past / 2)]!;
    stories[1]!.claimed('2026-10-12');
    const resumed = await stream(officer(), '', { 'last-event-id': cut.id! });
    await monitoring.consume(log);
    await eventually(() => expect(resumed.frames).toHaveLength(past - Math.floor(past / 2)));
    const told = [...reader.frames.slice(0, Math.floor(past / 2) + 1), ...resumed.frames];
    expect(idsOf(told.map(({ data }) => JSON.parse(data) as CloudEvent))).toEqual(
      idsOf(log.events),
    );
    expect(resumed.frames.at(-1)!.event).toBe('milestone-claimed');
  });
});
