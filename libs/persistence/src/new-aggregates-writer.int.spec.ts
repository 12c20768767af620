import { EVENTS } from '@nyata/contracts';
import { newId, type Origin } from '@nyata/kernel';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  Database,
  newAggregatesWriter,
  openDatabase,
  scratchDatabase,
  type ScratchDatabase,
} from './index';

@Entity('organisation')
class OrganisationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('jsonb') contacts!: { kind: string; value: string }[];
  @Column('text', { name: 'affair_codes', array: true }) affairCodes!: string[];
  @Column('date', { name: 'since', nullable: true }) since?: string | null;
  @Column('bigint', { default: 5 }) budget?: number;
}

class OrganisationTable implements MigrationInterface {
  readonly name = 'OrganisationTable1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table organisation (id uuid primary key, version int not null,
      contacts jsonb not null, affair_codes text[] not null, since date,
      budget bigint not null default 5)`);
  }
  async down(): Promise<void> {}
}

const writeNew = newAggregatesWriter('partners');
const origin: Origin = { correlationId: newId(), now: new Date('2026-03-02T03:00:00Z') };
const example = EVENTS['organisation-registered'].example;

const organisation = (changes: Partial<OrganisationRow> = {}): OrganisationRow =>
  Object.assign(new OrganisationRow(), {
    id: newId(),
    version: 0,
    contacts: [{ kind: 'phone', value: '024' }],
    affairCodes: ['1.01', '1.02'],
    since: '1950-08-15',
    ...changes,
  });

const registered = ({ id }: OrganisationRow) => ({
  name: 'organisation-registered' as const,
  payload: { ...example, organisationId: id },
});

describe('writing many new aggregates at once', () => {
  let scratch: ScratchDatabase;
  let database: Database;

  beforeAll(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({
      url: scratch.url,
      poolSize: 2,
      entities: [OrganisationRow],
      migrations: [OrganisationTable],
    });
  });
  afterAll(async () => {
    await database?.close();
    await scratch?.drop();
  });

  const save = (rows: OrganisationRow[], eventsOf = (row: OrganisationRow) => [registered(row)]) =>
    database.transaction((tx) =>
      writeNew(tx, {
        entity: OrganisationRow,
        added: rows.map((row) => ({ row, events: eventsOf(row) })),
        origin,
      }),
    );
  const read = (id: string) => database.source.manager.findOneByOrFail(OrganisationRow, { id });

  it('stores each at the version of its last event, and what no row gives at its default', async () => {
    const [first, second] = [organisation(), organisation({ since: null, affairCodes: [] })];
    await save([first, second], (row) =>
      row === first ? [registered(row), registered(row)] : [registered(row)],
    );
    expect(await read(first.id)).toEqual({ ...first, version: 2, budget: 5 });
    expect(await read(second.id)).toEqual({ ...second, version: 1, budget: 5 });
    const events = await database.source.query<object[]>(
      `select aggregate_id as id, aggregate_version as version, payload from outbox
       where aggregate_id in ($1, $2) order by aggregate_id, seq`,
      [first.id, second.id],
    );
    expect(events).toMatchObject(
      [
        { id: first.id, version: 1 },
        { id: first.id, version: 2 },
        { id: second.id, version: 1 },
      ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version)),
    );
  });

  it('writes none of them when one is there already, or breaks the schema of its event', async () => {
    const there = organisation();
    await save([there]);
    const other = organisation();
    await expect(save([other, there])).rejects.toMatchObject({ code: '23505' });
    const faulty = (row: OrganisationRow) => [
      { ...registered(row), payload: { ...registered(row).payload, nik: '3374' } as never },
    ];
    await expect(save([other], faulty)).rejects.toThrow(/organisation-registered/);
    await expect(read(other.id)).rejects.toThrow();
  });

  it('refuses one that is not new, and rows of which only some give a column that has a default', async () => {
    await expect(save([organisation({ version: 1 })])).rejects.toThrow(/is not new/);
    const some = [organisation({ budget: 1 }), organisation()];
    await expect(save(some)).rejects.toThrow(/Only some rows of organisation give budget/);
  });

  it('wakes the relay once', async () => {
    let wakes = 0;
    const stop = database.onCommit(() => wakes++);
    await save([organisation(), organisation()]);
    await save([]);
    stop();
    expect(wakes).toBe(1);
  });
});
