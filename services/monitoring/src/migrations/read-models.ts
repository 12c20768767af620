import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table of this service; all but `published_assessment` can be built again from the log. */
export class ReadModels implements MigrationInterface {
  readonly name = 'ReadModels1767225700001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table cooperation_facts, assessment, assessment_history, visible_to,
      due_date, published_assessment, feed_cooperation, feed_entry, organisation`);
  }
}

const TABLES = [
  `create table cooperation_facts (
     cooperation_id uuid primary key,
     facts jsonb not null,
     folded_on date not null,
     as_of date not null
   ) with (fillfactor = 70)`,
  'create index cooperation_facts_as_of on cooperation_facts (as_of)',

  `create table assessment (
     cooperation_id uuid primary key,
     assessment_id uuid not null unique,
     title text not null,
     cooperation_type text not null,
     status text not null,
     verdict text not null,
     severity smallint not null,
     rung smallint not null,
     gaps jsonb not null,
     rules jsonb not null,
     levels jsonb not null,
     cause text,
     index_value smallint,
     next_step jsonb not null,
     unattested boolean not null,
     in_grace boolean not null,
     lead_org jsonb not null,
     parties jsonb not null,
     lead_organisation_id uuid not null,
     lead_legal_party_id uuid not null,
     agency jsonb not null,
     affair_codes text[] not null,
     region_codes text[] not null,
     signed_on date,
     ends_on date,
     as_of date not null,
     age_days int not null,
     active_days int not null,
     stopped_days int not null,
     publish_pending boolean not null
   ) with (fillfactor = 70)`,
  'create index assessment_worst_first on assessment (severity, cooperation_id)',
  'create index assessment_lead on assessment (lead_organisation_id)',
  'create index assessment_affairs on assessment using gin (affair_codes)',
  'create index assessment_regions on assessment using gin (region_codes)',
  'create index assessment_pending on assessment (cooperation_id) where publish_pending',

  `create table assessment_history (
     cooperation_id uuid not null,
     valid_from date not null,
     valid_to date,
     verdict text not null,
     rung smallint not null,
     state jsonb not null,
     primary key (cooperation_id, valid_from)
   )`,

  `create table visible_to (
     cooperation_id uuid not null,
     organisation_id uuid not null,
     legal_party_id uuid not null,
     region_code text,
     party boolean not null,
     since date not null,
     primary key (cooperation_id, organisation_id)
   )`,
  'create index visible_to_party on visible_to (legal_party_id, cooperation_id)',
  'create index visible_to_organisation on visible_to (organisation_id, cooperation_id)',
  'create index visible_to_region on visible_to (region_code text_pattern_ops, cooperation_id)',

  `create table due_date (
     subject_id uuid primary key,
     cooperation_id uuid not null,
     kind text not null,
     due_on date not null,
     organisation_id uuid not null
   )`,
  'create index due_date_cooperation on due_date (cooperation_id)',
  'create index due_date_due on due_date (due_on)',

  `create table published_assessment (
     assessment_id uuid primary key,
     cooperation_id uuid not null,
     version int not null,
     verdict text not null,
     rung smallint not null,
     levels jsonb not null
   )`,

  `create table feed_cooperation (
     cooperation_id uuid primary key,
     lead_legal_party_id uuid not null,
     organisation_ids uuid[] not null,
     legal_party_ids uuid[] not null,
     region_codes text[] not null,
     signed_agreement_ids uuid[] not null
   )`,
  `create table feed_entry (
     part smallint not null,
     off bigint not null,
     event_id uuid not null,
     name text not null,
     cooperation_id uuid not null,
     time timestamptz not null,
     event jsonb not null,
     audience text not null,
     lead_legal_party_id uuid,
     organisation_ids uuid[] not null,
     legal_party_ids uuid[] not null,
     region_codes text[] not null,
     primary key (part, off)
   )`,
  'create index feed_entry_cooperation on feed_entry (cooperation_id, off)',

  `create table organisation (
     organisation_id uuid primary key,
     legal_party_id uuid not null,
     kind text not null,
     name text not null
   )`,
];
