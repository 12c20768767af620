import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed what of an agreement since a version that somebody has seen. */
export class AgreementChanges1780000310000 implements MigrationInterface {
  readonly name = 'AgreementChanges1780000310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table agreement_change (
      agreement_id uuid not null,
      version int not null,
      at timestamptz not null,
      member_id uuid,
      events text[] not null,
      fields text[] not null,
      primary key (agreement_id, version)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agreement_change');
  }
}
