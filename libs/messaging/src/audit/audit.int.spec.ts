import { CE_HEADERS } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import {
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from '@nyata/persistence';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { record, until } from '../spec-support/group';
import { AuditServer } from './audit-server';
import { AuditTables } from './audit-tables';
import { Auditor } from './auditor';
import { digestOf, GENESIS, linkOf } from './chain';
import { exportHeads, importHeads } from './heads';
import { verifyLog } from './verify-log';

const TOPIC = 'nyata.partners';
const AUDIT = 'spec.audit';

describe('the audit of the log', () => {
  let logScratch: ScratchDatabase;
  let scratch: ScratchDatabase;
  let database: Database;
  let transport: EmbeddedTransport;
  let server: AuditServer;
  let key: string;
  let stopped: string | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'nyata-heads-'));

  beforeEach(async () => {
    logScratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({
      url: scratch.url,
      poolSize: 4,
      entities: [],
      migrations: [AuditTables],
    });
    key = newId();
    await start();
    const bad = { ...record(TOPIC, key, 9), value: 'not even JSON' };
    await transport.append([...[1, 2, 3, 4, 5].map((n) => record(TOPIC, key, n)), bad]);
    await chained(6);
  });

  afterEach(async () => {
    await stop();
    await database.close();
    await scratch.drop();
    await logScratch.drop();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function start(): Promise<void> {
    stopped = undefined;
    transport = await EmbeddedTransport.open({ url: logScratch.url, name: 'spec' });
    server = new AuditServer(new Auditor(AUDIT, database), transport, (reason) => {
      stopped = reason.message;
    });
    await promisify((done: (error?: unknown) => void) => server.listen(done))();
  }

  async function stop(): Promise<void> {
    await server.close();
    await transport.close();
  }

  const count = async (table: string) => {
    const [row] = await database.source.query<{ rows: number }[]>(
      `select count(*)::int as rows from ${table}`,
    );
    return row!.rows;
  };
  const chained = (records: number) =>
    until(async () => (await count('audit_digest')) === records, 20_000);
  const inLog = async (statement: string) => {
    const log = new Client({ connectionString: logScratch.url });
    await log.connect();
    await log.query(statement);
    await log.end();
  };
  const verify = async (exported = false) =>
    (await verifyLog(database.source, transport, { exported: exported ? importHeads(folder) : [] }))
      .findings;

  it('chains every record, also one that no release can read', async () => {
    const [head] = await database.source.query<{ next_offset: number; link: Buffer }[]>(
      'select * from audit_head where next_offset > 0',
    );
    const part = record(TOPIC, key, 1).part;
    const records = await transport.fetch(TOPIC, part, 0);
    const link = records.reduce((last, one) => linkOf(last, one.offset, digestOf(one)), GENESIS);
    expect(head).toMatchObject({ next_offset: 6, link });
    expect(await verifyLog(database.source, transport)).toMatchObject({ records: 6, findings: [] });
  });

  it.each([
    ['payload', `payload = replace(payload, '{}', '{ }')`],
    ['header', `headers = headers || '{"${CE_HEADERS.sequence}": "0000000004"}'`],
    ['key', `key = key || ' '`],
  ])('finds one altered %s', async (_what, change) => {
    await inLog(`update event_log set ${change} where log_offset = 2`);
    expect(await verify()).toMatchObject([
      { offset: 2, what: expect.stringContaining('altered') as string },
    ]);
  });

  it('finds one missing event, and the place', async () => {
    await inLog('delete from event_log where log_offset = 3');
    expect(await verify()).toMatchObject([
      { offset: 3, what: 'the record is missing from the log' },
    ]);
  });

  it('finds one that was taken out while the rest moved up', async () => {
    await inLog('delete from event_log where log_offset = 3');
    for (const at of [4, 5])
      await inLog(`update event_log set log_offset = ${at - 1} where log_offset = ${at}`);
    await inLog('update log_partition set next_offset = 5 where next_offset = 6');
    expect(await verify()).toMatchObject([
      { offset: 3, what: 'a record is missing before this one' },
    ]);
  });

  it('finds one inserted event', async () => {
    for (const at of [5, 4, 3])
      await inLog(`update event_log set log_offset = ${at + 1} where log_offset = ${at}`);
    await inLog(`insert into event_log (topic, part, log_offset, event_id, key, headers, payload)
      select topic, part, 3, '${newId()}', key, headers, payload from event_log where log_offset = 2`);
    await inLog('update log_partition set next_offset = 7 where next_offset = 6');
    expect(await verify()).toMatchObject([{ offset: 3 }]);
  });

  it('finds a tail that was cut off', async () => {
    await inLog('delete from event_log where log_offset >= 4');
    await inLog('update log_partition set next_offset = 4 where next_offset = 6');
    expect(await verify()).toMatchObject([
      { offset: 4, what: expect.stringContaining('chained up to 6') as string },
    ]);
  });

  it('finds a log that was rewritten together with the audit, by the exported heads', async () => {
    await exportHeads(database, folder, '2026-11-21');
    await stop();
    await inLog(`update event_log set payload = '{"a":1}' where log_offset = 1`);
    for (const table of ['audit_digest', 'audit_head', 'consumer_position'])
      await database.source.query(`delete from ${table}`);
    await start();
    await chained(6);
    expect(await verify()).toEqual([]);
    expect(await verify(true)).toMatchObject([
      { offset: 5, what: expect.stringContaining('the heads exported on 2026-11-21') as string },
    ]);
  });

  it('refuses exported heads that were altered', async () => {
    const path = await exportHeads(database, folder, '2026-11-22');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"next": 6', '"next": 5'));
    expect(() => importHeads(folder)).toThrow(/heads-2026-11-22.json was altered/);
    writeFileSync(path, text);
    expect(importHeads(folder).at(-1)).toMatchObject({ day: '2026-11-22' });
  });

  it('goes on after a restart, and stops when the record before it was altered meanwhile', async () => {
    await stop();
    await start();
    await transport.append([record(TOPIC, key, 6)]);
    await chained(7);
    expect(await verify()).toEqual([]);
    await stop();
    await inLog(`update event_log set payload = '{"a":1}' where log_offset = 6`);
    await start();
    await transport.append([record(TOPIC, key, 7)]);
    await until(() => stopped !== undefined, 20_000);
    expect(stopped).toMatch(/at 6 is not the one that was chained/);
  });

  it('chains each record once when two replicas work on it', async () => {
    const auditor = new Auditor(AUDIT, database);
    const { part } = record(TOPIC, key, 1);
    await server.close();
    await transport.append([record(TOPIC, key, 6), record(TOPIC, key, 7)]);
    const batch = { topic: TOPIC, part, records: await transport.fetch(TOPIC, part, 5) };
    expect(await Promise.all([auditor.handle(batch), auditor.handle(batch)])).toEqual([8, 8]);
    expect(await count('audit_digest')).toBe(8);
    expect(await verify()).toEqual([]);
  });
});
