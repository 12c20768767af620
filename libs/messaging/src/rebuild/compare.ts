import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ProjectionTable } from './projection';
import { primaryKey, type KeyColumn } from './table-shape';

/** Up to so many rows every one is compared; of more, about as many. */
const SAMPLE = 2000;
const KEYS_SHOWN = 5;

/** One table of the live generation beside the same one of the generation that was built. */
export interface TableComparison {
  table: string;
  rows: { live: number; built: number };
  sum: { live: string; built: string };
  /** SHA-256 of the sampled rows, in the order of their keys. */
  hash: { live: string; built: string };
  sampled: number;
  /** Of the sampled rows. */
  differing: number;
  /** Keys of some rows that differ. */
  keys: string[];
}

export const differs = ({ rows, sum, hash }: TableComparison): boolean =>
  rows.live !== rows.built || sum.live !== sum.built || hash.live !== hash.built;

/** One of the two generations, as a transaction sees it. */
export interface Side {
  tx: EntityManager;
  schema: string;
}

/** What was compared while both went on, and from which transaction on rows may have changed since. */
export interface ComparedAside {
  comparison: TableComparison[];
  since: string;
}

/**
 * Compares two generations that stand at the same positions: whole pages of both are sampled, and each row found is
 * looked up in the other, so that a row that only one has is seen.
 */
export async function compareGenerations(
  live: Side,
  built: Side,
  tables: readonly ProjectionTable[],
): Promise<TableComparison[]> {
  const compared: TableComparison[] = [];
  for (const table of tables) {
    const key = await primaryKey(live.tx, table.name);
    const totals = { live: await totalsOf(live, table), built: await totalsOf(built, table) };
    const share = Math.min(100, (100 * SAMPLE) / Math.max(totals.live.rows, totals.built.rows, 1));
    const some = share < 100 ? `tablesample system (${share}) repeatable (1)` : '';
    const wanted = [
      ...(await keysOf(live, table, key, some)),
      ...(await keysOf(built, table, key, some)),
    ];
    const rows = await compareRows(live, built, table, key, wanted);
    compared.push({ ...named(table, totals), ...rows });
  }
  return compared;
}

/**
 * Compares what has changed since two equal generations were compared aside, and counts both: what a comparison costs
 * while everybody waits for it does not depend on how many rows there are, but for looking through both tables once.
 */
export async function compareSince(
  live: Side,
  built: Side,
  tables: readonly ProjectionTable[],
  { comparison, since }: ComparedAside,
): Promise<TableComparison[]> {
  const compared: TableComparison[] = [];
  for (const table of tables) {
    const before = comparison.find((one) => one.table === table.name)!;
    const key = await primaryKey(live.tx, table.name);
    const totals = {
      live: await changedSince(live, table, key, since),
      built: await changedSince(built, table, key, since),
    };
    const wanted = [...totals.live.changed, ...totals.built.changed];
    const now = await compareRows(live, built, table, key, wanted);
    compared.push({
      ...named(table, totals),
      ...now,
      hash: {
        live: sha256([before.hash.live, now.hash.live]),
        built: sha256([before.hash.built, now.hash.built]),
      },
      sampled: before.sampled + now.sampled,
    });
  }
  return compared;
}

/** From which transaction on rows are younger than what this transaction sees. */
export async function youngerFrom(tx: EntityManager): Promise<string> {
  const [row] = await tx.query<{ since: string }[]>(
    'select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric % 4294967296)::text as since',
  );
  return row!.since;
}

interface Totals {
  rows: number;
  sum: string;
}

async function totalsOf({ tx, schema }: Side, { name, sum }: ProjectionTable): Promise<Totals> {
  const [row] = await tx.query<Totals[]>(
    `select count(*)::int as rows, coalesce(sum(${sum}), 0)::text as sum from ${schema}.${name}`,
  );
  return row!;
}

/**
 * The totals, and the keys of rows that are younger than a transaction. Transaction numbers go in a circle; `age` would
 * tell the same, but then no second process of the server could help.
 */
async function changedSince(
  { tx, schema }: Side,
  { name, sum }: ProjectionTable,
  key: readonly KeyColumn[],
  since: string,
): Promise<Totals & { changed: object[] }> {
  const pairs = key.map(({ name: column }) => `'${column.replaceAll('"', '')}', ${column}`);
  const isYounger = `(xmin::text::bigint - ${since} + 4294967296) % 4294967296 < 2147483648`;
  const [row] = await tx.query<(Totals & { changed: object[] })[]>(
    `select count(*)::int as rows, coalesce(sum(${sum}), 0)::text as sum,
       coalesce(to_jsonb((array_agg(jsonb_build_object(${pairs.join(', ')}))
         filter (where ${isYounger}))[1:${SAMPLE}]), '[]') as changed
     from ${schema}.${name}`,
  );
  return row!;
}

const named = ({ name }: ProjectionTable, { live, built }: { live: Totals; built: Totals }) => ({
  table: name,
  rows: { live: live.rows, built: built.rows },
  sum: { live: live.sum, built: built.sum },
});

/** The rows of the two that have these keys, beside each other. */
async function compareRows(
  live: Side,
  built: Side,
  table: ProjectionTable,
  key: readonly KeyColumn[],
  wanted: readonly object[],
) {
  const [ours, theirs] = [
    await rowsOf(live, table, key, wanted),
    await rowsOf(built, table, key, wanted),
  ];
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  const differing = keys.filter((each) => ours.get(each) !== theirs.get(each));
  return {
    hash: {
      live: sha256(keys.map((each) => ours.get(each) ?? '-')),
      built: sha256(keys.map((each) => theirs.get(each) ?? '-')),
    },
    sampled: keys.length,
    differing: differing.length,
    keys: differing.slice(0, KEYS_SHOWN),
  };
}

/** The keys that `which` (SQL behind a table's name) finds. */
async function keysOf(
  { tx, schema }: Side,
  { name }: ProjectionTable,
  key: readonly KeyColumn[],
  which: string,
): Promise<object[]> {
  return tx.query<object[]>(`select ${namesOf(key)} from ${schema}.${name} ${which}`);
}

async function rowsOf(
  { tx, schema }: Side,
  { name, notCompared = [] }: ProjectionTable,
  key: readonly KeyColumn[],
  wanted: readonly object[],
): Promise<Map<string, string>> {
  const columns = key.map((column) => `${column.name} ${column.type}`).join(', ');
  const rows = await tx.query<{ key: string; row: string }[]>(
    `select distinct row(${namesOf(key)})::text as key, (to_jsonb(t) - $1::text[])::text as row
     from jsonb_to_recordset($2) as wanted(${columns}) join ${schema}.${name} t using (${namesOf(key)})`,
    [notCompared, JSON.stringify(wanted)],
  );
  return new Map(rows.map((row) => [row.key, row.row]));
}

const namesOf = (key: readonly KeyColumn[]): string => key.map(({ name }) => name).join(', ');

function sha256(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}
