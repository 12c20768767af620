import { Readable } from 'node:stream';
import type { SheetFormat, WrittenSheet } from './sheet';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';

/** The media type and the ending of the file name of each form. */
export const SHEET_FILES: Record<SheetFormat, { mime: string; extension: string }> = {
  XLSX: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
  CSV: { mime: 'text/csv; charset=utf-8', extension: 'csv' },
  JSON: { mime: 'application/json; charset=utf-8', extension: 'json' },
};

/** A table as a file, written as it is read. */
export const writeSheet = (sheet: WrittenSheet, format: SheetFormat): Readable =>
  format === 'XLSX' ? writeXlsx(sheet) : format === 'CSV' ? writeCsv(sheet) : writeJson(sheet);

const writeJson = (sheet: WrittenSheet): Readable =>
  Readable.from(objects(sheet), { objectMode: false });

async function* objects({ headings, rows }: WrittenSheet): AsyncGenerator<string> {
  let before = '[';
  for await (const cells of rows) {
    const filled = headings.flatMap((name, index) => (cells[index] ? [[name, cells[index]]] : []));
    yield `${before}\n${JSON.stringify(Object.fromEntries(filled))}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
