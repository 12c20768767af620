import { ask } from './databases';
import type { RunningSystem } from './systems';

/** Every row of every table of a database, as text and in one order, by table. */
export async function rowsOf(
  system: RunningSystem,
  database: string,
  except: readonly string[] = [],
): Promise<Record<string, string[]>> {
  const tables = await ask<{ name: string }>(
    system,
    database,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (except.includes(name)) continue;
    const found = await ask<{ row: string }>(
      system,
      database,
      `select t::text as row from "${name}" t order by 1`,
    );
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}
