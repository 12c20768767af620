import type { Verdict } from '@nyata/contracts';
import { SEVERITY } from '../assessments/severity';
import { COUNTED_COLUMNS } from './cell-rows';
import { METRIC_COLUMNS, METRIC_NAMES, METRICS, type MetricName } from './metrics';
import { SLICINGS, type SlicingName } from './slicing';

/** One verdict of one slice: how many, and how many of each figure. */
export type CountedSlice = { dimension: string; slice: string; verdict: Verdict } & Record<
  MetricName,
  number
>;

export interface SliceFigures {
  slice: string;
  total: number;
  worstVerdict: Verdict;
  byVerdict: Partial<Record<Verdict, number>>;
  metrics: Record<MetricName, number>;
}

const FIGURES = Object.values(METRICS).map(({ where }) => where);

/**
 * Counted rows brought together as far as these slices and the figures allow: a nation has nearly as many cells as
 * cooperations, and each figure of each slice would be reckoned cell by cell.
 */
export function condensed(rows: string, by: readonly (SlicingName | 'all' | 'rung')[]): string {
  const sliced = by.map((name) => (name === 'all' || name === 'rung' ? name : SLICINGS[name].by));
  const kept = COUNTED_COLUMNS.filter(
    (column) =>
      ['verdict', 'rung'].includes(column) ||
      [...FIGURES, ...sliced].some((condition) => condition.includes(column)),
  );
  // Figures ask of a year only whether there is one.
  const columns = kept.map((column) =>
    column === 'signing_year' && !by.includes('year')
      ? 'least(a.signing_year, 1::smallint) as signing_year'
      : `a.${column}`,
  );
  return `select ${columns.join(', ')}, sum(a.n)::int as n from (${rows}) a
    group by ${columns.map((_, n) => n + 1).join(', ')}`;
}

/** A statement over `seen` (columns that are counted by, and `n`) that counts it by one slicing. */
export function slicesBy(name: SlicingName | 'all' | 'rung'): string {
  const slice = name === 'all' ? `''` : name === 'rung' ? 'rung' : SLICINGS[name].by;
  const many = name !== 'all' && name !== 'rung' && SLICINGS[name].many === true;
  const from = many
    ? `seen a, unnest(${slice}) slice`
    : `(select ${slice} as slice, * from seen) a`;
  const only = name === 'rung' ? ' and signing_year > 0' : '';
  return `(select '${name}' as dimension, slice::text as slice, verdict, ${METRIC_COLUMNS}
    from ${from} where slice is not null${only} group by slice, verdict)`;
}

/** The rows of one slicing, put together slice by slice, in the order of the slices. */
export function slicesOf(rows: CountedSlice[]): SliceFigures[] {
  const groups = new Map<string, CountedSlice[]>();
  for (const row of rows) {
    const of = groups.get(row.slice) ?? [];
    of.push(row);
    groups.set(row.slice, of);
  }
  return [...groups].map(([slice, of]) => {
    const byVerdict = Object.fromEntries(of.map(({ verdict, total }) => [verdict, total]));
    const metrics = Object.fromEntries(
      METRIC_NAMES.map((name) => [name, of.reduce((sum, row) => sum + row[name], 0)]),
    ) as Record<MetricName, number>;
    return {
      slice,
      total: metrics.total,
      worstVerdict: SEVERITY.find((verdict) => byVerdict[verdict])!,
      byVerdict,
      metrics,
    };
  });
}
