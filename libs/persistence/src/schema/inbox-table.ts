import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Side effects that are due, and those that were had: by group, business key and the event that asked. */
export class InboxTable implements MigrationInterface {
  readonly name = 'InboxTable1767225600007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inbox (
        seq bigint generated always as identity,
        grp text not null,
        key text not null,
        event_id uuid not null,
        task jsonb not null,
        noted_at timestamptz not null default clock_timestamp(),
        attempts int not null default 0,
        due_at timestamptz not null default clock_timestamp(),
        begun_at timestamptz,
        done_at timestamptz,
        outcome text,
        primary key (grp, key)
      )`);
    await runner.query('create index inbox_due on inbox (grp, due_at, seq) where done_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table inbox');
  }
}
