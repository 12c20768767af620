import { rowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { CELL_KEY, CELL_ROWS, DUE_KEY, DUE_ROWS } from './cell-rows';

type Counted = Record<string, unknown> & { n: number };

/** A table of counters, and the statement that counts its rows anew for some cooperations. */
function counter(table: string, key: Record<string, string>, rows: string) {
  const names = Object.keys(key);
  const save = rowWriter<Counted>({
    table,
    key: names,
    columns: { ...key, n: 'int' },
    set: { n: 'old.n + excluded.n' },
  });
  const given = names.map((name) => `${name} ${key[name]}`).join(', ');
  const empty = `delete from ${table} c using jsonb_to_recordset($1) as g(${given})
    where ${names.map((name) => `c.${name} = g.${name}`).join(' and ')} and c.n = 0`;
  const keyOf = (row: Counted) => JSON.stringify(names.map((name) => row[name]));
  return {
    count: (tx: EntityManager, ids: string[]) => tx.query<Counted[]>(rows, [ids]),
    /** Adds what these cooperations count more than before, and takes away what they count less. */
    async move(tx: EntityManager, before: Counted[], after: Counted[]): Promise<void> {
      const changed = new Map(after.map((row) => [keyOf(row), row]));
      for (const row of before) {
        const n = (changed.get(keyOf(row))?.n ?? 0) - row.n;
        if (n === 0) changed.delete(keyOf(row));
        else changed.set(keyOf(row), { ...row, n });
      }
      const rows = [...changed.values()];
      await save(tx, rows);
      const less = rows.filter(({ n }) => n < 0);
      if (less.length > 0) await tx.query(empty, [JSON.stringify(less)]);
    },
  };
}

const COUNTERS = [
  counter('portfolio_cell', CELL_KEY, CELL_ROWS),
  counter('portfolio_due', DUE_KEY, DUE_ROWS),
];

/**
 * Keeps the counters of the portfolio while `write` writes the rows of these cooperations: in the same
 * transaction, as the difference of what they counted before and count after. A counter belongs to one
 * partition of the log, so that batches of two partitions never wait for each other.
 */
export async function countPortfolio(
  tx: EntityManager,
  cooperationIds: string[],
  write: () => Promise<void>,
): Promise<void> {
  const count = async () => {
    const counted: Counted[][] = [];
    for (const each of COUNTERS) counted.push(await each.count(tx, cooperationIds));
    return counted;
  };
  const before = await count();
  await write();
  const after = await count();
  for (const [n, each] of COUNTERS.entries()) await each.move(tx, before[n]!, after[n]!);
}
