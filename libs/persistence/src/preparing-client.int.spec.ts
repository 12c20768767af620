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
  const names = async () =>
    (await database.source.query<{ name: string }[]>('select name from thing order by id')).map(
      ({ name }) => name,
    );

  it('has a write planned once and a read by key, and no search', async () => {
    const insert = 'insert into thing (id, name) values ($1, $2)';
    const find = '-- by key\nselect name from thing where id = $1';
    for (const id of [1, 2, 3]) {
      await database.source.query(insert, [id, `thing ${id}`]);
      await database.source.query(find, [id]);
    }
    await database.source.query('select name from thing where id > $1', [1]);
    expect(await prepared()).toEqual([insert, find]);
  });

  it('goes on writing when a migration has added a column meanwhile', async () => {
    const rename = 'update thing set name = $2 where id = $1 returning *';
    await database.source.query(rename, [1, 'first']);
    await database.source.query('alter table thing add column note text');
    const [rows] = await database.source.query<[object[], number]>(rename, [1, 'renamed']);
    expect(rows).toEqual([{ id: 1, name: 'renamed', note: null }]);
  });

  it('begins a transaction with its first statement, whether that reads or writes', async () => {
    for (const first of ['select 1', `update thing set name = 'changed' where id = 1`]) {
      const failing = database.transaction(async (tx) => {
        await tx.query(first);
        const [row] = await tx.query<{ begun: boolean }[]>(
          'select now() < statement_timestamp() as begun',
        );
        expect(row).toEqual({ begun: true });
        await tx.query(`insert into thing (id, name) values (9, 'taken back')`);
        throw new Error('refused');
      });
      await expect(failing).rejects.toThrow('refused');
    }
    expect(await names()).toEqual(['renamed', 'thing 2', 'thing 3']);
  });

  it('runs what is asked at once in the order in which it was asked, and takes it all back when one fails', async () => {
    const together = database.transaction((tx) =>
      Promise.all([
        tx.query(`update thing set name = 'a' where id = 2`),
        tx.query(`update thing set name = name || 'b' where id = 2`),
        tx.query('select 1 / 0'),
      ]),
    );
    await expect(together).rejects.toThrow('division by zero');
    expect(await names()).toEqual(['renamed', 'thing 2', 'thing 3']);
    await database.transaction((tx) =>
      Promise.all([
        tx.query(`update thing set name = 'a' where id = 2`),
        tx.query(`update thing set name = name || 'b' where id = 2`),
      ]),
    );
    expect(await names()).toEqual(['renamed', 'ab', 'thing 3']);
  });

  it('reads together with the beginning, but nothing that was asked behind a write', async () => {
    const find = `select name from thing where id = 3`;
    const reading = database.transaction(async (tx) => {
      const answers = await Promise.all([
        tx.query<{ name: string }[]>(`${find} for update`),
        tx.query(`update thing set name = 'changed' where id = 3`),
        tx.query<{ name: string }[]>(find),
      ]);
      expect([answers[0], answers[2]]).toEqual([[{ name: 'thing 3' }], [{ name: 'changed' }]]);
      throw new Error('refused');
    });
    await expect(reading).rejects.toThrow('refused');
    expect(await names()).toEqual(['renamed', 'ab', 'thing 3']);
  });

  it('ends a transaction in which nothing happened without asking the server', async () => {
    await database.transaction(() => Promise.resolve());
    const refused = database.transaction(() => Promise.reject(new Error('refused')));
    await expect(refused).rejects.toThrow('refused');
    expect(await names()).toEqual(['renamed', 'ab', 'thing 3']);
  });

  it('keeps nothing of a transaction whose ending fails, though its commit was sent behind it', async () => {
    const ended = database.transaction(
      (tx) => tx.query(`insert into thing (id, name) values (10, 'kept?')`),
      () => ({ text: `insert into thing (id, name) values ($1, 'taken')`, values: [1] }),
    );
    await expect(ended).rejects.toMatchObject({ code: '23505' });
    expect(await names()).toEqual(['renamed', 'ab', 'thing 3']);
  });
});
