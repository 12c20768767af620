import type { RefusalCode } from '@nyata/contracts';

/** What is said of one value of a row: a fault that keeps it out, or a warning that does not. */
export interface Finding {
  /** Column of the table, or where in the agreement the law finds fault. */
  field: string;
  code: RefusalCode;
  params?: Record<string, string | number>;
  /** As it stands in the row. */
  value?: string;
  /** What could be meant: the person takes one over or writes another. */
  proposals?: string[];
  weight: 'WARNING' | 'CORRECTION' | 'REJECTION';
}

/** What is made of a row. */
export const ROW_VERDICTS = ['ACCEPTED', 'WARNING', 'CORRECTION', 'REJECTED'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

const VERDICTS: readonly [Finding['weight'], RowVerdict][] = [
  ['REJECTION', 'REJECTED'],
  ['CORRECTION', 'CORRECTION'],
  ['WARNING', 'WARNING'],
];

/** The heaviest finding decides. */
export const verdictOf = (findings: readonly Finding[]): RowVerdict =>
  VERDICTS.find(([weight]) => findings.some((finding) => finding.weight === weight))?.[1] ??
  'ACCEPTED';

/** The heaviest first: what keeps a row out is read before what does not. */
export const heaviestFirst = (findings: readonly Finding[]): Finding[] =>
  VERDICTS.flatMap(([weight]) => findings.filter((finding) => finding.weight === weight));
