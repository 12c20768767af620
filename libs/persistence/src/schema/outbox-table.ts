import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Largest payload that one event may have, in bytes of its JSON text. */
export const PAYLOAD_LIMIT = 262_144;

/** The delete-queue between a service's writes and the event transport. */
export class OutboxTable implements MigrationInterface {
  readonly name = 'OutboxTable1767225600001';

  async up(runner: QueryRunner): Promise<void> {
    // The sequence keeps CACHE 1: with a larger one, numbers of two sessions would not follow the
    // order of their row locks, and the relay would publish an aggregate's events out of order.
    await runner.query(`
      create table outbox (
        seq bigint generated always as identity,
        shard smallint not null,
        event_id uuid not null,
        topic text not null,
        partition_key text not null,
        aggregate_type text not null,
        aggregate_id uuid not null,
        aggregate_version int not null,
        type text not null,
        payload text not null check (octet_length(payload) <= ${PAYLOAD_LIMIT}),
        headers jsonb not null,
        created_at timestamptz not null default clock_timestamp(),
        primary key (shard, seq)
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
              autovacuum_vacuum_cost_delay = 0, fillfactor = 100)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox');
  }
}
