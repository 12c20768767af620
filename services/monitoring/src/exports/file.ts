import type { Readable } from 'node:stream';
import type { Asked, ExportFormat } from './asked';
import { dateIn, FILE_WORDS } from './file-words';
import { pdfOf } from './pdf';
import type { Table } from './table';
import { CODE_WORDS } from './words';
import { xlsxOf } from './xlsx';

export const MIMES: Record<ExportFormat, string> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PDF: 'application/pdf',
};

/** The table in the form that was asked for. */
export function fileOf(table: Table, { format, language }: Asked, office: string): Readable {
  const words = FILE_WORDS[language];
  if (format === 'XLSX') return xlsxOf(table, words);
  return pdfOf(table, {
    office,
    line: words.system,
    page: words.page,
    dateOf: (day) => dateIn(language, day),
    numberOf: (n) => n.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB'),
  });
}

/** What each file says of itself: the day it shows, when it was made, its filters, and its place in the log. */
export function factsOf(
  { language, filter }: Asked,
  made: { asOf: string; at: string; position: string },
): Table['facts'] {
  const words = FILE_WORDS[language];
  const filters = Object.entries(filter).map(([name, value]) =>
    name === 'verdict'
      ? CODE_WORDS[language].verdict[value as 'AT_RISK']
      : `${name} ${String(value)}`,
  );
  return [
    [words.asOf, dateIn(language, made.asOf)],
    [words.made, made.at],
    [words.filters, filters.join(', ') || words.none],
    [words.position, made.position],
  ];
}
