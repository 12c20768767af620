import type { EntityManager } from 'typeorm';
import { LIVE, type Generation } from './generation';

/** A column of a table's primary key, and its type. */
export interface KeyColumn {
  name: string;
  type: string;
}

/** By what the rows of a live table are told apart. */
export async function primaryKey(tx: EntityManager, table: string): Promise<KeyColumn[]> {
  const rows = await tx.query<KeyColumn[]>(
    `select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type
     from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
     where indrelid = $1::regclass and indisprimary order by array_position(indkey::int2[], attnum)`,
    [`${LIVE}.${table}`],
  );
  if (rows.length === 0) throw new Error(`The table ${table} has no primary key to compare by.`);
  return rows;
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
