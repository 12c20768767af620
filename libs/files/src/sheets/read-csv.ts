import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { refusal } from '@nyata/contracts';
import { CsvError, parse } from 'csv-parse';
import { assertWithin, MAX_CELL, type SheetRow } from './sheet';

/** How a text file is written down; Excel in Indonesia saves CSV in Windows-1252, separated by semicolons. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/**
 * The rows of a CSV file. Its encoding and its separator are found out; text that another program was kept from
 * running (`'=1+1`) comes back as it was.
 * @throws DomainError SHEET_BROKEN with the line
 */
export async function* readCsv(path: string): AsyncGenerator<SheetRow> {
  const encoding = await encodingOf(path);
  const delimiter = separatorOf(await headOf(path, encoding));
  const records = Readable.from(decoded(path, encoding)).pipe(
    parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: MAX_CELL * 50,
    }),
  );
  let rowNo = 0;
  try {
    for await (const cells of records as AsyncIterable<string[]>)
      yield assertWithin({ rowNo: ++rowNo, cells: cells.map(unescaped) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusal('SHEET_BROKEN_AT', { row: rowNo + 1 });
  }
}

/** UTF-8 when every byte of the file is; a file with other bytes is Windows-1252, which takes any. */
export async function encodingOf(path: string): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      first = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return 'windows-1252';
    throw error;
  }
}

async function* decoded(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function headOf(path: string, encoding: TextEncoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** The separator that stands most often outside of quotes in the first lines. */
export function separatorOf(head: string): string {
  const plain = head
    .replace(/"[^"]*("|$)/g, '')
    .split(/\r?\n/, 20)
    .join('\n');
  const count = (separator: string) => plain.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0]!;
}

/** Takes back what `writeCsv` does to text that a spreadsheet would run. */
const unescaped = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
