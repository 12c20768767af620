import type { DataSource, QueryRunner } from 'typeorm';
import type { Database } from './database';
import { openDatabase } from './open-database';
import { ownedRowWriter, rowWriter, type WrittenTable } from './row-writer';
import { scratchDatabase, type ScratchDatabase } from './scratch-database';

interface Town {
  town_id: string;
  region: string;
  version: number;
  codes: string[];
  facts?: { mayor: string };
}

class TownTable {
  readonly name = 'TownTable1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table town (town_id text primary key, region text not null,
      version int not null, codes text[] not null, facts jsonb)`);
  }
  async down(): Promise<void> {}
}

const TOWN: WrittenTable<Town> = {
  table: 'town',
  columns: {
    town_id: 'text',
    region: 'text',
    version: 'int',
    codes: 'text[]',
    facts: 'jsonb',
  },
  key: ['town_id'],
};
const town = (town_id: string, version: number, more: Partial<Town> = {}): Town => ({
  town_id,
  region: '33',
  version,
  codes: [],
  ...more,
});

describe('rows that a projection saves', () => {
  let scratch: ScratchDatabase;
  let database: Database;
  let source: DataSource;

  beforeAll(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({
      url: scratch.url,
      poolSize: 2,
      entities: [],
      migrations: [TownTable],
    });
    source = database.source;
  });
  beforeEach(() => source.query('truncate town'));
  afterAll(async () => {
    await database.close();
    await scratch.drop();
  });

  const towns = async () =>
    (await source.query<Town[]>('select * from town order by town_id')).map(
      ({ town_id, version }) => `${town_id} ${version}`,
    );
  it('are added or replaced, with arrays, documents and what is missing', async () => {
    const save = rowWriter(TOWN);
    await save(source.manager, [
      town('Wonosobo', 1),
      town('Wonogiri', 1, { codes: ['33.12', 'a "b" \\ {c}'], facts: { mayor: "Ki 'X'" } }),
    ]);
    await save(source.manager, [town('Wonosobo', 2), town('Solo', 1)]);
    await save(source.manager, []);
    expect(await towns()).toEqual(['Solo 1', 'Wonogiri 1', 'Wonosobo 2']);
    const [wonogiri] = await source.query<Town[]>(`select * from town where codes <> '{}'`);
    expect(wonogiri).toEqual(
      town('Wonogiri', 1, { codes: ['33.12', 'a "b" \\ {c}'], facts: { mayor: "Ki 'X'" } }),
    );
    expect(await source.query('select 1 from town where facts is null')).toHaveLength(2);
  });

  it('count once per key: the last one', async () => {
    await rowWriter(TOWN)(source.manager, [town('Solo', 1), town('Solo', 3), town('Solo', 2)]);
    expect(await towns()).toEqual(['Solo 2']);
  });

  it('leave what is there alone, or are refused, where the projection says so', async () => {
    await rowWriter(TOWN)(source.manager, [town('Solo', 1)]);
    await rowWriter<Town>({ ...TOWN, existing: 'keep' })(source.manager, [town('Solo', 2)]);
    expect(await towns()).toEqual(['Solo 1']);
    const add = rowWriter<Town>({ ...TOWN, existing: 'refuse' });
    await expect(add(source.manager, [town('Solo', 2)])).rejects.toMatchObject({ code: '23505' });
  });

  it('replace only what is older, and may take something from the old row', async () => {
    const save = rowWriter<Town>({
      ...TOWN,
      set: { codes: 'old.codes || excluded.codes' },
      where: 'old.version < excluded.version',
    });
    await save(source.manager, [town('Solo', 2, { codes: ['a'] })]);
    await save(source.manager, [town('Solo', 1, { codes: ['b'] })]);
    await save(source.manager, [town('Solo', 3, { codes: ['c'] })]);
    expect(await source.query('select version, codes from town')).toEqual([
      { version: 3, codes: ['a', 'c'] },
    ]);
  });

  it('write nothing where nothing changed, when that is asked for', async () => {
    const save = rowWriter<Town>({ ...TOWN, skipUnchanged: true });
    await save(source.manager, [town('Solo', 1), town('Tegal', 1)]);
    const where = () => source.query<object[]>('select town_id, ctid::text from town order by 1');
    const before = await where();
    await save(source.manager, [town('Solo', 1), town('Tegal', 2)]);
    const after = await where();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).not.toEqual(before[1]);
  });

  it('don’t wait for each other across two transactions that have them in different orders', async () => {
    const names = Array.from({ length: 3000 }, (_, n) => `t${n}`);
    const save = rowWriter(TOWN);
    await save(
      source.manager,
      names.map((name) => town(name, 0)),
    );
    const both = [names, [...names].reverse()];
    for (let round = 1; round <= 8; round++)
      await Promise.all(
        both.map((order) =>
          database.transaction(async (tx) => {
            await save(
              tx,
              order.map((name) => town(name, round)),
            );
          }),
        ),
      );
    expect(await towns()).toContain('t7 8');
  });

  it('go where they belong: what an owner has no more is deleted, what others have stays', async () => {
    const save = ownedRowWriter<Town>({ ...TOWN, owner: 'region', skipUnchanged: true });
    const { manager } = source;
    await save(
      manager,
      ['33', '34'],
      [town('Solo', 1), town('Tegal', 1), town('Sleman', 1, { region: '34' })],
    );
    await save(manager, ['33'], [town('Tegal', 2)]);
    expect(await towns()).toEqual(['Sleman 1', 'Tegal 2']);
    await save(manager, ['34'], []);
    await save(manager, [], [town('Nowhere', 1)]);
    expect(await towns()).toEqual(['Tegal 2']);
  });
});
