import { partitionOf } from '@nyata/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counters of the portfolio, filled from the rows that are there. What an assessment is newly counted by is
 * right at once after `npm run rebuild -- assessment`, and otherwise as soon as its next day is judged.
 */
export class PortfolioCounters implements MigrationInterface {
  readonly name = 'PortfolioCounters1795500000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of COLUMNS) await runner.query(statement);
    const rows = (await runner.query('select cooperation_id as id from assessment')) as {
      id: string;
    }[];
    const parts = JSON.stringify(rows.map(({ id }) => ({ id, part: partitionOf(id) })));
    await runner.query(
      `update assessment a set part = p.part from jsonb_to_recordset($1) as p(id uuid, part smallint)
       where a.cooperation_id = p.id`,
      [parts],
    );
    for (const statement of COUNTERS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table portfolio_cell, portfolio_due');
    await runner.query(`alter table assessment drop column part, drop column agency_id,
      drop column partner_ids, drop column partner_kinds, drop column signing_year,
      drop column ratio, drop column follow_up, drop column council_pending,
      drop column dormant, drop column days_to_pks, drop column days_to_confirmation,
      drop column initiative_code, drop column milestones, drop column confirmed_milestones`);
  }
}

const COLUMNS = [
  `alter table assessment
     add column part smallint not null default 0,
     add column agency_id uuid,
     add column partner_ids uuid[] not null default '{}',
     add column partner_kinds text[] not null default '{}',
     add column signing_year smallint not null default 0,
     add column ratio text not null default 'NONE',
     add column follow_up text not null default 'NONE',
     add column council_pending boolean not null default false,
     add column dormant boolean not null default false,
     add column days_to_pks int,
     add column days_to_confirmation int,
     add column initiative_code text,
     add column milestones int not null default 0,
     add column confirmed_milestones int not null default 0`,
  `update assessment set agency_id = (agency->>'organisationId')::uuid,
     signing_year = coalesce(extract(year from signed_on), 0)`,
  'alter table assessment alter column agency_id set not null',
  'create index assessment_partners on assessment using gin (partner_ids)',
  'create index assessment_ends on assessment (ends_on)',
  'create index assessment_initiative on assessment (initiative_code)',
];

const VIEWERS = `cross join lateral (
    select 'n' as viewer union
    select key from visible_to t, lateral (values ('p:' || t.legal_party_id),
      ('o:' || t.organisation_id), ('r:' || split_part(t.region_code, '.', 1)),
      ('r:' || t.region_code)) as each(key)
    where t.cooperation_id = a.cooperation_id and key is not null
  ) v`;
const DRAFT_OF = `case when a.signed_on is null then a.lead_legal_party_id::text else '' end`;
const BY = `lead_organisation_id, agency_id, region_codes, affair_codes, partner_kinds,
  cooperation_type, signing_year, verdict, rung, ratio, follow_up, council_pending, dormant`;

const COUNTERS = [
  `create table portfolio_cell (
     viewer text not null,
     draft_of text not null,
     part smallint not null,
     lead_organisation_id uuid not null,
     agency_id uuid not null,
     region_codes text[] not null,
     affair_codes text[] not null,
     partner_kinds text[] not null,
     cooperation_type text not null,
     signing_year smallint not null,
     verdict text not null,
     rung smallint not null,
     ratio text not null,
     follow_up text not null,
     council_pending boolean not null,
     dormant boolean not null,
     n int not null,
     primary key (viewer, draft_of, part, ${BY})
   )`,
  `create table portfolio_due (
     viewer text not null,
     draft_of text not null,
     kind text not null,
     due_on date not null,
     organisation_id uuid not null,
     part smallint not null,
     n int not null,
     primary key (viewer, draft_of, kind, due_on, organisation_id, part)
   )`,
  `insert into portfolio_cell
   select v.viewer, ${DRAFT_OF}, a.part, ${BY}, count(*)
   from assessment a ${VIEWERS} where a.status not in ('WITHDRAWN', 'VOIDED')
   group by v.viewer, 2, a.part, ${BY}`,
  `insert into portfolio_due
   select v.viewer, ${DRAFT_OF}, d.kind, d.due_on, d.organisation_id, a.part, count(*)
   from assessment a join lateral (
     select kind, due_on, organisation_id from due_date
     where cooperation_id = a.cooperation_id
       and a.status in ('IN_FORCE', 'SUSPENDED', 'EXPIRED')
     union all
     select 'END', a.ends_on, a.agency_id
     where a.ends_on is not null and a.status in ('IN_FORCE', 'SUSPENDED')
   ) d on true ${VIEWERS}
   where a.status not in ('WITHDRAWN', 'VOIDED') group by 1, 2, 3, 4, 5, 6`,
];
