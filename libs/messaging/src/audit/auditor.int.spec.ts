import { unlinkSync } from 'node:fs';
import { Client } from 'pg';
import { AuditedLog } from '../spec-support/audited-log.fixture';
import { until } from '../spec-support/group';
import { beginAnew } from './begin-anew';
import { digestOf, GENESIS, linkOf } from './chain';
import { exportHeads } from './heads';

describe('the auditor', () => {
  let log: AuditedLog;

  beforeAll(async () => {
    log = await AuditedLog.open();
  });
  beforeEach(() => log.begin());
  afterAll(() => log.close());

  it('chains every record, also one that no release can read', async () => {
    const records = await log.records();
    const link = records.reduce((last, one) => linkOf(last, one.offset, digestOf(one)), GENESIS);
    expect(records).toHaveLength(6);
    expect(await log.head()).toEqual({ next: 6, link });
  });

  it('makes the same chain of the same log when its database was lost; old heads still hold', async () => {
    await exportHeads(log.database, log.folder, '2026-11-21');
    const before = await log.rows('select * from audit_digest order by log_offset');
    const head = await log.head();
    await log.stop();
    await log.forgetAudit();
    await log.start();
    await log.chained(6);
    expect(await log.rows('select * from audit_digest order by log_offset')).toEqual(before);
    expect(await log.head()).toEqual(head);
    expect(await log.findings({ exported: true })).toEqual([]);
  });

  it('chains each record once when its connection dies between the chain and the position', async () => {
    await log.rows('create sequence deaths');
    await log.rows(`
      create function die_once() returns trigger language plpgsql as $$ begin
        if nextval('deaths') = 1 then
          perform pg_terminate_backend(pg_backend_pid());
          perform pg_sleep(1);
        end if;
        return new;
      end $$`);
    await log.rows(
      'create trigger dies before update on consumer_position for each row execute function die_once()',
    );
    await log.append(6, 7);
    await log.chained(8);
    const [deaths] = await log.rows('select last_value::int as tries from deaths');
    await log.rows('drop trigger dies on consumer_position');
    expect(deaths).toEqual({ tries: 2 });
    expect(await log.findings()).toEqual([]);
  });

  it('chains each record once when two replicas work on it', async () => {
    await log.stopAudit();
    await log.append(6, 7);
    const { topic, part } = log;
    const batch = { topic, part, records: await log.records(5) };
    const replicas = [log.auditor(), log.auditor()];
    expect(await Promise.all(replicas.map((one) => one.handle(batch)))).toEqual([8, 8]);
    expect(await log.digests()).toBe(8);
    expect(await log.findings()).toEqual([]);
  });

  it('goes on after a restart, and stops when the record before it was altered meanwhile', async () => {
    await log.stop();
    await log.start();
    await log.append(6);
    await log.chained(7);
    expect(await log.findings()).toEqual([]);
    await log.stop();
    await log.inLog(`update event_log set payload = '{"a":1}' where log_offset = 6`);
    await log.start();
    await log.append(7);
    await until(() => log.stopped !== undefined, 20_000);
    expect(log.stopped).toMatch(/at 6 is not the one that was chained/);
  });

  it.each([
    { what: 'the next record', gone: [6] },
    { what: 'the next record, with the one before it,', gone: [5, 6] },
    { what: 'a later record', gone: [7] },
  ])('stops where $what is gone before it was chained', async ({ gone }) => {
    await log.stopAudit();
    await log.append(6, 7, 8);
    await log.inLog(`delete from event_log where log_offset in (${gone.join()})`);
    await log.stop();
    await log.start();
    await until(() => log.stopped !== undefined, 20_000);
    expect(log.stopped).toMatch(new RegExp(`at ${gone.at(-1)} is missing from the log`));
    expect(await log.digests()).toBe(6);
  });

  it('begins anew with a log that was restored, and says which heads prove the lost one', async () => {
    const { path } = await exportHeads(log.database, log.folder, '2026-11-21');
    await log.append(6);
    await log.chained(7);
    await log.stop();
    await log.inLog(
      'delete from event_log where log_offset < 6',
      `update event_log set payload = '{"restored":true}'`,
    );
    const client = new Client({ connectionString: log.databaseUrl });
    await client.connect();
    await beginAnew(client, [{ topic: log.topic, part: log.part, first: 6 }]);
    await client.end();
    await log.start();
    await log.append(7);
    await log.chained(2);
    expect(await log.findings()).toEqual([]);
    expect(await log.findings({ exported: true })).toMatchObject([
      { offset: 5, what: expect.stringContaining('the chain began anew at 6') as string },
    ]);
    unlinkSync(path);
    await exportHeads(log.database, log.folder, '2026-11-22');
    expect(await log.findings({ exported: true })).toEqual([]);
  });
});
