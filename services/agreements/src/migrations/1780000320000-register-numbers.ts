import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each bureau numbers its register, and how far it has come this year. */
export class RegisterNumbers1780000320000 implements MigrationInterface {
  readonly name = 'RegisterNumbers1780000320000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table register_pattern, register_counter');
    await runner.query('drop index agreement_register_no');
  }
}

const STATEMENTS = [
  `create table register_pattern (
     legal_party_id uuid primary key,
     pattern text not null
   )`,
  `create table register_counter (
     legal_party_id uuid not null,
     year int not null,
     last int not null,
     primary key (legal_party_id, year)
   )`,
  'create index agreement_register_no on agreement (lead_legal_party_id, register_no)',
];
