import { isEmpty, type SheetFormat, type SheetRow } from './sheet';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readXlsx } from './read-xlsx';

const READERS: Record<SheetFormat, (path: string) => AsyncGenerator<SheetRow>> = {
  XLSX: readXlsx,
  CSV: readCsv,
  JSON: readJson,
};

/**
 * The rows of a kept file that hold anything, read piece by piece.
 * @throws DomainError with what is wrong with the file and how to mend it
 */
export async function* readSheet(path: string, format: SheetFormat): AsyncGenerator<SheetRow> {
  for await (const row of READERS[format](path)) if (!isEmpty(row)) yield row;
}

const FORMATS: Record<string, SheetFormat> = { xlsx: 'XLSX', csv: 'CSV', json: 'JSON' };

/** The form that a file's name says; `store` has seen to it that its content agrees. */
export const sheetFormatOf = (fileName: string): SheetFormat =>
  FORMATS[/\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? 'CSV';
