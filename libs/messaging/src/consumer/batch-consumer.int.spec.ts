import { CE_HEADERS } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { OrganisationLog } from '../spec-support/organisation-log';
import { Register } from '../spec-support/register';

const HOUR_MS = 3_600_000;

/** An event id that a process made whose clock is so far ahead. */
function idMadeIn(ms: number): string {
  const time = (Date.now() + ms).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${newId().slice(13)}`;
}

describe('a consumer group', () => {
  let register: Register;
  let log: OrganisationLog;

  beforeEach(async () => {
    register = await Register.open(process.env.NYATA_TEST_POSTGRES!);
    log = register.log;
  });
  afterEach(() => register.close());

  it('hands each handled event on once, in order, and advances past ignored ones', async () => {
    const a = log.newOrganisation();
    const b = log.newOrganisation();
    log.add(a, 1);
    log.add(b, 1);
    log.add(a, 2, 'organisation-verified');
    log.add(a, 3, 'organisation-particulars-revised');
    expect(await register.batches.handle(log.batch())).toBe(4);
    expect(await register.seen()).toEqual([`${a} 1`, `${b} 1`, `${a} 3`]);
  });

  it('drops what it has applied already: a batch that comes again, and an event sent twice', async () => {
    const a = log.newOrganisation();
    const first = log.add(a, 1);
    log.add(a, 2);
    await register.batches.handle(log.batch());
    log.repeat(first);
    expect(await register.batches.handle(log.batch())).toBe(3);
    expect(await register.batches.handle(log.batch(0, 1))).toBe(3);
    expect(await register.seen()).toEqual([`${a} 1`, `${a} 2`]);
  });

  it('asks for the right place when a batch begins beyond its position', async () => {
    for (let n = 0; n < 3; n++) log.add(log.newOrganisation(), 1);
    expect(await register.batches.handle(log.batch(2))).toBe(0);
    expect(await register.seen()).toEqual([]);
  });

  it('applies a batch once when two members work on it together', async () => {
    for (let n = 0; n < 50; n++) log.add(log.newOrganisation(), 1);
    const ends = await Promise.all([
      register.batches.handle(log.batch()),
      register.batches.handle(log.batch()),
    ]);
    expect(ends).toEqual([50, 50]);
    expect(await register.seen()).toHaveLength(50);
  });

  it('stops when versions of an aggregate are missing', async () => {
    const a = log.newOrganisation();
    log.add(a, 1);
    log.add(a, 3);
    await expect(register.batches.handle(log.batch())).rejects.toThrow(
      /misses events of .* version 1 was applied, 3 comes next/,
    );
    expect(await register.seen()).toEqual([]);
    expect(await register.nextOffset()).toBe(0);
  });

  it('stops when another event claims a version that was applied', async () => {
    const first = log.add(log.newOrganisation(), 1);
    await register.batches.handle(log.batch());
    log.repeat(first, { [CE_HEADERS.id]: newId() });
    await expect(register.batches.handle(log.batch())).rejects.toThrow(/two events with version 1/);
  });

  it('stops when a producer that lost its last hours tells an older version anew', async () => {
    const a = log.newOrganisation();
    const first = log.add(a, 1);
    log.add(a, 2);
    await register.batches.handle(log.batch());
    log.repeat(first, { [CE_HEADERS.id]: idMadeIn(2 * HOUR_MS) });
    await expect(register.batches.handle(log.batch())).rejects.toThrow(
      /says that it is version 1 .* restored to an older state/,
    );
  });

  it('stops at the last version at the latest: of a story told anew it applies nothing', async () => {
    const a = log.newOrganisation();
    const first = log.add(a, 1);
    const second = log.add(a, 2);
    await register.batches.handle(log.batch());
    log.repeat(first, { [CE_HEADERS.id]: newId() });
    expect(await register.batches.handle(log.batch())).toBe(3);
    log.repeat(second, { [CE_HEADERS.id]: newId() });
    log.add(a, 3);
    await expect(register.batches.handle(log.batch())).rejects.toThrow(/two events with version 2/);
    expect(await register.seen()).toEqual([`${a} 1`, `${a} 2`]);
  });

  it('takes a duplicate for one although the clocks of two replicas differ by half an hour', async () => {
    const a = log.newOrganisation();
    const first = log.add(a, 1, 'organisation-registered');
    first.headers[CE_HEADERS.id] = idMadeIn(HOUR_MS / 2);
    log.add(a, 2);
    log.repeat(first);
    expect(await register.batches.handle(log.batch())).toBe(3);
    expect(await register.seen()).toEqual([`${a} 1`, `${a} 2`]);
  });

  it('stops when another log stands under the same name', async () => {
    log.add(log.newOrganisation(), 1);
    await register.batches.handle(log.batch());
    const restored = new OrganisationLog();
    restored.add(restored.newOrganisation(), 1);
    restored.add(restored.newOrganisation(), 1);
    await expect(register.batches.handle(restored.batch())).rejects.toThrow(
      /does not know this log/,
    );
  });

  it('leaves everything as it was when the database fails, and lets the transport try again', async () => {
    register.failing = () => Object.assign(new Error('connection lost'), { code: '08006' });
    log.add(log.newOrganisation(), 1);
    await expect(register.batches.handle(log.batch())).rejects.toThrow('connection lost');
    expect(await register.nextOffset()).toBe(0);
    expect(await register.parked()).toEqual([]);
  });
});
