import { refusal } from '@nyata/contracts';

/** The forms in which tables come in and go out. */
export const SHEET_FORMATS = ['XLSX', 'CSV', 'JSON'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** One row as it stands in its file; every cell is text, dates of Excel as `YYYY-MM-DD`. */
export interface SheetRow {
  /** Counted from 1 as the person sees it in Excel; of JSON, the n-th object is row n + 1. */
  rowNo: number;
  cells: string[];
}

/** Columns and rows of a sheet that is written. */
export interface WrittenSheet {
  headings: readonly string[];
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>;
}

export const MAX_COLUMNS = 300;
export const MAX_ROWS = 50_000;
/** More than Excel itself takes in one cell. */
export const MAX_CELL = 40_000;

/** What was read so far stays within what a person can have written. */
export function assertWithin(row: SheetRow): SheetRow {
  const { rowNo, cells } = row;
  if (rowNo > MAX_ROWS) throw refusal('SHEET_TOO_MANY_ROWS', { max: MAX_ROWS });
  if (cells.length > MAX_COLUMNS) throw refusal('SHEET_TOO_MANY_COLUMNS', { max: MAX_COLUMNS });
  if (cells.some(({ length }) => length > MAX_CELL))
    throw refusal('SHEET_CELL_TOO_LONG', { row: rowNo, max: MAX_CELL });
  return row;
}

export const isEmpty = ({ cells }: SheetRow): boolean => cells.every((cell) => cell.trim() === '');
