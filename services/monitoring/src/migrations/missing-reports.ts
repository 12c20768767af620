import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Portfolios count whom a report is due from; the counters are right as soon as the next day is judged. */
export class MissingReports implements MigrationInterface {
  readonly name = 'MissingReports1795520100001';

  async up(runner: QueryRunner): Promise<void> {
    const column = 'add column not_reporting boolean not null default false';
    await runner.query(`alter table assessment ${column}`);
    await runner.query(`alter table portfolio_cell ${column}`);
    await runner.query(keyedBy(`${KEY}, not_reporting`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from portfolio_cell where not_reporting');
    await runner.query(keyedBy(KEY));
    for (const table of ['assessment', 'portfolio_cell'])
      await runner.query(`alter table ${table} drop column not_reporting`);
  }
}

const KEY = `viewer, draft_of, part, lead_organisation_id, agency_id, region_codes, affair_codes,
  partner_kinds, cooperation_type, signing_year, verdict, rung, ratio, follow_up, council_pending, dormant`;

const keyedBy = (columns: string): string =>
  `alter table portfolio_cell drop constraint portfolio_cell_pkey, add primary key (${columns})`;
