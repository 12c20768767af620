import type { RowFilter } from '../assessments/filters';
import type { Language } from './table';

export const EXPORT_KINDS = ['PORTFOLIO', 'OVERDUE', 'RECAP', 'BRIEF'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORT_FORMATS = ['XLSX', 'PDF'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What somebody asked to have as a file. */
export interface Asked {
  kind: ExportKind;
  format: ExportFormat;
  language: Language;
  filter: RowFilter;
  /** Of a recap: the half-year, `2026-S1`. */
  period?: string;
  /** Of a brief. */
  cooperationId?: string;
}

export interface Period {
  from: string;
  to: string;
  year: number;
  half: number;
}

/** The first and last day of a half-year. */
export function semesterOf(period: string): Period {
  const year = Number(period.slice(0, 4));
  const half = Number(period.slice(6));
  return half === 1
    ? { from: `${year}-01-01`, to: `${year}-06-30`, year, half }
    : { from: `${year}-07-01`, to: `${year}-12-31`, year, half };
}

export const nextSemester = ({ year, half }: Period): Period =>
  semesterOf(half === 1 ? `${year}-S2` : `${year + 1}-S1`);

/** What the caller's browser calls the file. */
export const fileNameOf = ({ kind, format, period }: Asked, day: string): string =>
  `nyata-${kind.toLowerCase()}-${period ?? day}.${format.toLowerCase()}`;
