import { GenerationsDiffer } from '@nyata/messaging';
import { eventually } from '@nyata/testing';
import { Client } from 'pg';
import { TODAY } from '../test/monitoring';
import { NamedReader, Reader, runCommand, writeStories } from '../test/rebuild-load';
import { RebuiltSystem } from '../test/rebuilt-system';
import { rowsOf } from '../test/rows';
import { Story } from '../test/story';

describe('a rebuild that something comes in the way of', () => {
  let system: RebuiltSystem;

  beforeAll(async () => {
    system = await RebuiltSystem.start();
    for (let n = 0; n < 8; n++) new Story(system.log).drafted('2026-08-01').signed('2026-10-02');
    await system.append();
    await system.settled(TODAY);
  });
  afterAll(() => system.close());

  const runs = () =>
    system.query<{ kind: string; outcome: string; why: string | null; differing: number[] }>(
      `select kind, outcome, why, jsonb_path_query_array(comparison, '$[*].differing') as differing
       from rebuild order by id desc`,
    );
  const standing = () =>
    system.query<{ schema: string }>(
      `select nspname as schema from pg_namespace where nspname like 'gen%' order by 1`,
    );

  it('refuses to switch when one row differs, and says which', async () => {
    const [row] = await system.query<{ id: string }>(
      'select cooperation_id as id from assessment limit 1',
    );
    await system.query(`update assessment set title = title || '!' where cooperation_id = $1`, [
      row!.id,
    ]);
    const before = await rowsOf(system.monitoring.database);
    const error = await system.rebuild('assessment').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GenerationsDiffer);
    const { comparison } = error as GenerationsDiffer;
    expect(comparison.find(({ table }) => table === 'assessment')).toMatchObject({
      differing: 1,
      keys: [`(${row!.id})`],
    });
    expect(await rowsOf(system.monitoring.database)).toEqual(before);
    expect(await standing()).toEqual([]);
    expect((await runs())[0]).toMatchObject({
      outcome: 'REFUSED',
      differing: [0, 1, 0, 0, 0, 0, 0],
    });
  });

  it('switches in spite of a difference that someone stands for, and mends the row', async () => {
    const asked = { by: 'operator', why: 'a title was altered by hand' };
    await system.rebuild('assessment', { acceptDifference: true, asked });
    await system.settled(TODAY);
    expect((await runs())[0]).toMatchObject({ outcome: 'SWITCHED', why: asked.why });
    const compared = await system.rebuild('assessment', { kind: 'DRY_RUN' });
    expect(compared.map(({ differing }) => differing)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('fails no reader, and loses no event, while it switches and returns under load', async () => {
    const readers = Array.from({ length: 2 }, () => new Reader(system));
    const named = await NamedReader.open(system.urls.database);
    const writing = writeStories(system);
    await system.rebuild('assessment');
    await system.rebuild('feed');
    await system.rebuild('assessment', { kind: 'RETURN' });
    await writing.stop();
    const reads = await Promise.all(readers.map((reader) => reader.stop()));
    expect(Math.min(...reads, await named.stop())).toBeGreaterThan(20);
    await system.settled(TODAY);
    for (const name of ['assessment', 'feed'] as const)
      expect(
        (await system.rebuild(name, { kind: 'DRY_RUN' })).filter(({ differing }) => differing > 0),
      ).toEqual([]);
  }, 120_000);

  it('parks what the live generation has parked, and sends no second copy of it', async () => {
    new Story(system.log).drafted('2026-11-02').signed('2026-11-20');
    await system.append({ poisoned: true });
    await system.settled(TODAY);
    const look = async () => ({
      keys: await system.query('select grp, key from parked_key order by grp'),
      events: await system.query('select grp, log_offset, error from parked_event order by 1, 2'),
      copies: await system.transport.positions('nyata.cooperation.dlq'),
      rows: await rowsOf(system.monitoring.database),
    });
    await eventually(async () =>
      expect(await system.query('select 1 from dead_letter')).toEqual([]),
    );
    const before = await look();
    expect(before.keys).toHaveLength(2);
    await system.rebuild('feed');
    await system.rebuild('feed', { kind: 'RETURN' });
    expect(await look()).toEqual(before);
  }, 60_000);

  it('is refused while another one of the same projection runs, and begun anew after a kill', async () => {
    await system.rebuild('feed');
    const before = await rowsOf(system.monitoring.database);
    const kept = await standing();
    const blocker = new Client({ connectionString: system.urls.database });
    await blocker.connect();
    await blocker.query('begin; lock table feed_entry in share update exclusive mode');
    const killed = runCommand(system);
    await eventually(async () => {
      const [run] = await runs();
      expect(run).toMatchObject({ outcome: null });
      expect(await standing()).toHaveLength(kept.length + 1);
    }, 30_000);
    await expect(system.rebuild('feed')).rejects.toThrow('A rebuild of feed is running already.');
    killed.process.kill('SIGKILL');
    await killed.ended;
    await blocker.end();
    expect((await runs())[0]).toMatchObject({ outcome: null });

    const again = runCommand(system);
    expect(await again.ended).toMatchObject({ code: 0 });
    expect((await runs()).slice(0, 2).map(({ outcome }) => outcome)).toEqual([
      'SWITCHED',
      'ABANDONED',
    ]);
    expect(await standing()).toHaveLength(kept.length);
    expect(await rowsOf(system.monitoring.database)).toEqual(before);
  }, 120_000);
});
