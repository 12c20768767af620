import { CE_HEADERS } from '@nyata/contracts';
import { planBatch } from '../consumer/plan';
import { handling, type OrganisationLog } from '../spec-support/organisation-log';
import { Register } from '../spec-support/register';
import type { LogRecord } from '../transport/transport';

describe('events that can’t be handled', () => {
  let register: Register;
  let log: OrganisationLog;

  beforeEach(async () => {
    register = await Register.open(process.env.NYATA_TEST_POSTGRES!);
    log = register.log;
  });
  afterEach(() => register.close());

  it('parks the key of an event that can’t be handled, after three tries, while other keys flow', async () => {
    const [bad, ...good] = Array.from({ length: 8 }, () => log.newOrganisation());
    good.slice(0, 3).forEach((id) => log.add(id, 1));
    log.add(bad!, 1);
    good.slice(3).forEach((id) => log.add(id, 1));
    log.add(bad!, 2);
    let tries = 0;
    register.failing = ({ subject }) => {
      if (subject !== bad) return undefined;
      tries++;
      return new Error('no such region', { cause: new Error('33.99') });
    };
    expect(await register.batches.handle(log.batch())).toBe(9);
    expect(await register.seen()).toEqual(good.map((id) => `${id} 1`));
    expect(tries).toBeGreaterThanOrEqual(3);
    expect(await register.parked()).toEqual([
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
    expect(await register.batches.handle(log.batch())).toBe(3);
    expect(await register.seen()).toEqual([`${b} 1`]);
    expect((await register.parked()).map(({ key }) => key)).toEqual([a, a]);
  });

  it('parks the whole key behind a parked event, in later batches too', async () => {
    const a = log.newOrganisation();
    log.add(a, 1).headers[CE_HEADERS.type] = 'nyata.moon-landed.v1';
    await register.batches.handle(log.batch());
    log.add(a, 2);
    await register.batches.handle(log.batch());
    expect(await register.seen()).toEqual([]);
    expect(await register.parked()).toHaveLength(2);
  });

  it('keeps a parked record as it is when it comes again, after the position was restored to an older one', async () => {
    const [a, b] = [log.newOrganisation(), log.newOrganisation()];
    log.add(a, 1).value = '{}';
    log.add(b, 1);
    await register.batches.handle(log.batch());
    const parked = await register.parked();
    await register.database.source.query(
      'update consumer_position set next_offset = 0, last_event_id = null',
    );
    expect(await register.batches.handle(log.batch())).toBe(2);
    expect(await register.parked()).toEqual(parked);
    expect(await register.seen()).toEqual([`${b} 1`]);
    expect(
      await register.database.source.query('select count(*)::int as letters from dead_letter'),
    ).toEqual([{ letters: 1 }]);
  });

  it('stops instead of parking more than fifty keys: that is a fault of the release', async () => {
    for (let n = 0; n < 60; n++) log.add(log.newOrganisation(), 1).value = '{}';
    await expect(register.batches.handle(log.batch())).rejects.toThrow(/more than 50 keys/);
  });

  const parkedBefore = (keys: number) =>
    register.database.source.query(
      `insert into parked_key (grp, topic, key, part, reason, parked_at)
       select 'register', $1, 'k' || n, 0, 'x', clock_timestamp() - interval '6 minutes'
       from generate_series(1, $2::int) n`,
      [log.topic, keys],
    );

  it('goes on parking when fifty keys came slowly, but not beyond five hundred in all', async () => {
    await parkedBefore(499);
    log.add(log.newOrganisation(), 1).value = '{}';
    expect(await register.batches.handle(log.batch())).toBe(1);
    log.add(log.newOrganisation(), 1).value = '{}';
    await expect(register.batches.handle(log.batch())).rejects.toThrow(/more than 500 parked keys/);
  });

  describe('replaying a parked key', () => {
    let key: string;

    beforeEach(async () => {
      key = log.newOrganisation();
      register.failing = () => new Error('not yet');
      log.add(key, 1);
      log.add(key, 2);
      await register.batches.handle(log.batch());
    });

    it('applies everything that waited, in order, and frees the key', async () => {
      register.failing = () => undefined;
      expect(await register.replay(key)).toEqual({ outcome: 'replayed', events: 2 });
      log.add(key, 3);
      await register.batches.handle(log.batch());
      expect(await register.seen()).toEqual([1, 2, 3].map((version) => `${key} ${version}`));
      expect(await register.parked()).toEqual([]);
    });

    it('changes nothing when the events still fail, and says why', async () => {
      expect(await register.replay(key)).toEqual({ outcome: 'failed: Error: not yet', events: 0 });
      expect(await register.parked()).toHaveLength(2);
      expect(await register.seen()).toEqual([]);
    });

    it('only tries when it is a dry run', async () => {
      register.failing = () => undefined;
      expect(await register.replay(key, true)).toEqual({ outcome: 'would be replayed', events: 2 });
      expect(await register.parked()).toHaveLength(2);
      expect(await register.seen()).toEqual([]);
    });
  });

  describe('giving a parked event up', () => {
    let key: string;

    beforeEach(async () => {
      key = log.newOrganisation();
      log.add(key, 1);
      log.add(key, 2).value = '{}';
      log.add(key, 3);
      await register.batches.handle(log.batch());
    });

    it('lets the key go on without it when it is replayed, and counts its version as told', async () => {
      expect(await register.skip(1)).toBe(key);
      expect(await register.replay(key)).toEqual({ outcome: 'replayed', events: 1 });
      log.add(key, 4);
      await register.batches.handle(log.batch());
      expect(await register.seen()).toEqual([1, 3, 4].map((version) => `${key} ${version}`));
      expect(await register.parked()).toEqual([]);
    });

    it('keeps what it held, and who gave it up for which reason', async () => {
      await register.skip(1);
      await register.skip(1);
      await register.replay(key);
      const kept = await register.database.source.query<object[]>(
        'select key, log_offset, payload, skipped_by, why from skipped_event',
      );
      expect(kept).toEqual([
        { key, log_offset: 1, payload: '{}', skipped_by: 'operator', why: 'never meant' },
      ]);
    });

    it('passes over a record that can’t even be placed in a story', async () => {
      const other = log.newOrganisation();
      log.add(other, 1).headers = { 'content-type': 'text/plain' };
      log.add(other, 1);
      await register.batches.handle(log.batch());
      await register.skip(3);
      expect(await register.replay(other)).toEqual({ outcome: 'replayed', events: 1 });
      expect((await register.seen()).at(-1)).toBe(`${other} 1`);
    });
  });

  it('lets what was given up wait behind a parked event when the log is read once more', () => {
    const key = log.newOrganisation();
    log.add(key, 1).value = '{}';
    log.add(key, 2);
    const consumer = { group: 'register', table: handling('organisation-registered') };
    const nothing = { cursors: new Map(), parkedKeys: new Set<string>() };
    const plan = planBatch(consumer, log.records, nothing, { skipped: new Set([1]) });
    expect(plan.parked.map(({ record }) => record.offset)).toEqual([0, 1]);
  });

  it('names the event that a replay stumbles over', async () => {
    const key = log.newOrganisation();
    log.add(key, 1).value = '{}';
    await register.batches.handle(log.batch());
    const { outcome } = await register.replay(key);
    expect(outcome).toMatch(/^failed: .*\(nyata\.partners\/\d+ at 0\)$/);
  });
});
