import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way to the signatures: offers, approvals, limits of stages, kinds that a province lays down itself. */
export class AgreementProcedures1780000200000 implements MigrationInterface {
  readonly name = 'AgreementProcedures1780000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table agreement
         add column kind text,
         add column offer jsonb,
         add column council_approval jsonb,
         add column central_approval jsonb,
         add column stage_due_on date`,
    );
    await runner.query(
      `create index agreement_stuck on agreement (stage_due_on, agreement_id)
       where stage_due_on is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index agreement_stuck');
    await runner.query(
      `alter table agreement
         drop column kind,
         drop column offer,
         drop column council_approval,
         drop column central_approval,
         drop column stage_due_on`,
    );
  }
}
