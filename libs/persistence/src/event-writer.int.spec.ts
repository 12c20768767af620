import { EVENTS, partitionOf } from '@nyata/contracts';
import { newId, type Origin } from '@nyata/kernel';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  Database,
  eventWriter,
  lockRow,
  openDatabase,
  scratchDatabase,
  type ScratchDatabase,
} from './index';

@Entity('organisation')
class OrganisationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') name!: string;
  @Column('jsonb') contacts!: { kind: string; value: string }[];
  @Column('text', { name: 'affair_codes', array: true }) affairCodes!: string[];
  @Column('date', { name: 'since', nullable: true }) since?: string | null;
  @Column('bigint', { default: 5 }) budget?: number;
}

class OrganisationTable implements MigrationInterface {
  readonly name = 'OrganisationTable1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table organisation (id uuid primary key, version int not null,
      name text not null, contacts jsonb not null, affair_codes text[] not null, since date,
      budget bigint not null default 5)`);
  }
  async down(): Promise<void> {}
}

const saveWithEvents = eventWriter('partners');
const origin: Origin = {
  correlationId: newId(),
  actor: newId(),
  now: new Date('2026-03-02T03:00:00Z'),
};
const example = EVENTS['organisation-registered'].example;

const organisation = (id = newId()): OrganisationRow =>
  Object.assign(new OrganisationRow(), {
    id,
    version: 0,
    name: 'Pemerintah Provinsi Jawa Tengah',
    contacts: [{ kind: 'phone', value: '024' }],
    affairCodes: ['1.01', '1.02'],
    since: '1950-08-15',
  });

const registered = (organisationId: string) => ({
  name: 'organisation-registered' as const,
  payload: { ...example, organisationId },
});

describe('writing an aggregate with its events', () => {
  let scratch: ScratchDatabase;
  let database: Database;

  beforeAll(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    database = await openDatabase({
      url: scratch.url,
      poolSize: 4,
      entities: [OrganisationRow],
      migrations: [OrganisationTable],
    });
  });
  afterAll(async () => {
    await database?.close();
    await scratch?.drop();
  });

  const save = (row: OrganisationRow, events = [registered(row.id)]) =>
    database.transaction((tx) =>
      saveWithEvents(tx, { entity: OrganisationRow, row, events, origin }),
    );
  const outboxOf = (id: string) =>
    database.source.query<Record<string, unknown>[]>(
      'select * from outbox where aggregate_id = $1 order by seq',
      [id],
    );
  const read = (id: string) => database.source.manager.findOneByOrFail(OrganisationRow, { id });

  it('stores a new aggregate at the version of its last event', async () => {
    const row = organisation();
    const saved = await save(row, [registered(row.id), registered(row.id)]);
    expect(saved.version).toBe(2);
    expect(await read(row.id)).toEqual({ ...row, version: 2, budget: 5 });
  });

  it('puts each event into the outbox with its version, its partition and who caused it', async () => {
    const row = organisation();
    await save(row, [registered(row.id), registered(row.id)]);
    const [first, second] = await outboxOf(row.id);
    expect(first).toMatchObject({
      shard: partitionOf(row.id),
      topic: 'nyata.partners',
      partition_key: row.id,
      aggregate_version: 1,
      type: 'nyata.organisation-registered.v1',
      headers: {
        source: '/services/partners',
        time: '2026-03-02T03:00:00.000Z',
        correlationid: origin.correlationId,
        actor: origin.actor,
      },
    });
    expect(JSON.parse(first!.payload as string)).toEqual({ ...example, organisationId: row.id });
    expect(second).toMatchObject({ aggregate_version: 2 });
  });

  it('changes a row whose version is still the loaded one, and empties what the new row leaves out', async () => {
    const row = await save(organisation());
    const { since: _since, ...rest } = { ...row, name: 'Jawa Tengah', budget: 9_007_199_254 };
    const saved = await save(Object.assign(new OrganisationRow(), rest));
    expect(saved.version).toBe(2);
    expect(await read(row.id)).toMatchObject({
      name: 'Jawa Tengah',
      since: null,
      budget: 9_007_199_254,
      version: 2,
    });
  });

  it('refuses a change that was decided on an old version, and writes nothing', async () => {
    const row = await save(organisation());
    await save({ ...row, name: 'first' });
    await expect(save({ ...row, name: 'second' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await read(row.id)).toMatchObject({ name: 'first', version: 2 });
    expect(await outboxOf(row.id)).toHaveLength(2);
  });

  it('keeps the database error when an aggregate exists already', async () => {
    const row = await save(organisation());
    await expect(save({ ...row, version: 0 })).rejects.toMatchObject({ code: '23505' });
  });

  it('refuses an event with a field that its schema does not know', async () => {
    const row = organisation();
    const event = registered(row.id);
    await expect(
      save(row, [{ ...event, payload: { ...event.payload, nik: '3374' } as never }]),
    ).rejects.toThrow(/organisation-registered/);
    await expect(read(row.id)).rejects.toThrow();
  });

  it('refuses an event that is too large, and says how large it is', async () => {
    const row = organisation();
    const event = registered(row.id);
    const affairCodes = Array.from({ length: 40_000 }, (_, i) => `1.${String((i % 90) + 10)}`);
    await expect(
      save(row, [{ ...event, payload: { ...event.payload, affairCodes } }]),
    ).rejects.toThrow(/has \d{6} bytes; an event may have 262144/);
  });

  it('refuses a change without an event', async () => {
    await expect(save(organisation(), [])).rejects.toThrow(/at least one event/);
  });

  it('locks a row for a decision, and refuses an unknown id and an old version', async () => {
    const { id } = await save(organisation());
    const lock = (key: string, version?: number) =>
      database.transaction((tx) => lockRow(tx, OrganisationRow, key, version));
    await expect(lock(id, 1)).resolves.toMatchObject({ version: 1 });
    await expect(lock(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(lock(id, 3)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('joins the running transaction, and wakes the relay once after its commit', async () => {
    let wakes = 0;
    const stop = database.onCommit(() => wakes++);
    await database.transaction(async () => {
      await save(organisation());
      await save(organisation());
      expect(wakes).toBe(0);
    });
    await database.transaction((tx) => tx.query('select 1'));
    stop();
    expect(wakes).toBe(1);
  });

  it('undoes everything that joined when the outer transaction fails', async () => {
    const row = organisation();
    const failing = database.transaction(async () => {
      await save(row);
      throw new Error('the request failed');
    });
    await expect(failing).rejects.toThrow('the request failed');
    await expect(read(row.id)).rejects.toThrow();
    expect(await outboxOf(row.id)).toHaveLength(0);
  });
});
