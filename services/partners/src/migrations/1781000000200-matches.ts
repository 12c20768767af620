import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `alter table mapping_entry add key_organisation_id uuid, add priority_parts jsonb`,
  `update mapping_entry set key_organisation_id = owner_organisation_id`,
  `alter table mapping_entry alter key_organisation_id set not null`,
  `create index mapping_entry_affairs on mapping_entry using gin (affair_codes)`,
  `create table match (
     match_id uuid primary key, version int not null, mapping_entry_id uuid not null,
     key_organisation_id uuid not null, organisation_id uuid not null, other_entry_id uuid,
     other jsonb not null, score int not null, reasons jsonb not null, notes text, reason text,
     agreement_id uuid, moved_on date not null, status text not null)`,
  `create index match_entry on match (mapping_entry_id)`,
  `create unique index match_open on match (mapping_entry_id, organisation_id)
     where status in ('PROPOSED', 'CONTACTED', 'AGREED_IN_PRINCIPLE')`,
];

/** Partnerships that someone pursues, and what a priority is made of. */
export class Matches1781000000200 implements MigrationInterface {
  readonly name = 'Matches1781000000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table match');
    await runner.query('drop index mapping_entry_affairs');
    await runner.query('alter table mapping_entry drop key_organisation_id, drop priority_parts');
  }
}
