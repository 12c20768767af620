import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parked events that an operator gave up, with everything that they held. */
export class SkippedEventsTable implements MigrationInterface {
  readonly name = 'SkippedEventsTable1767225600005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table skipped_event (
        grp text not null,
        topic text not null,
        part smallint not null,
        log_offset bigint not null,
        key text not null,
        event_id text not null,
        type text not null,
        headers jsonb not null,
        payload text not null,
        error text,
        skipped_by text not null,
        why text not null,
        skipped_at timestamptz not null default clock_timestamp(),
        primary key (grp, topic, part, log_offset)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table skipped_event');
  }
}
