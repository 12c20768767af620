import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme that an agreement is a part of, and the plan and reports that its last stages wait for. */
export class InitiativeAndWork1795520000000 implements MigrationInterface {
  readonly name = 'InitiativeAndWork1795520000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agreement add column initiative_code text');
    await runner.query(`create table begun_work (
      cooperation_id uuid primary key,
      plan_adopted_on date,
      first_report_on date
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table begun_work');
    await runner.query('alter table agreement drop column initiative_code');
  }
}
