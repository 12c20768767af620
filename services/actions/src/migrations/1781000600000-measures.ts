import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table report (
    report_id uuid primary key, version int not null, cooperation_id uuid not null, reporter jsonb not null,
    reporter_organisation_id uuid not null, period text not null, due_on date not null, lapses_on date not null,
    status text not null, submitted_on date, late boolean, physical_pct float8, spent_by_year jsonb,
    narrative text, obstacle_ids uuid[], reason text)`,
  `create unique index report_once on report (cooperation_id, reporter_organisation_id, period)`,
  `create index report_awaited on report (status, lapses_on)`,
  `create index report_due on report (due_on desc, report_id desc)`,
  `create table funding (
    funding_id uuid primary key, version int not null, cooperation_id uuid not null, action_id uuid not null,
    fiscal_year int not null, source text not null, planned bigint not null, ceiling bigint,
    appropriation bigint, committed bigint, spent bigint, account_code text)`,
  `create unique index funding_once on funding (action_id, fiscal_year, source)`,
  `create index funding_year on funding (fiscal_year, cooperation_id)`,
  `create table deviation_resolution (
    resolution_id uuid primary key, version int not null, cooperation_id uuid not null, action_id uuid not null,
    fiscal_year int not null, kind text not null, note text not null, deviation_pct_before float8 not null,
    decided_by_role text not null)`,
  `create index deviation_resolution_action on deviation_resolution (action_id)`,
  `create table plan_link (
    plan_link_id uuid primary key, version int not null, cooperation_id uuid not null, action_id uuid not null,
    doc_type text not null, fiscal_year int, code text not null, objective text, unlinked boolean not null)`,
  `create index plan_link_action on plan_link (action_id)`,
  `create index plan_link_cooperation on plan_link (cooperation_id)`,
  `create table indicator (
    indicator_id uuid primary key, version int not null, plan_id uuid not null, cooperation_id uuid not null,
    title text not null, unit text not null, level text not null, direction text not null,
    aggregation text not null, baseline jsonb not null, target jsonb not null, period_targets jsonb not null,
    action_ids uuid[] not null, disaggregation text, target_changed_late boolean not null,
    retired boolean not null, measurements jsonb not null)`,
  `create index indicator_cooperation on indicator (cooperation_id)`,
  `create table update_request (
    request_id uuid primary key, version int not null, cooperation_id uuid not null, about jsonb not null,
    from_org jsonb not null, to_org jsonb not null, question text not null, asked_on date not null,
    answer_due_on date not null, status text not null, answer jsonb)`,
  `create index update_request_cooperation on update_request (cooperation_id)`,
  `create index update_request_awaited on update_request (status, answer_due_on)`,
  `create table evaluation_round (
    round_id uuid primary key, version int not null, cooperation_id uuid not null, kind text not null,
    agreement_id uuid, period text, status text not null, opened_on date not null, forms jsonb not null,
    conclusion jsonb)`,
  `create index evaluation_round_cooperation on evaluation_round (cooperation_id)`,
];

const NAMES = [
  'report',
  'funding',
  'deviation_resolution',
  'plan_link',
  'indicator',
  'update_request',
  'evaluation_round',
];

/** Reports, money, plan links, indicators, questions and evaluations. */
export class Measures1781000600000 implements MigrationInterface {
  readonly name = 'Measures1781000600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of NAMES) await runner.query(`drop table ${name}`);
  }
}
