import { COUNTED_COLUMNS, IN_PORTFOLIO } from './cell-rows';
import { METRIC_NAMES } from './metrics';
import { slicesBy, slicesOf, type CountedSlice, type SliceFigures } from './slices';
import { SLICING_NAMES, SLICINGS, type SlicingName } from './slicing';

type Query = (statement: string) => Promise<CountedSlice[]>;

const COLUMNS = COUNTED_COLUMNS.map((column) => `a.${column}`).join(', ');
const COUNTED = `select ${COLUMNS}, a.n from portfolio_cell a where a.viewer = 'n'`;
const ROWS = `select ${COLUMNS}, 1 as n from assessment a where ${IN_PORTFOLIO}`;

/**
 * Conservation: every figure of every slice that the counters and the rows put differently, and every figure whose
 * slices, with what lies in none of them, do not add up to the whole. Nothing, when all is well.
 * @param query runs a statement on monitoring's database
 */
export async function unaccounted(query: Query): Promise<string[]> {
  const broken: string[] = [];
  const whole = figuresIn(await query(statement(ROWS, 'all')));
  for (const by of ['all', ...SLICING_NAMES] as const) {
    const counted = figuresIn(await query(statement(COUNTED, by)));
    const rows = figuresIn(await query(statement(ROWS, by)));
    for (const key of new Set([...counted.keys(), ...rows.keys()]))
      if (counted.get(key) !== rows.get(key))
        broken.push(
          `${by} ${key}: ${counted.get(key) ?? 0} in the counters, ${rows.get(key) ?? 0} rows`,
        );
    if (by === 'all' || SLICINGS[by].many) continue;
    const outside = figuresIn(await query(statement(inNone(by), 'all')));
    for (const name of METRIC_NAMES) {
      const of = (all: Map<string, number>) =>
        [...all]
          .filter(([key]) => key.endsWith(` ${name}`))
          .reduce((sum, [, value]) => sum + value, 0);
      if (of(rows) + of(outside) !== of(whole))
        broken.push(
          `${by} ${name}: slices add up to ${of(rows)}, ${of(outside)} outside, ${of(whole)} in all`,
        );
    }
  }
  return broken;
}

const statement = (from: string, by: 'all' | SlicingName): string =>
  `with seen as materialized (${from}) ${slicesBy(by)}`;

const inNone = (by: SlicingName): string =>
  `select * from (${ROWS}) a where ${SLICINGS[by].by} is null`;

/** `<slice> <figure>` -> value, those of zero left out. */
const figuresIn = (rows: CountedSlice[]): Map<string, number> =>
  new Map(
    slicesOf(rows)
      .flatMap(({ slice, metrics }: SliceFigures) =>
        METRIC_NAMES.map((name): [string, number] => [`${slice} ${name}`, metrics[name]]),
      )
      .filter(([, value]) => value !== 0),
  );
