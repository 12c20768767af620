import { CE_HEADERS } from '@nyata/contracts';
import { scratchDatabase, type ScratchDatabase } from '@nyata/persistence';
import { sleep, until } from '../spec-support/group';
import { Organisations } from '../spec-support/organisations';
import type { NewRecord } from '../transport/transport';
import { Relay } from './relay';

describe('the relay', () => {
  let scratch: ScratchDatabase;
  let organisations: Organisations;
  let sent: NewRecord[];
  let relays: Relay[];
  let fault: Error | undefined;

  const transport = {
    async append(records: readonly NewRecord[]) {
      await sleep(1);
      if (fault) throw fault;
      sent.push(...records);
    },
  };
  const relay = () => {
    const { database } = organisations;
    const started = new Relay({ database, transport, name: 'relay under test' });
    relays.push(started);
    started.start();
    return started;
  };
  const drained = () => until(async () => (await organisations.outboxSize()) === 0);
  /** The versions of each organisation in the order of their first copies. */
  const stories = () => {
    const story = new Map<string, number[]>();
    const ids = new Set<string>();
    for (const { key, headers } of sent) {
      if (ids.has(headers[CE_HEADERS.id]!)) continue;
      ids.add(headers[CE_HEADERS.id]!);
      story.set(key, [...(story.get(key) ?? []), Number(headers[CE_HEADERS.sequence])]);
    }
    return [...story.values()];
  };
  const writeStories = (count: number, versions: number) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        let row = await organisations.register();
        while (row.version < versions) row = await organisations.revise(row);
      }),
    );

  beforeEach(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    organisations = await Organisations.open(scratch.url);
    sent = [];
    relays = [];
    fault = undefined;
  });
  afterEach(async () => {
    await Promise.all(relays.map((started) => started.close()));
    await organisations.database.close();
    await scratch.drop();
  });

  it('publishes every committed event as a CloudEvent, and empties the outbox', async () => {
    relay();
    const { id } = await organisations.register({ correlationId: 'a story' });
    await drained();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      topic: 'nyata.partners',
      key: id,
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_type: 'nyata.organisation-registered.v1',
        ce_source: '/services/partners',
        ce_subject: id,
        ce_sequence: '0000000001',
        ce_partitionkey: id,
        ce_correlationid: 'a story',
      },
    });
  });

  it('sends within milliseconds of the commit', async () => {
    relay();
    await organisations.register();
    await drained();
    const waits: number[] = [];
    for (let n = 0; n < 10; n++) {
      const before = sent.length;
      await organisations.register();
      const start = Date.now();
      while (sent.length === before) await sleep(1);
      waits.push(Date.now() - start);
    }
    expect(waits.sort((a, b) => a - b)[5]).toBeLessThan(50);
  });

  it('keeps each aggregate’s order when two relays share the shards', async () => {
    relay();
    relay();
    await writeStories(20, 10);
    await drained();
    for (const versions of stories())
      expect(versions).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
    expect(stories()).toHaveLength(20);
  });

  it('lets another relay go on when one is gone', async () => {
    const first = relay();
    await organisations.register();
    await drained();
    relay();
    await first.close();
    await writeStories(12, 2);
    await drained();
    expect(stories()).toHaveLength(13);
  });

  it('loses and disorders nothing when its session is cut in the middle', async () => {
    relay();
    const cut = setInterval(() => {
      void organisations.database.source.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relay under test'`,
      );
    }, 60);
    await writeStories(15, 15);
    clearInterval(cut);
    await drained();
    expect(stories()).toHaveLength(15);
    for (const versions of stories())
      expect(versions).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
  });

  it('keeps events while the transport is down, and sends them when it is back', async () => {
    relay();
    fault = new Error('no broker');
    await writeStories(3, 2);
    await sleep(100);
    expect(await organisations.outboxSize()).toBe(6);
    fault = undefined;
    await drained();
    expect(stories()).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  it('publishes what is still there before it ends', async () => {
    const ending = relay();
    await writeStories(5, 3);
    await ending.close();
    expect(await organisations.outboxSize()).toBe(0);
  });
});
