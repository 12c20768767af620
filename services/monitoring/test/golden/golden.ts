import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partitionOf, type ReceivedEvent } from '@nyata/contracts';
import { businessDate } from '@nyata/kernel';
import { readRecord, type LogRecord } from '@nyata/messaging';
import type { Database } from '@nyata/persistence';

const STREAM = join(__dirname, 'stream.jsonl');
const ROWS = join(__dirname, 'rows.jsonl');

/** One record as a released system has written it. */
interface GoldenRecord {
  topic: string;
  key: string;
  headers: Record<string, string>;
  payload: object;
}

export interface GoldenRow {
  table: string;
  row: Record<string, unknown>;
}

const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export const goldenRecords = (): GoldenRecord[] => linesOf<GoldenRecord>(STREAM);

/** The recorded stream as a log of its own: the order of the file is the order of each partition. */
export function goldenLog(): LogRecord[] {
  const ends = new Map<string, number>();
  return goldenRecords().map(({ topic, key, headers, payload }) => {
    const part = partitionOf(key);
    const offset = ends.get(`${topic}/${part}`) ?? 0;
    ends.set(`${topic}/${part}`, offset + 1);
    return { topic, part, offset, key, headers, value: JSON.stringify(payload) };
  });
}

/** What consumers receive of the recorded stream. */
export const goldenEvents = (): ReceivedEvent[] => goldenLog().map(readRecord);

/** The day on which the last of it was told: the rows are those of that day. */
export const goldenDay = (events: readonly ReceivedEvent[]): string =>
  businessDate(events.map(({ time }) => time).reduce((a, b) => (a > b ? a : b)));

export const goldenRows = (): GoldenRow[] => linesOf<GoldenRow>(ROWS);

export const recordGoldenRows = (rows: readonly GoldenRow[]): void =>
  writeFileSync(ROWS, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

/** The rows of these tables, in the order of their primary keys. */
export async function rowsIn(database: Database, tables: readonly string[]): Promise<GoldenRow[]> {
  const rows: GoldenRow[] = [];
  for (const table of tables) {
    const keys = await database.source.query<{ name: string }[]>(
      `select a.attname as name from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
       where i.indrelid = $1::regclass and i.indisprimary`,
      [table],
    );
    const order = keys.map(({ name }) => `"${name}"::text collate "C"`).join(', ');
    const found = await database.source.query<{ row: Record<string, unknown> }[]>(
      `select to_jsonb(t) as row from "${table}" t order by ${order || '1'}`,
    );
    rows.push(...found.map(({ row }) => ({ table, row })));
  }
  return rows;
}
