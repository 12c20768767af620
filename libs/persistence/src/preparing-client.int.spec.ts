import { openDatabase, scratchDatabase, type Database, type ScratchDatabase } from './index';

describe('a connection of a service', () => {
  let scratch: ScratchDatabase;
  let database: Database;

  beforeAll(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({ url: scratch.url, poolSize: 1, entities: [], migrations: [] });
    await database.source.query('create table thing (id int primary key, name text)');
  });
  afterAll(async () => {
    await database?.close();
    await scratch?.drop();
  });

  const prepared = async () =>
    (
      await database.source.query<{ statement: string }[]>(
        'select statement from pg_prepared_statements order by prepare_time',
      )
    ).map(({ statement }) => statement);

  it('has a write planned once, and no search', async () => {
    const insert = 'insert into thing (id, name) values ($1, $2)';
    for (const id of [1, 2, 3]) await database.source.query(insert, [id, `thing ${id}`]);
    await database.source.query('select name from thing where id > $1', [1]);
    expect(await prepared()).toEqual([insert]);
  });

  it('goes on writing when a migration has added a column meanwhile', async () => {
    const rename = 'update thing set name = $2 where id = $1 returning *';
    await database.source.query(rename, [1, 'first']);
    await database.source.query('alter table thing add column note text');
    const [rows] = await database.source.query<[object[], number]>(rename, [1, 'renamed']);
    expect(rows).toEqual([{ id: 1, name: 'renamed', note: null }]);
  });
});
