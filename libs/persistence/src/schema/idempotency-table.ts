import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of finished requests with their answers. */
export class IdempotencyTable implements MigrationInterface {
  readonly name = 'IdempotencyTable1767225600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotency_key (
        actor text not null,
        key text not null,
        body_hash text not null,
        status smallint,
        body text,
        headers jsonb,
        created_at timestamptz not null default clock_timestamp(),
        primary key (actor, key)
      )`);
    await runner.query('create index idempotency_key_age on idempotency_key (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key');
  }
}
