import { connect, createServer, type AddressInfo } from 'node:net';
import { Column, Entity, PrimaryColumn, type QueryRunner } from 'typeorm';
import { openDatabase, schemaDrift, scratchDatabase, type ScratchDatabase } from './index';

@Entity('region')
class RegionRow {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('date', { nullable: true }) since?: string | null;
}

class RegionTable {
  readonly name = 'RegionTable1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table region (code text primary key, name text not null, since date)',
    );
  }
  async down(): Promise<void> {}
}

describe('opening a service’s database', () => {
  let scratch: ScratchDatabase;

  beforeEach(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
  });
  afterEach(() => scratch.drop());

  const open = () =>
    openDatabase({
      url: scratch.url,
      poolSize: 2,
      entities: [RegionRow],
      migrations: [RegionTable],
    });

  it('waits for a server that is only starting', async () => {
    const { port: serverPort } = new URL(scratch.url);
    const server = createServer((client) => {
      client.pipe(connect(Number(serverPort), '127.0.0.1')).pipe(client);
    });
    const listen = (port: number) =>
      new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    await listen(0);
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    const url = new URL(scratch.url);
    url.port = String(port);
    const opening = openDatabase({ url: url.href, poolSize: 1, entities: [], migrations: [] });
    await new Promise((done) => setTimeout(done, 500));
    await listen(port);
    const database = await opening;
    expect(await database.answers()).toBe(true);
    await database.close();
    server.close();
  });

  it('brings the schema up to date once, however many replicas start together', async () => {
    const replicas = await Promise.all([open(), open(), open()]);
    expect(await schemaDrift(replicas[0])).toEqual([]);
    await Promise.all(replicas.map((replica) => replica.close()));
  });

  it('tells how the schema differs from the entities', async () => {
    const database = await open();
    await database.source.query('alter table region drop column since');
    expect(await schemaDrift(database)).toEqual([expect.stringContaining('"since"')]);
    await database.close();
  });

  it('reads a business date as the day that was written', async () => {
    const database = await open();
    const rows = await database.source.query<unknown[]>(`select date '2026-03-01' as day`);
    expect(rows).toEqual([{ day: '2026-03-01' }]);
    await database.close();
  });
});
