import {
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from '@nyata/persistence';
import { compareGenerations, compareSince, differs, youngerFrom } from './compare';

const TABLES = [{ name: 'thing', sum: 'n', notCompared: ['note'] }];

describe('two generations', () => {
  let scratch: ScratchDatabase;
  let database: Database;

  beforeAll(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({ url: scratch.url, poolSize: 4, entities: [], migrations: [] });
  });
  afterAll(async () => {
    await database?.close();
    await scratch?.drop();
  });
  beforeEach(async () => {
    await database.source.query(`
      drop schema if exists gen_1 cascade; create schema gen_1; drop table if exists thing;
      create table thing (part text, id int, n int, note text, primary key (part, id));
      insert into thing select 'a', n, n, 'live' from generate_series(1, 5000) n;
      create table gen_1.thing (like thing including all);
      insert into gen_1.thing select part, id, n, 'built' from thing`);
  });

  const sides = (tx = database.source.manager) =>
    [
      { tx, schema: 'public' },
      { tx, schema: 'gen_1' },
    ] as const;
  const change = (sql: string) => database.source.query(sql);

  it('that hold the same are equal, whatever stands in the columns that are not compared', async () => {
    const [table] = await compareGenerations(...sides(), TABLES);
    expect(differs(table!)).toBe(false);
    expect(table!.sampled).toBeGreaterThan(500);
  });

  it.each([
    ['a value', 'update gen_1.thing set n = n + 1'],
    [
      'a row that only one has',
      `insert into gen_1.thing select 'b', n, 0 from generate_series(1, 900) n`,
    ],
    ['rows whose sum is the same', 'update gen_1.thing set n = 5001 - n'],
  ])('are found to differ in %s', async (_what, sql) => {
    await change(sql);
    const [table] = await compareGenerations(...sides(), TABLES);
    expect(differs(table!)).toBe(true);
    expect(table!.differing).toBeGreaterThan(0);
  });

  it('are compared aside as one transaction saw them, while both go on', async () => {
    await database.source.transaction('REPEATABLE READ', async (before) => {
      await before.query('select 1 from thing limit 1');
      await change('update thing set n = 0');
      const [table] = await compareGenerations(sides(before)[0], sides()[1], TABLES);
      expect(differs(table!)).toBe(false);
    });
  });

  it('are afterwards compared by what has changed since: each change on either side is found, and an equal one is none', async () => {
    const aside = {
      since: await youngerFrom(database.source.manager),
      comparison: await compareGenerations(...sides(), TABLES),
    };
    const again = async () => (await compareSince(...sides(), TABLES, aside))[0]!;
    expect(differs(await again())).toBe(false);
    for (const schema of ['public', 'gen_1'])
      await change(`update ${schema}.thing set n = 7 where id = 4999`);
    const equal = await again();
    expect([differs(equal), equal.sampled - aside.comparison[0]!.sampled]).toEqual([false, 1]);
    await change(`update gen_1.thing set id = id + 10000, n = n where id = 17`);
    expect(await again()).toMatchObject({ differing: 1, keys: ['(a,10017)'] });
    await change('delete from thing where id = 18');
    expect((await again()).rows).toEqual({ live: 4999, built: 5000 });
  });
});
