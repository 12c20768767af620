import type { Database } from '@nyata/persistence';

/** Every table that can be built again from the log. */
const REBUILT = [
  'cooperation_facts',
  'assessment',
  'assessment_history',
  'visible_to',
  'due_date',
  'published_assessment',
  'feed_cooperation',
  'feed_entry',
  'organisation',
];

/** All rows of the read models, as text, to compare two databases with. */
export async function rowsOf(database: Database): Promise<Record<string, string[]>> {
  const tables: [string, string[]][] = [];
  for (const table of REBUILT) {
    const rows = await database.source.query<{ row: string }[]>(
      `select t::text as row from ${table} t order by 1`,
    );
    tables.push([table, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(tables);
}
