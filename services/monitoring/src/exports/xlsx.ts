import { Readable } from 'node:stream';
import { xmlText } from '@nyata/files';
import { ZipFile } from 'yazl';
import type { Cell, Column, Table } from './table';

/**
 * A workbook written row by row: numbers and dates are numbers and dates, headings stay in sight and filter, the
 * second sheet says what the file is. Text is marked as text (`quotePrefix`), so that nothing ever runs.
 */
export function xlsxOf(table: Table, names: { rows: string; about: string }): Readable {
  const zip = new ZipFile();
  const part = (path: string, xml: string) => zip.addBuffer(Buffer.from(HEAD + xml), path);
  part('[Content_Types].xml', CONTENT_TYPES);
  part('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')));
  part('xl/workbook.xml', workbook(names, table));
  part('xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS);
  part('xl/styles.xml', STYLES);
  part('xl/worksheets/sheet2.xml', about(table));
  const rows = Readable.from(pieces(table), { objectMode: false });
  rows.once('error', (error) => zip.emit('error', error));
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  zip.end();
  const out = zip.outputStream as Readable;
  zip.once('error', (error: Error) => out.destroy(error));
  return out;
}

async function* pieces({ columns, count, rows }: Table): AsyncGenerator<string> {
  const widths = columns
    .map(({ width }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  yield `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`;
  yield line(columns.map(({ heading }) => text(heading, STYLE.heading)));
  for await (const row of rows) yield line(row.map((cell, n) => cellOf(cell, columns[n]!)));
  yield `</sheetData><autoFilter ref="${area(columns, count)}"/></worksheet>`;
}

const about = ({ title, facts }: Table): string =>
  `<worksheet ${MAIN}><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>${line([text(title, STYLE.heading)])}${facts
    .map(([label, value]) => line([text(label, STYLE.text), text(value, STYLE.text)]))
    .join('')}</sheetData></worksheet>`;

const STYLE = { text: 1, heading: 2, date: 3, number: 4 };

const line = (cells: string[]): string => `<row>${cells.join('')}</row>`;

function cellOf(cell: Cell, { kind }: Column): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c s="${STYLE.number}"><v>${cell}</v></c>`;
  return kind === 'date'
    ? `<c s="${STYLE.date}"><v>${serialOf(cell)}</v></c>`
    : text(cell, STYLE.text);
}

const text = (value: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;

/** Days since Excel's day zero. */
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

const area = (columns: Column[], count: number): string =>
  `$A$1:$${letters(columns.length)}$${count + 1}`;

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN_XML = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OPEN_XML}/spreadsheetml/2006/main"`;
const OFFICE = `${OPEN_XML}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const override = (path: string, type: string) =>
  `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}.${type}+xml"/>`;
const CONTENT_TYPES = `<Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('worksheets/sheet2', 'worksheet')}${override('styles', 'styles')}</Types>`;
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (...list: string[]) =>
  `<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${list.join('')}</Relationships>`;
const WORKBOOK_RELATIONS = relations(
  relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
  relation('rId2', 'worksheet', 'worksheets/sheet2.xml'),
  relation('rId3', 'styles', 'styles.xml'),
);
const sheet = (name: string, id: number) =>
  `<sheet name="${xmlText(name)}" sheetId="${id}" r:id="rId${id}"/>`;
const workbook = (names: { rows: string; about: string }, { columns, count }: Table) =>
  `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheet(names.rows, 1)}${sheet(names.about, 2)}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${xmlText(names.rows)}'!${area(columns, count)}</definedName></definedNames></workbook>`;

const style = (format: number, font: number, more = '') =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}/>`;
/** In the order of `STYLE`; 49 is Excel's text, 14 its date, 0 its number. */
const STYLES = `<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">${style(0, 0)}${style(49, 0, ' quotePrefix="1"')}${style(49, 1, ' quotePrefix="1"')}${style(14, 0)}${style(0, 0)}</cellXfs></styleSheet>`;
