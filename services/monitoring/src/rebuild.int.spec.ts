import { rebuildCommand, type TableComparison } from '@nyata/messaging';
import { TODAY } from '../test/monitoring';
import { RebuiltSystem } from '../test/rebuilt-system';
import { rowsOf } from '../test/rows';
import { Story } from '../test/story';
import { projections } from './consumer';
import { RebuildModule } from './rebuild.module';

/** What monitoring keeps beside its projections. */
const OWN_MEMORY = [
  'audit_digest',
  'audit_head',
  'consumer_cursor',
  'consumer_position',
  'daily_run',
  'dead_letter',
  'export_chunk',
  'export_job',
  'export_progress',
  'idempotency_key',
  'inbox',
  'migration',
  'outbox',
  'parked_event',
  'parked_key',
  'rebuild',
  'replay_request',
  'skipped_event',
];

describe('a rebuild beside the running service', () => {
  let system: RebuiltSystem;

  beforeAll(async () => {
    system = await RebuiltSystem.start('2026-09-01');
    const stories = Array.from({ length: 8 }, () => new Story(system.log).drafted('2025-08-01'));
    for (const story of stories) story.signed('2025-10-02');
    stories[0]!.planAdopted('2026-08-01').claimed('2026-08-20').confirmed('2026-08-21');
    stories[1]!.planAdopted('2026-08-20');
    await system.append();
    await system.settled('2026-09-01');
  });
  afterAll(() => system.close());

  const schemas = async () =>
    (
      await system.query<{ name: string }>(
        `select nspname as name from pg_namespace where nspname like 'gen%' order by oid`,
      )
    ).map(({ name }) => name);

  it('knows every table of this service: a projection’s own, or the service’s memory', async () => {
    const tables = await system.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const owned = projections.flatMap(({ tables: own, kept = [] }) => [
      ...own.map(({ name }) => name),
      ...kept,
    ]);
    expect([...owned, ...OWN_MEMORY].sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it('finds on any day what stands there live: events and the passing of time come to the same', async () => {
    const found: unknown[] = [];
    for (const day of ['2026-09-01', '2026-10-15', TODAY]) {
      await system.moveClock(`${day}T05:00:00Z`);
      await system.settled(day);
      found.push((await system.rebuild('assessment', { kind: 'DRY_RUN' })).map(sameRows));
    }
    const [row] = await system.query<{ turns: number }>(
      'select count(*)::int as turns from assessment_history where valid_from > $1',
      ['2026-09-01'],
    );
    expect(row!.turns).toBeGreaterThan(0);
    const tables = projections[0]!.tables.map(({ name }) => ({ table: name, same: true }));
    expect(found).toEqual([tables, tables, tables]);
  });

  it('writes nothing that anybody sees before it switches', async () => {
    const before = await rowsOf(system.monitoring.database);
    const compared = [];
    for (const { name } of projections)
      compared.push(...(await system.rebuild(name as 'feed', { kind: 'DRY_RUN' })));
    // A table that holds nothing yet has a hash as well.
    for (const { hash } of compared) expect(hash.built).toMatch(/^[0-9a-f]{64}$/);
    expect(await rowsOf(system.monitoring.database)).toEqual(before);
    expect(await schemas()).toEqual([]);
  });

  it('switches although the live group remembers a topic that it reads no more', async () => {
    await system.query(`insert into consumer_position (grp, topic, part, next_offset)
      values ('monitoring.organisations', 'nyata.left', 0, 7000)`);
    await system.rebuild('organisations');
    await system.query(`delete from consumer_position where topic = 'nyata.left'`);
  });

  it('gives the same rows twice, and tells nobody anything', async () => {
    const before = await rowsOf(system.monitoring.database);
    const ends = await system.transport.positions('nyata.cooperation');
    for (const { name } of projections)
      for (let n = 0; n < 2; n++) {
        await system.rebuild(name as 'feed');
        await system.settled(TODAY);
        expect(await rowsOf(system.monitoring.database)).toEqual(before);
      }
    expect(await system.transport.positions('nyata.cooperation')).toEqual(ends);
    expect(before['feed_entry']!.length).toBeGreaterThan(40);
  });

  it('keeps exactly the generation before, with its tables as the migrations made them', async () => {
    expect(await schemas()).toHaveLength(projections.length);
    const [kept] = await system.query<{ schema: string }>(
      `select 'gen_' || generation as schema from rebuild
       where projection = 'feed' and outcome = 'SWITCHED' order by id desc limit 1`,
    );
    const shape = (schema: string) =>
      system.query(
        `select c.relname, c.reloptions, pg_get_indexdef(c.oid) like '%UNIQUE%' as only
         from pg_class c where c.relnamespace = $1::regnamespace
           and c.relname ~ '^feed_' order by c.relname`,
        [schema],
      );
    expect(await shape('public')).toEqual(await shape(kept!.schema));
    expect((await shape('public')).length).toBeGreaterThan(4);
  });

  it('returns to the generation before, after it was told what it has missed', async () => {
    new Story(system.log).drafted('2026-11-02').signed('2026-11-20');
    await system.append();
    await system.settled(TODAY);
    const before = await rowsOf(system.monitoring.database);
    await system.rebuild('feed', { kind: 'RETURN' });
    expect(await rowsOf(system.monitoring.database)).toEqual(before);
    await system.rebuild('feed', { kind: 'RETURN' });
    expect(await rowsOf(system.monitoring.database)).toEqual(before);
    new Story(system.log).drafted('2026-11-02');
    await system.append();
    await system.settled(TODAY);
    expect((await rowsOf(system.monitoring.database))['feed_entry']!.length).toBeGreaterThan(
      before['feed_entry']!.length,
    );
  });

  it('names the projections that there are, when it is asked for another', async () => {
    const config = {
      DATABASE_URL: system.urls.database,
      TRANSPORT: 'embedded' as const,
      LOG_DATABASE_URL: system.urls.log,
      KAFKA_BROKERS: '',
    };
    const command = { service: 'monitoring', projections, config, module: RebuildModule };
    await expect(rebuildCommand(command, ['portfolio'])).rejects.toThrow(
      'There is no projection portfolio. Known: assessment | feed | organisations.',
    );
  });
});

const sameRows = ({ table, rows, sum, hash, sampled }: TableComparison) => ({
  table,
  same:
    rows.live === rows.built &&
    sum.live === sum.built &&
    hash.live === hash.built &&
    sampled === rows.live,
});
