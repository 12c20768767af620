import { newId, type Origin } from '@nyata/kernel';
import { eventWriter, openDatabase, type Database } from '@nyata/persistence';
import { Column, Entity, PrimaryColumn, type QueryRunner } from 'typeorm';
import { payloadOf } from './organisation-log';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
}

class OrganisationTables {
  readonly name = 'OrganisationTables1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (id uuid primary key, version int not null);
      create table seen (n serial, grp text, id uuid, version int, origin jsonb,
        at timestamptz default clock_timestamp())`);
  }
  async down(): Promise<void> {}
}

const saveWithEvents = eventWriter('partners');

/** A small partners service for specs: organisations that are registered and revised. */
export class Organisations {
  private constructor(readonly database: Database) {}

  static async open(url: string): Promise<Organisations> {
    const migrations = [OrganisationTables];
    return new Organisations(
      await openDatabase({ url, poolSize: 6, entities: [OrganisationRow], migrations }),
    );
  }

  register(origin: Partial<Origin> = {}): Promise<OrganisationRow> {
    return this.save({ id: newId(), version: 0 }, 'organisation-registered', origin);
  }

  revise(row: OrganisationRow): Promise<OrganisationRow> {
    return this.save(row, 'organisation-particulars-revised');
  }

  private save(
    row: OrganisationRow,
    name: 'organisation-registered' | 'organisation-particulars-revised',
    origin: Partial<Origin> = {},
  ): Promise<OrganisationRow> {
    return this.database.transaction((tx) =>
      saveWithEvents(tx, {
        entity: OrganisationRow,
        row,
        events: [{ name, payload: payloadOf(name, row.id) } as never],
        origin: { correlationId: newId(), now: new Date(), ...origin },
      }),
    );
  }

  async outboxSize(): Promise<number> {
    const [row] = await this.database.source.query<{ rows: number }[]>(
      'select count(*)::int as rows from outbox',
    );
    return row!.rows;
  }
}
