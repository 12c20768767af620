import type { EntityManager } from 'typeorm';
import { LIVE, type Generation } from './generation';
import type { ProjectionTable } from './projection';

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

/** Compares two generations that stand at the same positions, and that nobody writes to meanwhile. */
export async function compareGenerations(
  tx: EntityManager,
  { schema }: Generation,
  tables: readonly ProjectionTable[],
): Promise<TableComparison[]> {
  const compared: TableComparison[] = [];
  for (const table of tables) {
    const live = await totals(tx, LIVE, table);
    const built = await totals(tx, schema, table);
    const share = Math.min(100, (100 * SAMPLE) / Math.max(live.rows, built.rows, 1));
    const { built_hash, live_hash, sampled, differing, keys } = await sample(
      tx,
      schema,
      table,
      share,
    );
    compared.push({
      table: table.name,
      rows: { live: live.rows, built: built.rows },
      sum: { live: live.sum, built: built.sum },
      hash: { live: live_hash, built: built_hash },
      sampled,
      differing,
      keys: keys ?? [],
    });
  }
  return compared;
}

async function totals(tx: EntityManager, schema: string, { name, sum }: ProjectionTable) {
  const [row] = await tx.query<{ rows: number; sum: string }[]>(
    `select count(*)::int as rows, coalesce(sum(${sum}), 0)::text as sum from ${schema}.${name}`,
  );
  return row!;
}

/** An aggregate; of no rows at all it is the hash of nothing. */
const sha256Of = (row: 'built' | 'live'): string =>
  `encode(sha256(coalesce(string_agg(convert_to(coalesce(${row}, '-'), 'UTF8'), '' order by key), '')), 'hex')`;

interface Sample {
  built_hash: string;
  live_hash: string;
  sampled: number;
  differing: number;
  keys: string[] | null;
}

/** Pages of both are sampled, and each row found is looked up in the other: so a row that only one has is seen. */
async function sample(
  tx: EntityManager,
  schema: string,
  { name, notCompared = [] }: ProjectionTable,
  share: number,
): Promise<Sample> {
  const keyColumns = await primaryKey(tx, name);
  const key = keyColumns.join(', ');
  const from = share < 100 ? `tablesample system (${share}) repeatable (1)` : '';
  const [row] = await tx.query<Sample[]>(
    `with keys as (
       select ${key} from ${schema}.${name} ${from} union select ${key} from ${LIVE}.${name} ${from}
     ), compared as (
       select row(${key}) as key, (to_jsonb(built) - $1::text[])::text as built,
         (to_jsonb(live) - $1::text[])::text as live
       from keys left join ${schema}.${name} built using (${key})
         left join ${LIVE}.${name} live using (${key})
     )
     select count(*)::int as sampled,
       ${sha256Of('built')} as built_hash,
       ${sha256Of('live')} as live_hash,
       count(*) filter (where built is distinct from live)::int as differing,
       (array_agg(key::text order by key) filter (where built is distinct from live))[1:${KEYS_SHOWN}] as keys
     from compared`,
    [notCompared],
  );
  return row!;
}

async function primaryKey(tx: EntityManager, table: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `select quote_ident(attname) as name
     from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
     where indrelid = $1::regclass and indisprimary order by array_position(indkey::int2[], attnum)`,
    [`${LIVE}.${table}`],
  );
  if (rows.length === 0) throw new Error(`The table ${table} has no primary key to compare by.`);
  return rows.map(({ name }) => name);
}

/**
 * A kept generation may be older than a migration of the live tables.
 * @throws Error that names the tables which the service could no longer read
 */
export async function assureSameShape(
  tx: EntityManager,
  { schema }: Generation,
  tables: readonly string[],
): Promise<void> {
  const columns = `select table_name, column_name, udt_name, is_nullable
    from information_schema.columns where table_schema = $1 and table_name = any($3)`;
  const apart = await tx.query<{ table_name: string }[]>(
    `with live as (${columns}), built as (${columns.replace('$1', '$2')})
     select distinct table_name from
       ((table live except table built) union all (table built except table live)) as apart`,
    [LIVE, schema, tables],
  );
  if (apart.length > 0)
    throw new Error(
      `${apart.map((row) => row.table_name).join(', ')} of ${schema} has other columns than the service uses now: rebuild instead of going back.`,
    );
}
