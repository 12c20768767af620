import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which daily job is done for which business date. */
export class DailyRunTable implements MigrationInterface {
  readonly name = 'DailyRunTable1767225600004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table daily_run (
        job text not null,
        business_date date not null,
        finished_at timestamptz not null default clock_timestamp(),
        primary key (job, business_date)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table daily_run');
  }
}
