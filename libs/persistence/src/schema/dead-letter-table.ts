import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The delete-queue of parked records on their way to their dead-letter topic. */
export class DeadLetterTable implements MigrationInterface {
  readonly name = 'DeadLetterTable1767225600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dead_letter (
        seq bigint generated always as identity primary key,
        id uuid not null,
        topic text not null,
        part smallint not null,
        key text not null,
        headers jsonb not null,
        payload text not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dead_letter');
  }
}
