import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked to be exported, how far it is, and the files; none of it follows from the log. */
export class Exports implements MigrationInterface {
  readonly name = 'Exports1795500000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table export_job (
         export_id uuid primary key,
         member_id uuid not null,
         caller jsonb not null,
         asked jsonb not null,
         asked_at timestamptz not null,
         status text not null default 'WAITING',
         row_count int not null,
         file_name text,
         mime text,
         size_bytes int,
         made jsonb
       )`,
    );
    await runner.query(
      `create index export_waiting on export_job (asked_at) where status = 'WAITING'`,
    );
    await runner.query('create index export_member on export_job (member_id, asked_at desc)');
    await runner.query('create index export_age on export_job (asked_at)');
    // Its own row, outside the one that the writing transaction holds.
    await runner.query(
      `create table export_progress (
         export_id uuid primary key references export_job on delete cascade,
         rows_done int not null,
         attempts int not null
       )`,
    );
    await runner.query(
      `create table export_chunk (
         export_id uuid not null references export_job on delete cascade,
         n int not null,
         bytes bytea not null,
         primary key (export_id, n)
       )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table export_chunk, export_progress, export_job');
  }
}
