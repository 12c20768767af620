import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a consumer group remembers: positions, cursors, and whatever it had to park. */
export class ConsumerTables implements MigrationInterface {
  readonly name = 'ConsumerTables1767225600003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consumer_position (
        grp text not null,
        topic text not null,
        part smallint not null,
        next_offset bigint not null,
        last_event_id uuid,
        primary key (grp, topic, part)
      ) with (fillfactor = 50)`);
    await runner.query(`
      create table consumer_cursor (
        grp text not null,
        source text not null,
        subject uuid not null,
        version int not null,
        last_event_id uuid not null,
        primary key (grp, source, subject)
      ) with (fillfactor = 80)`);
    await runner.query(`
      create table parked_key (
        grp text not null,
        topic text not null,
        key text not null,
        part smallint not null,
        reason text not null,
        parked_at timestamptz not null default clock_timestamp(),
        primary key (grp, topic, key)
      )`);
    await runner.query(`
      create table parked_event (
        id bigint generated always as identity unique,
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
        attempts int not null,
        parked_at timestamptz not null default clock_timestamp(),
        primary key (grp, topic, part, log_offset)
      )`);
    await runner.query(
      'create index parked_event_key on parked_event (grp, topic, key, log_offset)',
    );
    await runner.query(`
      create table replay_request (
        id uuid primary key,
        grp text not null,
        topic text not null,
        key text not null,
        requested_by text not null,
        why text not null,
        dry_run boolean not null default false,
        requested_at timestamptz not null default clock_timestamp(),
        finished_at timestamptz,
        outcome text,
        events int
      )`);
    await runner.query(
      'create index replay_request_open on replay_request (grp) where finished_at is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table consumer_position, consumer_cursor, parked_key, parked_event, replay_request',
    );
  }
}
