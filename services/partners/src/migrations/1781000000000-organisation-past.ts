import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `alter table organisation
     add official_phone text, add address text, add website text, add merged_into_id uuid,
     add former_names text[] not null default '{}', add searched_names text not null default ''`,
  `create index organisation_merged_into on organisation (merged_into_id) where merged_into_id is not null`,
  `create index organisation_names on organisation using gin (searched_names gin_trgm_ops)`,
  `create index organisation_registration_no on organisation (registration_no) where registration_no is not null`,
  `create table organisation_past (
     organisation_id uuid not null, version int not null, at timestamptz not null, what text not null,
     name text not null, reason text, other_organisation_id uuid, by_organisation_id uuid,
     primary key (organisation_id, version))`,
  // What stood there before names were compared is found by its name as it was written.
  `update organisation set searched_names = lower(concat_ws(' ', name, short_name))`,
];

/** What organisations were called and became, and the names that a search forgives. */
export class OrganisationPast1781000000000 implements MigrationInterface {
  readonly name = 'OrganisationPast1781000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organisation_past');
    await runner.query(
      `alter table organisation drop official_phone, drop address, drop website, drop merged_into_id,
         drop former_names, drop searched_names`,
    );
  }
}
