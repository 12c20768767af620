import type { EntityManager } from 'typeorm';
import { columnArrays, rowsGiven, type ColumnTypes } from './column-arrays';

/** A table that a projection writes, as far as writing must know it. */
export interface WrittenTable<Row extends object> {
  table: string;
  columns: ColumnTypes<Row>;
  key: readonly (keyof Row & string)[];
  /**
   * What becomes of a row that is there: it is replaced (default), kept as it is, or its key is refused as a
   * mistake (SQLSTATE 23505).
   */
  existing?: 'replace' | 'keep' | 'refuse';
  /** What a replaced row's column becomes instead of the new value; SQL over `old` and `excluded`. */
  set?: { readonly [C in keyof Row & string]?: string };
  /** Replaces a row only where this holds; SQL over `old` and `excluded`. */
  where?: string;
  /** Leaves a row alone that would stay as it is: worth it where most do, and rows are small. */
  skipUnchanged?: boolean;
}

/** Saves rows in one statement, however many; a field that is undefined becomes null. */
export type RowWriter<Row extends object> = (
  tx: EntityManager,
  rows: readonly Row[],
) => Promise<void>;

/**
 * Makes the way to save a projection's rows: one statement per batch, with a parameter per column. Of
 * several rows with one key the last counts; rows are written in the order of their keys, so that two
 * transactions can't wait for each other. The table's name is looked up when the statement runs.
 */
export function rowWriter<Row extends object>(table: WrittenTable<Row>): RowWriter<Row> {
  const { columns } = table;
  const statement = insert(table, `(${rowsGiven(columns)}) as given`);
  return async (tx, rows) => {
    if (rows.length > 0) await tx.query(statement, columnArrays(columns, inOrder(table, rows)));
  };
}

/** Saves the rows of these owners, and deletes what else they had; one statement, however many. */
export type OwnedRowWriter<Row extends object> = (
  tx: EntityManager,
  owners: readonly string[],
  rows: readonly Row[],
) => Promise<void>;

/** Like `rowWriter`, for rows that belong to something: what an owner has no more is deleted. */
export function ownedRowWriter<Row extends object>(
  table: WrittenTable<Row> & { owner: keyof Row & string },
): OwnedRowWriter<Row> {
  const { columns, owner } = table;
  const sameKey = table.key.map((name) => `given.${name} = old.${name}`).join(' and ');
  const owners = `$${Object.keys(columns).length + 1}::${columns[owner]}[]`;
  const statement = `with given as materialized (${rowsGiven(columns)}), gone as (
    delete from ${table.table} as old
    where old.${owner} = any(${owners}) and not exists (select 1 from given where ${sameKey})
  ) ${insert(table, 'given')}`;
  return async (tx, owners, rows) => {
    if (owners.length > 0)
      await tx.query(statement, [...columnArrays(columns, inOrder(table, rows)), owners]);
  };
}

function insert<Row extends object>(written: WrittenTable<Row>, given: string): string {
  const { table, columns, key, existing = 'replace', set = {}, where, skipUnchanged } = written;
  const names = Object.keys(columns) as (keyof Row & string)[];
  const into = `insert into ${table} as old (${names.join(', ')})
    select ${names.join(', ')} from ${given}`;
  if (existing === 'refuse') return into;
  const values = names.filter((name) => !key.includes(name));
  if (existing === 'keep' || values.length === 0) return `${into} on conflict do nothing`;
  const news: { readonly [C in keyof Row & string]?: string } = set;
  const changes = values.map((name) => `${name} = ${news[name] ?? `excluded.${name}`}`);
  const list = (from: string) => `(${values.map((name) => `${from}.${name}`).join(', ')})`;
  const conditions = [
    ...(where ? [`(${where})`] : []),
    ...(skipUnchanged ? [`${list('old')} is distinct from ${list('excluded')}`] : []),
  ];
  return `${into} on conflict (${key.join(', ')}) do update set ${changes.join(', ')}
    ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`;
}

function inOrder<Row extends object>(
  { key }: WrittenTable<Row>,
  rows: readonly Row[],
): readonly Row[] {
  // No text of PostgreSQL holds NUL.
  const byKey = new Map(rows.map((row) => [key.map((name) => String(row[name])).join('\0'), row]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
