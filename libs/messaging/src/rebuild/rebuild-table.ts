import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every rebuild there was and is: who asked, how far it is, what was compared, how it ended. */
export class RebuildTable implements MigrationInterface {
  readonly name = 'RebuildTable1767225600008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rebuild (
        id int generated always as identity primary key,
        projection text not null,
        generation int not null,
        kind text not null,
        asked_by text not null,
        why text,
        started_at timestamptz not null default clock_timestamp(),
        applied bigint not null default 0,
        log_end bigint not null default 0,
        comparison jsonb,
        finished_at timestamptz,
        outcome text
      )`);
    await runner.query('create index rebuild_open on rebuild (projection) where outcome is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rebuild');
  }
}
