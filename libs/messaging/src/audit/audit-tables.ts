import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit's own memory: the digest of every record, and of every partition where the chain begins and how far it is. */
export class AuditTables implements MigrationInterface {
  readonly name = 'AuditTables1767225600007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_digest (
        topic text not null,
        part smallint not null,
        log_offset bigint not null,
        digest bytea not null,
        primary key (topic, part, log_offset)
      )`);
    await runner.query(`
      create table audit_head (
        grp text not null,
        topic text not null,
        part smallint not null,
        first_offset bigint not null default 0,
        next_offset bigint not null,
        link bytea not null,
        primary key (topic, part)
      ) with (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_digest, audit_head');
  }
}
