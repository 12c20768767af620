import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId } from '@nyata/kernel';
import {
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from '@nyata/persistence';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { record } from '../spec-support/group';

const HOOK = '@nyata/testing/typescript.cjs';
const CLI = join(__dirname, '../recovery-cli.ts');
const TOPIC = 'nyata.partners';
const KEY = newId();
const { part } = record(TOPIC, KEY, 1);

/** The log is lost, no feed keeps its events, and one group was behind the other. */
describe('npm run recover -- log', () => {
  let scratch: ScratchDatabase[];
  let database: Database;

  beforeAll(async () => {
    const admin = process.env.NYATA_TEST_POSTGRES!;
    scratch = [await scratchDatabase(admin), await scratchDatabase(admin)];
    database = await openDatabase({
      ...{ url: scratch[0]!.url, poolSize: 2, entities: [], migrations: [] },
    });
    await database.source.query(
      `insert into consumer_position (grp, topic, part, next_offset, last_event_id)
       values ('ahead', $1, $2, 10, $3), ('behind', $1, $2, 7, $3)`,
      [TOPIC, part, newId()],
    );
  });
  afterAll(async () => {
    await database?.close();
    for (const each of scratch) await each.drop();
  });

  const recover = (...more: string[]) =>
    promisify(execFile)(
      process.execPath,
      ['--conditions=@nyata/source', '-r', HOOK, CLI, 'log', scratch[0]!.url, ...more],
      {
        env: {
          PATH: process.env['PATH'],
          TRANSPORT: 'embedded',
          LOG_DATABASE_URL: scratch[1]!.url,
        },
      },
    ).then(
      ({ stdout }) => ({ ok: true, said: stdout }),
      ({ stderr }: { stderr: string }) => ({ ok: false, said: stderr }),
    );

  const positions = () =>
    database.source.query<object[]>(
      'select grp, next_offset::int as next from consumer_position order by grp',
    );

  const withLog = async <T>(work: (log: EmbeddedTransport) => Promise<T>): Promise<T> => {
    const log = await EmbeddedTransport.open({ url: scratch[1]!.url, name: 'spec' });
    return work(log).finally(() => log.close());
  };
  const range = () =>
    withLog(async (log) => (await log.positions(TOPIC)).find((each) => each.part === part));

  it('refuses when a group has not seen what nobody keeps, names it, and changes nothing', async () => {
    const { ok, said } = await recover();
    expect(ok).toBe(false);
    expect(said).toContain(`behind is at 7 of 10 in ${TOPIC}/${part}`);
    expect(said).toContain('--accept-loss');
    expect(await positions()).toEqual([
      { grp: 'ahead', next: 10 },
      { grp: 'behind', next: 7 },
    ]);
    expect(await range()).toMatchObject({ end: 0 });
  });

  it('goes on behind the loss when that is accepted: every group at the same place, and the log from there', async () => {
    expect(await recover('--accept-loss')).toMatchObject({ ok: true });
    expect(await positions()).toEqual([
      { grp: 'ahead', next: 10 },
      { grp: 'behind', next: 10 },
    ]);
    expect(await range()).toMatchObject({ end: 10 });
    await withLog((log) => log.append([record(TOPIC, KEY, 1)]));
    expect(await range()).toMatchObject({ end: 11 });
  });

  it('does not fill a log that is in use', async () => {
    const { ok, said } = await recover('--accept-loss');
    expect([ok, said]).toEqual([false, expect.stringContaining('The log is not empty')]);
  });
});
