import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table delivered_milestone (
     milestone_id uuid primary key, cooperation_id uuid not null, title text not null,
     owner_organisation_id uuid not null, confirmer_organisation_ids uuid[] not null, due_on date not null,
     state text not null, claimed_on date, answer_due_on date, on_time boolean,
     confirmed_by_organisation_id uuid, disputes int not null)`,
  `create index delivered_milestone_owner on delivered_milestone (owner_organisation_id)`,
  `create index delivered_milestone_confirmed_by on delivered_milestone (confirmed_by_organisation_id)`,
  `create index delivered_milestone_unanswered on delivered_milestone
     using gin (confirmer_organisation_ids) where state = 'CLAIMED'`,
  `create table claim_answer (
     claim_id uuid, organisation_id uuid, days int not null, primary key (claim_id, organisation_id))`,
  `create index claim_answer_organisation on claim_answer (organisation_id)`,
  `create table owned_action (
     action_id uuid primary key, plan_id uuid not null, owner_organisation_id uuid not null, open boolean not null)`,
  `create index owned_action_owner on owned_action (owner_organisation_id) where open`,
  `create index owned_action_plan on owned_action (plan_id)`,
  `create table owed_report (
     report_id uuid primary key, reporter_organisation_id uuid not null, state text not null,
     late boolean not null, submitted_on date)`,
  `create index owed_report_reporter on owed_report (reporter_organisation_id)`,
  `create table cooperation_document (
     agreement_id uuid primary key, cooperation_id uuid not null, title text not null,
     cooperation_type text not null, affair_codes text[] not null, party_organisation_ids uuid[] not null,
     party_legal_ids uuid[] not null,
     region_codes text[] not null, status text not null, ends_on date)`,
  `create index cooperation_document_parties on cooperation_document using gin (party_organisation_ids)`,
  `create table running_place (
     agreement_id uuid, affair_code text, region_code text, cooperation_id uuid not null, parties text not null,
     primary key (agreement_id, affair_code, region_code))`,
  `create index running_place_cell on running_place (affair_code, region_code)`,
  `create index running_place_parties on running_place (affair_code, parties)`,
  `create table running_cell (
     affair_code text, region_code text, cooperations int not null, primary key (affair_code, region_code))`,
  `create table running_pair (affair_code text, a text, b text, primary key (affair_code, a, b))`,
  `create table running_overlap (
     affair_code text, parties text, region_codes text[] not null, cooperations int not null,
     primary key (affair_code, parties))`,
  // An organisation as it reads today: a merged one reads as its survivor.
  `create view organisation_now as
     select o.organisation_id, s.organisation_id as now_id, s.legal_party_id, s.kind, s.name, s.region_code
     from organisation o join organisation s
       on s.organisation_id = coalesce(o.merged_into_id, o.organisation_id)`,
];

/** What organisations delivered, kept from the events of cooperations. */
export class DeliveryRecord1781000000100 implements MigrationInterface {
  readonly name = 'DeliveryRecord1781000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view organisation_now');
    await runner.query(
      `drop table running_overlap, running_pair, running_cell, running_place, cooperation_document, owed_report,
         owned_action, claim_answer, delivered_milestone`,
    );
  }
}
