import { CE_HEADERS } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { AuditedLog } from '../spec-support/audited-log.fixture';
import { exportHeads } from './heads';
import { verifyLog } from './verify-log';

describe('the log, held against its audit,', () => {
  let log: AuditedLog;

  beforeAll(async () => {
    log = await AuditedLog.open();
  });
  beforeEach(() => log.begin());
  afterAll(() => log.close());

  it('is what was chained while nobody has touched it', async () => {
    await exportHeads(log.database, log.folder, '2026-11-21');
    expect(await log.findings({ exported: true })).toEqual([]);
    const { records } = await verifyLog(log.database.source, log.transport);
    expect(records).toBe(6);
  });

  it.each([
    ['payload', `payload = replace(payload, '{}', '{ }')`],
    ['header', `headers = headers || '{"${CE_HEADERS.sequence}": "0000000004"}'`],
    ['key', `key = key || ' '`],
  ])('shows one altered %s', async (_what, change) => {
    await log.inLog(`update event_log set ${change} where log_offset = 2`);
    const [finding, ...others] = await log.findings();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      partition: `${log.topic}/${log.part}`,
      offset: 2,
      what: expect.stringContaining('altered') as string,
    });
    expect(finding!.expected).toMatch(/^[0-9a-f]{64}$/);
    expect(finding!.found).not.toBe(finding!.expected);
  });

  it('shows one missing event, and the place', async () => {
    await log.inLog('delete from event_log where log_offset = 3');
    expect(await log.findings()).toMatchObject([
      { offset: 3, what: 'the record is missing from the log' },
    ]);
  });

  it('shows one that was taken out while the rest moved up', async () => {
    await log.inLog(
      'delete from event_log where log_offset = 3',
      ...[4, 5].map((at) => `update event_log set log_offset = ${at - 1} where log_offset = ${at}`),
      'update log_partition set next_offset = 5 where next_offset = 6',
    );
    expect(await log.findings()).toMatchObject([
      { offset: 3, what: 'a record is missing before this one' },
    ]);
  });

  it('shows one inserted event', async () => {
    await log.inLog(
      ...[5, 4, 3].map(
        (at) => `update event_log set log_offset = ${at + 1} where log_offset = ${at}`,
      ),
      `insert into event_log (topic, part, log_offset, event_id, key, headers, payload)
       select topic, part, 3, '${newId()}', key, headers, payload from event_log where log_offset = 2`,
      'update log_partition set next_offset = 7 where next_offset = 6',
    );
    expect(await log.findings()).toMatchObject([
      { offset: 3, what: expect.stringContaining('another was put before it') as string },
    ]);
  });

  it('shows a tail that was cut off, in the audit too, by the exported heads', async () => {
    await exportHeads(log.database, log.folder, '2026-11-21');
    await log.inLog(
      'delete from event_log where log_offset >= 4',
      'update log_partition set next_offset = 4 where next_offset = 6',
    );
    const cut = [{ offset: 4, what: expect.stringContaining('chained up to 6') as string }];
    expect(await log.findings()).toMatchObject(cut);
    await log.stop();
    await log.forgetAudit();
    await log.start();
    await log.chained(4);
    expect(await log.findings()).toEqual([]);
    expect(await log.findings({ exported: true })).toMatchObject(cut);
  });

  it('shows that it was rewritten together with the audit, by the exported heads', async () => {
    await exportHeads(log.database, log.folder, '2026-11-21');
    await log.stop();
    await log.inLog(`update event_log set payload = '{"a":1}' where log_offset = 1`);
    await log.forgetAudit();
    await log.start();
    await log.chained(6);
    expect(await log.findings()).toEqual([]);
    expect(await log.findings({ exported: true })).toMatchObject([
      { offset: 5, what: expect.stringContaining('the heads exported on 2026-11-21') as string },
    ]);
  });
});
