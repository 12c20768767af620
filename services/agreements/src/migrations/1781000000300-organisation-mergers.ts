import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which organisations are read as another one. */
export class OrganisationMergers1781000000300 implements MigrationInterface {
  readonly name = 'OrganisationMergers1781000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation_reference add merged_into_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation_reference drop merged_into_id');
  }
}
