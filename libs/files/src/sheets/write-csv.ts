import { Readable } from 'node:stream';
import type { WrittenSheet } from './sheet';

/** A CSV file in UTF-8 with the mark by which Excel knows it; no cell of it is taken for a formula. */
export const writeCsv = (sheet: WrittenSheet): Readable =>
  Readable.from(lines(sheet), { objectMode: false });

async function* lines({ headings, rows }: WrittenSheet): AsyncGenerator<string> {
  yield `\uFEFF${line(headings)}`;
  for await (const row of rows) yield line(row);
}

const line = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
