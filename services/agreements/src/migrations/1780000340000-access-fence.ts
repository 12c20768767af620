import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second fence behind the conditions of the queries: while a transaction says for whom it reads
 * (`nyata.scopes` and the rest), PostgreSQL itself shows no access row of others. The service's own work,
 * consumers and daily jobs, says nothing and sees all.
 */
export class AccessFence1780000340000 implements MigrationInterface {
  readonly name = 'AccessFence1780000340000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view agreement_in_sight');
    await runner.query('drop policy visible_to_in_scope on visible_to');
    await runner.query('alter table visible_to disable row level security');
    await runner.query('alter table visible_to no force row level security');
  }
}

const SCOPES = `coalesce(current_setting('nyata.scopes', true), '')`;
const LEGAL_PARTY = `current_setting('nyata.legal_party', true)`;
const IN_REGIONS = `exists (
  select 1 from unnest(region_codes) code,
    unnest(string_to_array(current_setting('nyata.regions', true), ',')) region
  where code = region or code like region || '.%')`;

const STATEMENTS = [
  'alter table visible_to enable row level security',
  'alter table visible_to force row level security',
  `create policy visible_to_in_scope on visible_to using (
     ${SCOPES} = '' or ${SCOPES} like '%n%'
     or (${SCOPES} ~ '[ap]' and legal_party_id::text = ${LEGAL_PARTY})
     or (${SCOPES} like '%r%' and ${IN_REGIONS}))`,
  // Only the id: what an agreement consists of may grow without this view.
  `create view agreement_in_sight with (security_invoker = true) as
     select a.agreement_id from agreement a
     where (a.shared or a.lead_legal_party_id::text = ${LEGAL_PARTY})
       and ((${SCOPES} like '%u%' and a.shared and a.visibility = 'PUBLIC') or ${SCOPES} like '%n%'
         or exists (select 1 from visible_to v where v.cooperation_id = a.cooperation_id))`,
];
