import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which cooperations everybody may read of: nothing until its next day is judged, or the read model is rebuilt. */
export class PublishedCooperations implements MigrationInterface {
  readonly name = 'PublishedCooperations1795500000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table assessment add column published boolean not null default false',
    );
    await runner.query(
      `create index assessment_published on assessment (signed_on desc, cooperation_id desc)
       where published and signed_on is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assessment drop column published');
  }
}
