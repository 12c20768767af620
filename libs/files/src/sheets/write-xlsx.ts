import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { WrittenSheet } from './sheet';
import { xmlText } from './xml-text';

/** A workbook with one sheet, written row by row. Every cell is text, also when Excel edits it: nothing ever runs. */
export function writeXlsx(sheet: WrittenSheet, name = 'Register'): Readable {
  const zip = new ZipFile();
  const part = (path: string, xml: string) => zip.addBuffer(Buffer.from(HEAD + xml), path);
  part('[Content_Types].xml', CONTENT_TYPES);
  part('_rels/.rels', RELATIONS);
  part('xl/workbook.xml', workbook(name));
  part('xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS);
  part('xl/styles.xml', STYLES);
  const rows = Readable.from(pieces(sheet), { objectMode: false });
  rows.once('error', (error) => zip.emit('error', error));
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  zip.end();
  const out = zip.outputStream as Readable;
  zip.once('error', (error: Error) => out.destroy(error));
  return out;
}

async function* pieces({ headings, rows }: WrittenSheet): AsyncGenerator<string> {
  yield `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${headings.length}" width="28" style="1" customWidth="1"/></cols><sheetData>`;
  yield row(headings, 2);
  for await (const cells of rows) yield row(cells, 1);
  yield '</sheetData></worksheet>';
}

const row = (cells: readonly string[], style: number): string =>
  `<row>${cells.map((text) => cellOf(text, style)).join('')}</row>`;

const cellOf = (text: string, style: number): string =>
  text === ''
    ? `<c s="${style}"/>`
    : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN_XML = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OPEN_XML}/spreadsheetml/2006/main"`;
const OFFICE = `${OPEN_XML}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES = `<Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relations = (...list: string[]) =>
  `<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${list.join('')}</Relationships>`;
const RELATIONS = relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'));
const WORKBOOK_RELATIONS = relations(
  relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
  relation('rId2', 'styles', 'styles.xml'),
);
const workbook = (name: string) =>
  `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Style 1: text, wrapped; style 2: the same in bold. Format 49 is Excel's "text". */
const cell = (font: number) =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
const STYLES = `<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${cell(0)}${cell(1)}</cellXfs></styleSheet>`;
