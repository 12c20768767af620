import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that live for a moment or two days are stored as they are: compressing them costs more than their place. */
export class RowsAsTheyAre implements MigrationInterface {
  readonly name = 'RowsAsTheyAre1767225600020';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['outbox', 'idempotency_key'])
      await runner.query(`alter table ${table} set (toast_tuple_target = 8160)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['outbox', 'idempotency_key'])
      await runner.query(`alter table ${table} reset (toast_tuple_target)`);
  }
}
