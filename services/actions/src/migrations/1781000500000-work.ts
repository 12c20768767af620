import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  `alter table evidence add column position jsonb`,
  `alter table evidence add column verifications jsonb not null default '[]'`,
  // Only for the rows that were there: the entity says it for every new one.
  `alter table evidence alter column verifications drop default`,
  `alter table action add column template_code text`,
  `alter table milestone add column contributes_to jsonb not null default '[]'`,
  `alter table milestone alter column contributes_to drop default`,
  `create table obstacle (
    obstacle_id uuid primary key, version int not null, cooperation_id uuid not null, about jsonb not null,
    code text not null, description text not null, impact_days int, raised_by jsonb not null,
    raised_by_member_id uuid not null, raised_at text not null, owner jsonb not null, due_on date not null,
    escalations jsonb not null, resolution jsonb, status text not null)`,
  `create index obstacle_due on obstacle (due_on, obstacle_id)`,
  `create index obstacle_cooperation on obstacle (cooperation_id)`,
];

/** Verified evidence, and obstacles. */
export class Work1781000500000 implements MigrationInterface {
  readonly name = 'Work1781000500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table obstacle');
    await runner.query('alter table milestone drop column contributes_to');
    await runner.query('alter table action drop column template_code');
    await runner.query('alter table evidence drop column verifications, drop column position');
  }
}
