import { CE_HEADERS, type ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import {
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from '@nyata/persistence';
import type { EntityManager, QueryRunner } from 'typeorm';
import { Replays } from '../parking/replay';
import { requestReplay } from '../parking/replay-request';
import { handling, OrganisationLog } from '../spec-support/organisation-log';
import type { LogRecord } from '../transport/transport';
import { BatchConsumer } from './batch-consumer';

class SeenTable {
  readonly name = 'SeenTable1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table seen (n serial, id uuid, name text, version int)');
  }
  async down(): Promise<void> {}
}

const consumer = {
  group: 'register',
  table: handling('organisation-registered', 'organisation-particulars-revised'),
};

describe('a consumer group', () => {
  let scratch: ScratchDatabase;
  let database: Database;
  let log: OrganisationLog;
  let batches: BatchConsumer;
  let failing: (event: ReceivedEvent) => Error | undefined;

  const apply = async (events: readonly ReceivedEvent[], tx: EntityManager) => {
    for (const event of events) {
      await tx.query('insert into seen (id, name, version) values ($1, $2, $3)', [
        event.subject,
        event.name,
        event.sequence,
      ]);
      const error = failing(event);
      if (error) throw error;
    }
  };
  const seen = async () => {
    const rows = await database.source.query<{ id: string; version: number }[]>(
      'select id, version from seen order by n',
    );
    return rows.map(({ id, version }) => `${id} ${version}`);
  };
  const nextOffset = async () =>
    (await batches.positions([log.topic])).find(({ part }) => part === log.part)!.next;
  const parked = () =>
    database.source.query<{ key: string; error: string | null; attempts: number }[]>(
      'select key, error, attempts from parked_event order by log_offset',
    );

  beforeEach(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({
      url: scratch.url,
      poolSize: 4,
      entities: [],
      migrations: [SeenTable],
    });
    failing = () => undefined;
    log = new OrganisationLog();
    batches = new BatchConsumer({ consumer, database, apply });
    await batches.positions([log.topic]);
  });
  afterEach(async () => {
    await database?.close();
    await scratch?.drop();
  });

  it('hands each handled event on once, in order, and advances past ignored ones', async () => {
    const a = log.newOrganisation();
    const b = log.newOrganisation();
    log.add(a, 1);
    log.add(b, 1);
    log.add(a, 2, 'organisation-verified');
    log.add(a, 3, 'organisation-particulars-revised');
    expect(await batches.handle(log.batch())).toBe(4);
    expect(await seen()).toEqual([`${a} 1`, `${b} 1`, `${a} 3`]);
  });

  it('drops what it has applied already: a batch that comes again, and an event sent twice', async () => {
    const a = log.newOrganisation();
    const first = log.add(a, 1);
    log.add(a, 2);
    await batches.handle(log.batch());
    log.repeat(first);
    expect(await batches.handle(log.batch())).toBe(3);
    expect(await batches.handle(log.batch(0, 1))).toBe(3);
    expect(await seen()).toEqual([`${a} 1`, `${a} 2`]);
  });

  it('asks for the right place when a batch begins beyond its position', async () => {
    for (let n = 0; n < 3; n++) log.add(log.newOrganisation(), 1);
    expect(await batches.handle(log.batch(2))).toBe(0);
    expect(await seen()).toEqual([]);
  });

  it('applies a batch once when two members work on it together', async () => {
    for (let n = 0; n < 50; n++) log.add(log.newOrganisation(), 1);
    const ends = await Promise.all([batches.handle(log.batch()), batches.handle(log.batch())]);
    expect(ends).toEqual([50, 50]);
    expect(await seen()).toHaveLength(50);
  });

  it('stops when versions of an aggregate are missing', async () => {
    const a = log.newOrganisation();
    log.add(a, 1);
    log.add(a, 3);
    await expect(batches.handle(log.batch())).rejects.toThrow(
      /misses events of .* version 1 was applied, 3 comes next/,
    );
    expect(await seen()).toEqual([]);
    expect(await nextOffset()).toBe(0);
  });

  it('stops when another event claims a version that was applied', async () => {
    const first = log.add(log.newOrganisation(), 1);
    await batches.handle(log.batch());
    log.repeat(first, { [CE_HEADERS.id]: newId() });
    await expect(batches.handle(log.batch())).rejects.toThrow(/two events with version 1/);
  });

  it('stops when another log stands under the same name', async () => {
    log.add(log.newOrganisation(), 1);
    await batches.handle(log.batch());
    const restored = new OrganisationLog();
    restored.add(restored.newOrganisation(), 1);
    restored.add(restored.newOrganisation(), 1);
    await expect(batches.handle(restored.batch())).rejects.toThrow(/does not know this log/);
  });

  it('leaves everything as it was when the database fails, and lets the transport try again', async () => {
    failing = () => Object.assign(new Error('connection lost'), { code: '08006' });
    log.add(log.newOrganisation(), 1);
    await expect(batches.handle(log.batch())).rejects.toThrow('connection lost');
    expect(await nextOffset()).toBe(0);
    expect(await parked()).toEqual([]);
  });

  it('parks the key of an event that can’t be handled, after three tries, while other keys flow', async () => {
    const [bad, ...good] = Array.from({ length: 8 }, () => log.newOrganisation());
    good.slice(0, 3).forEach((id) => log.add(id, 1));
    log.add(bad!, 1);
    good.slice(3).forEach((id) => log.add(id, 1));
    log.add(bad!, 2);
    let tries = 0;
    failing = ({ subject }) => {
      if (subject !== bad) return undefined;
      tries++;
      return new Error('no such region', { cause: new Error('33.99') });
    };
    expect(await batches.handle(log.batch())).toBe(9);
    expect(await seen()).toEqual(good.map((id) => `${id} 1`));
    expect(tries).toBeGreaterThanOrEqual(3);
    expect(await parked()).toEqual([
      { key: bad, error: 'Error: no such region\nError: 33.99', attempts: 3 },
      { key: bad, error: null, attempts: 0 },
    ]);
  });

  it.each<[string, (record: LogRecord) => Partial<LogRecord>]>([
    [
      'an event type that this release does not know',
      ({ headers }) => ({ headers: { ...headers, [CE_HEADERS.type]: 'nyata.moon-landed.v1' } }),
    ],
    ['a payload that is not JSON', () => ({ value: '{"organisationId":' })],
    ['a payload that breaks its schema', () => ({ value: '{}' })],
    ['a record without CloudEvents headers', () => ({ headers: { 'content-type': 'text/plain' } })],
  ])('parks the key of %s', async (_what, broken) => {
    const a = log.newOrganisation();
    const b = log.newOrganisation();
    const record = log.add(a, 1);
    Object.assign(record, broken(record));
    log.add(a, 2);
    log.add(b, 1);
    expect(await batches.handle(log.batch())).toBe(3);
    expect(await seen()).toEqual([`${b} 1`]);
    expect((await parked()).map(({ key }) => key)).toEqual([a, a]);
  });

  it('parks the whole key behind a parked event, in later batches too', async () => {
    const a = log.newOrganisation();
    log.add(a, 1).headers[CE_HEADERS.type] = 'nyata.moon-landed.v1';
    await batches.handle(log.batch());
    log.add(a, 2);
    await batches.handle(log.batch());
    expect(await seen()).toEqual([]);
    expect(await parked()).toHaveLength(2);
  });

  it('stops instead of parking more than fifty keys: that is a fault of the release', async () => {
    for (let n = 0; n < 60; n++) log.add(log.newOrganisation(), 1).value = '{}';
    await expect(batches.handle(log.batch())).rejects.toThrow(/more than 50 keys/);
  });

  describe('replaying a parked key', () => {
    const replays = () => new Replays({ consumer, database, apply });
    const ask = async (key: string, dryRun = false) => {
      const id = await requestReplay(database, { key, by: 'operator', why: 'fixed', dryRun });
      await replays().runAll();
      const [request] = await database.source.query<{ outcome: string; events: number }[]>(
        'select outcome, events from replay_request where id = $1',
        [id[0]],
      );
      return request;
    };
    let key: string;

    beforeEach(async () => {
      key = log.newOrganisation();
      failing = () => new Error('not yet');
      log.add(key, 1);
      log.add(key, 2);
      await batches.handle(log.batch());
    });

    it('applies everything that waited, in order, and frees the key', async () => {
      failing = () => undefined;
      expect(await ask(key)).toEqual({ outcome: 'replayed', events: 2 });
      log.add(key, 3);
      await batches.handle(log.batch());
      expect(await seen()).toEqual([1, 2, 3].map((version) => `${key} ${version}`));
      expect(await parked()).toEqual([]);
    });

    it('changes nothing when the events still fail, and says why', async () => {
      expect(await ask(key)).toEqual({ outcome: 'failed: Error: not yet', events: 0 });
      expect(await parked()).toHaveLength(2);
      expect(await seen()).toEqual([]);
    });

    it('only tries when it is a dry run', async () => {
      failing = () => undefined;
      expect(await ask(key, true)).toEqual({ outcome: 'would be replayed', events: 2 });
      expect(await parked()).toHaveLength(2);
      expect(await seen()).toEqual([]);
    });
  });
});
