import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to an agreement after it was signed, and what we must know of the work that it led to. */
export class AgreementLife1780000300000 implements MigrationInterface {
  readonly name = 'AgreementLife1780000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table confirmed_milestone, final_evaluation');
    await runner.query(`alter table agreement drop column suspensions, drop column frameworks,
      drop column amendments, drop column obligations`);
  }
}

const STATEMENTS = [
  `alter table agreement
     add column suspensions jsonb not null default '[]',
     add column frameworks jsonb not null default '[]',
     add column amendments jsonb not null default '[]',
     add column obligations jsonb not null default '[]'`,
  `create table confirmed_milestone (
     milestone_id uuid primary key,
     cooperation_id uuid not null
   )`,
  'create index confirmed_milestone_cooperation on confirmed_milestone (cooperation_id)',
  `create table final_evaluation (
     evaluation_id uuid primary key,
     cooperation_id uuid not null,
     agreement_id uuid
   )`,
  'create index final_evaluation_cooperation on final_evaluation (cooperation_id)',
];
