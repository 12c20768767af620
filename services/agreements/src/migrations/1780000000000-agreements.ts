import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AgreementsTables1780000000000 implements MigrationInterface {
  readonly name = 'AgreementsTables1780000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [AGREEMENT, ...INDEXES, ...TABLES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table agreement, agreement_number, visible_to,
         organisation_reference, member_reference, mapping_reference`,
    );
  }
}

const AGREEMENT = `
  create table agreement (
    agreement_id uuid primary key,
    version int not null,
    cooperation_id uuid not null,
    role text not null,
    umbrella_id uuid,
    cooperation_type text not null,
    type_basis jsonb not null,
    document_kind text not null,
    label text,
    title text not null,
    subject_matter text not null,
    scope text[] not null,
    affair_codes text[] not null,
    mapping_entry_ids uuid[] not null,
    lead_org jsonb not null,
    initiator_org jsonb not null,
    responsible_member_id uuid,
    parties jsonb not null,
    terms jsonb not null,
    register_no text,
    numbers jsonb not null,
    signed_on date,
    burdens_public_or_region boolean,
    in_current_budget boolean,
    cross_border_externality boolean,
    legacy_notes jsonb,
    acknowledged_overlap boolean not null,
    origin text not null,
    imported_on date,
    visibility text not null,
    shared boolean not null,
    procedure jsonb,
    documents jsonb not null,
    expiry_notices jsonb not null,
    ending jsonb,
    end_reason text,
    status text not null,
    lead_organisation_id uuid not null,
    lead_legal_party_id uuid not null,
    party_organisation_ids uuid[] not null,
    ends_on date
  )`;

const INDEXES = [
  'create index agreement_cooperation on agreement (cooperation_id)',
  'create index agreement_lead on agreement (lead_legal_party_id)',
  'create index agreement_ending on agreement (status, ends_on)',
  'create index agreement_officer on agreement (responsible_member_id)',
  'create index agreement_party on agreement using gin (party_organisation_ids)',
  'create index agreement_document on agreement using gin (documents jsonb_path_ops)',
];

const TABLES = [
  `create table agreement_number (
     organisation_id uuid not null,
     no text not null,
     agreement_id uuid not null,
     primary key (organisation_id, no)
   )`,
  'create index agreement_number_agreement on agreement_number (agreement_id)',
  `create table visible_to (
     cooperation_id uuid not null,
     organisation_id uuid not null,
     legal_party_id uuid not null,
     region_codes text[] not null,
     since date not null,
     primary key (cooperation_id, organisation_id)
   )`,
  'create index visible_to_legal_party on visible_to (legal_party_id, cooperation_id)',
  `create table organisation_reference (
     organisation_id uuid primary key,
     legal_party_id uuid not null,
     kind text not null,
     name text not null,
     region_code text
   )`,
  `create table member_reference (
     member_id uuid primary key,
     organisation_id uuid not null,
     legal_party_id uuid not null,
     active boolean not null
   )`,
  `create table mapping_reference (
     mapping_entry_id uuid primary key,
     owner_organisation_id uuid not null,
     subject_matter text not null,
     status text not null
   )`,
];
