import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnersTables1780000000000 implements MigrationInterface {
  readonly name = 'PartnersTables1780000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    await runner.query(`
      create table organisation (
        organisation_id uuid primary key,
        version int not null,
        name text not null,
        short_name text,
        kind text not null,
        parent_organisation_id uuid,
        legal_party_id uuid not null,
        region_code text,
        country text not null,
        registration_no text,
        official_email text,
        affair_codes text[] not null,
        escalation_organisation_id uuid,
        liaisons_required int not null,
        duplicate_note text,
        registrar_legal_party_id uuid not null,
        status text not null
      )`);
    await runner.query(`create index organisation_list on organisation (name, organisation_id)`);
    await runner.query(
      `create index organisation_search on organisation using gin (name gin_trgm_ops, short_name gin_trgm_ops)`,
    );
    await runner.query(`create index organisation_parent on organisation (parent_organisation_id)`);
    await runner.query(`create index organisation_legal_party on organisation (legal_party_id)`);
    await runner.query(`
      create table mapping_entry (
        mapping_entry_id uuid primary key,
        version int not null,
        owner_organisation_id uuid not null,
        owner_legal_party_id uuid not null,
        region_code text not null,
        kind text not null,
        affair_codes text[] not null,
        subject_matter text not null,
        problem text,
        expected_benefit text,
        candidate_organisation_ids uuid[] not null,
        candidate_kinds text[] not null,
        cooperation_type text,
        horizon_months int not null,
        plan_links jsonb not null,
        no_plan_link_reason text,
        priority_score int,
        author_member_id uuid,
        status text not null
      )`);
    await runner.query(`create index mapping_entry_region on mapping_entry (region_code)`);
    await runner.query(`create index mapping_entry_owner on mapping_entry (owner_organisation_id)`);
    await runner.query(`
      create table entry_agreement (
        mapping_entry_id uuid not null,
        agreement_id uuid not null,
        cooperation_id uuid not null,
        primary key (mapping_entry_id, agreement_id)
      )`);
    await runner.query(`create index entry_agreement_agreement on entry_agreement (agreement_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table entry_agreement, mapping_entry, organisation');
  }
}
