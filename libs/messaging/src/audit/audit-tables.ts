import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit's own memory: the digest of every record, and the chain's head of every partition. */
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
        topic text not null,
        part smallint not null,
        next_offset bigint not null,
        link bytea not null,
        primary key (topic, part)
      ) with (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_digest, audit_head');
  }
}
