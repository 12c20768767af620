import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table cooperation (
    cooperation_id uuid primary key, title text not null, lead_org jsonb not null,
    documents jsonb not null, draft boolean not null)`,
  `create table visible_to (
    cooperation_id uuid not null, organisation_id uuid not null, legal_party_id uuid not null,
    region_codes text[] not null, since timestamptz not null,
    primary key (cooperation_id, organisation_id))`,
  `create index visible_to_legal_party on visible_to (legal_party_id, cooperation_id)`,
  `create table organisation (
    organisation_id uuid primary key, legal_party_id uuid not null, kind text not null,
    name text not null, region_code text)`,
  `create table member (
    member_id uuid primary key, organisation_id uuid not null, active boolean not null)`,
  `create index member_organisation on member (organisation_id)`,
  `create table action_plan (
    plan_id uuid primary key, version int not null, cooperation_id uuid not null unique,
    lead_organisation_id uuid not null, status text not null, adoptions jsonb not null)`,
  `create table action (
    action_id uuid primary key, version int not null, plan_id uuid not null,
    cooperation_id uuid not null, type text not null, title text not null, output jsonb not null,
    owner jsonb not null, owner_member_id uuid, counterpart jsonb not null, counterpart_member_id uuid,
    location jsonb, starts_on date, due_on date not null, original_due_on date not null,
    due_changes int not null, implementing_agreement_id uuid, obligation_ids uuid[] not null,
    complete boolean not null, status text not null)`,
  `create index action_plan_actions on action (plan_id)`,
  `create table milestone (
    milestone_id uuid primary key, version int not null, action_id uuid not null,
    plan_id uuid not null, cooperation_id uuid not null, title text not null, due_on date not null,
    original_due_on date not null, due_changes int not null, weight int not null, owner jsonb not null,
    confirmers jsonb not null, quorum text not null, evidence_rule text not null, quantity float8,
    unit text, status text not null, current_claim_id uuid, claims jsonb not null,
    owner_organisation_id uuid not null, awaited_on date not null)`,
  `create index milestone_action on milestone (action_id)`,
  `create index milestone_cooperation on milestone (cooperation_id)`,
  `create index milestone_awaited on milestone (awaited_on, milestone_id)`,
  `create index milestone_owner on milestone (owner_organisation_id, status)`,
  `create index milestone_confirmers on milestone using gin (confirmers jsonb_path_ops)`,
  `create table evidence (
    evidence_id uuid primary key, version int not null, cooperation_id uuid not null, sha256 text not null,
    mime text not null, size_bytes int not null, file_name text not null, title text, taken_on date,
    place text, links jsonb not null, shared_reason text, attached_by jsonb not null)`,
  `create unique index evidence_once on evidence (cooperation_id, sha256)`,
  `create index evidence_sha256 on evidence (sha256)`,
  `create table change_request (
    change_request_id uuid primary key, version int not null, cooperation_id uuid not null,
    kind text not null, about jsonb not null, proposal jsonb not null, reason_code text not null,
    note text not null, requested_by jsonb not null, requested_by_member_id uuid not null,
    requested_at text not null, status text not null, decision jsonb)`,
  `create unique index change_request_open on change_request
    ((about ->> 'actionId'), coalesce(about ->> 'milestoneId', '')) where status = 'OPEN'`,
];

export class ActionsTables1780000000000 implements MigrationInterface {
  readonly name = 'ActionsTables1780000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first tables are not taken away again.'));
  }
}
