import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the parties say about a draft before it is signed. */
export class DraftComments1795530000000 implements MigrationInterface {
  readonly name = 'DraftComments1795530000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table draft_comment (
      comment_id uuid primary key,
      agreement_id uuid not null,
      at timestamptz not null,
      member_id uuid not null,
      organisation_id uuid not null,
      legal_party_id uuid not null,
      clause text,
      text text not null,
      internal boolean not null
    )`);
    await runner.query('create index draft_comment_agreement on draft_comment (agreement_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draft_comment');
  }
}
