import type { Database } from '@nyata/persistence';

/** What says something of one database only: its own work, not what the log told it. */
const OWN_MEMORY = [
  'migration',
  'daily_run',
  'idempotency_key',
  'consumer_position',
  'consumer_cursor',
  'parked_key',
  'parked_event',
  'replay_request',
  'skipped_event',
  'outbox',
  'rebuild',
  'export_chunk',
  'export_job',
  'export_progress',
];

/** All rows of every read model, as text, to compare two databases with; a new table is compared by itself. */
export async function rowsOf(database: Database): Promise<Record<string, string[]>> {
  const names = await database.source.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name <> all($1) order by 1`,
    [OWN_MEMORY],
  );
  const tables: [string, string[]][] = [];
  for (const { name } of names) {
    const rows = await database.source.query<{ row: string }[]>(
      `select t::text as row from "${name}" t order by 1`,
    );
    tables.push([name, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(tables);
}
