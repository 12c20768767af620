import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportTables1780000400000 implements MigrationInterface {
  readonly name = 'ImportTables1780000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index agreement_number_plain');
    await runner.query('drop table import_column, import_row, import_batch');
  }
}

const STATEMENTS = [
  `create table import_batch (
     import_id uuid primary key,
     version int not null,
     legal_party_id uuid not null,
     organisation_id uuid not null,
     sha256 text not null,
     file_name text not null,
     format text not null,
     encoding text,
     status text not null,
     headings text[] not null,
     mapping text[] not null,
     uploaded_at timestamptz not null,
     mandate jsonb
   )`,
  'create unique index import_batch_file on import_batch (legal_party_id, sha256)',
  'create index import_batch_status on import_batch (status)',
  `create table import_row (
     import_id uuid not null,
     row_no int not null,
     cells text[] not null,
     corrections jsonb not null,
     verdict text,
     findings jsonb not null,
     registration jsonb,
     umbrella_row int,
     fingerprint text,
     agreement_id uuid,
     primary key (import_id, row_no)
   )`,
  'create index import_row_verdict on import_row (import_id, verdict, row_no)',
  'create index import_row_agreement on import_row (agreement_id)',
  'create index import_row_registered on import_row (fingerprint) where agreement_id is not null',
  `create index agreement_number_plain on agreement_number
     (lower(regexp_replace(no, '\\s+', '', 'g')))`,
  `create table import_column (
     legal_party_id uuid not null,
     heading text not null,
     field text not null,
     primary key (legal_party_id, heading)
   )`,
];
