import { EVENTS, eventSource } from '@nyata/contracts';
import { openDatabase, type Database } from '@nyata/persistence';
import { Column, Entity, PrimaryColumn, type QueryRunner } from 'typeorm';

export const TOPIC = 'nyata.partners';
export const SOURCE = eventSource('partners');

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
}

class WriteTables {
  readonly name = 'WriteTables1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table organisation (id uuid primary key, version int not null)');
    // Where the cursor relay, a mutant, keeps what it calls its position.
    await runner.query('create table relay_cursor (shard smallint primary key, last bigint)');
  }
  async down(): Promise<void> {}
}

class FoldTables {
  readonly name = 'FoldTables1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table portrait (id uuid primary key, part int, version int, changes int);
      create table tally (part int primary key, organisations int, changes int);
      create table letter (n serial primary key, organisation_id uuid);
      create table poison (id uuid primary key)`);
    await runner.query(APPLIED_TABLE);
  }
  async down(): Promise<void> {}
}

/** What the altered build writes into, in the transaction of each effect. */
export const APPLIED_TABLE = `
  create table if not exists fault_applied (
    n bigserial primary key, grp text, source text, subject uuid, version int, event_id uuid
  )`;

/** The database of the writing service, with many connections for many writers. */
export const openWrites = (url: string, name: string, poolSize = 4): Promise<Database> =>
  openDatabase({ url, poolSize, name, entities: [OrganisationRow], migrations: [WriteTables] });

/** The database of the service that folds the writes. */
export const openFold = (url: string, name: string): Promise<Database> =>
  openDatabase({ url, poolSize: 6, name, entities: [], migrations: [FoldTables] });

/** The event of a row's next version. */
export function nextEvent({ id, version }: OrganisationRow) {
  const name = version === 0 ? 'organisation-registered' : 'organisation-particulars-revised';
  return { name, payload: { ...EVENTS[name].example, organisationId: id } } as const;
}
