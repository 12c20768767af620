import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { Cell, Column, Table } from './table';

const MARGIN = 36;
const ROW = 22;
const HEADING = 20;
const FOOT = 24;
const FACT = 12;
const SIZE = 7.5;

/** What paper says besides the table. */
export interface Letterhead {
  /** The office that asked. */
  office: string;
  line: string;
  page: (n: number, of: number) => string;
  dateOf: (day: string) => string;
  numberOf: (n: number) => string;
}

/** The table on A4 pages, written page by page: letterhead, headings on each page, page n of all. */
export function pdfOf(table: Table, letterhead: Letterhead): Readable {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    info: { Title: table.title, Author: letterhead.office },
    autoFirstPage: false,
  });
  const out = new PassThrough();
  document.pipe(out);
  new Pages(document, table, letterhead)
    .write()
    .then(() => document.end())
    .catch((error: Error) => out.destroy(error));
  return out;
}

class Pages {
  private page = 0;
  private y = 0;
  private readonly widths: number[];

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly table: Table,
    private readonly letterhead: Letterhead,
  ) {
    const whole = table.columns.reduce((sum, { width }) => sum + width, 0);
    this.widths = table.columns.map(({ width }) => (width / whole) * (841.89 - 2 * MARGIN));
  }

  async write(): Promise<void> {
    this.newPage();
    for await (const row of this.table.rows) {
      if (this.y + ROW > this.bottom) this.newPage();
      this.row(row);
      if (this.document.readableLength > 1 << 16) await new Promise((done) => setImmediate(done));
    }
  }

  private get bottom(): number {
    return 595.28 - MARGIN - FOOT;
  }

  /** Every row is as high as the others, so that the number of pages is known before the first is written. */
  private get pages(): number {
    const top = MARGIN + HEADING;
    const rowsOf = (from: number) => Math.floor((this.bottom - from) / ROW);
    const first = rowsOf(top + this.headHeight);
    return 1 + Math.max(0, Math.ceil((this.table.count - first) / rowsOf(top)));
  }

  private get headHeight(): number {
    return 62 + this.table.facts.length * FACT;
  }

  private newPage(): void {
    const { document, letterhead, table } = this;
    document.addPage();
    this.page += 1;
    this.y = MARGIN;
    if (this.page === 1) this.head();
    document.font('Helvetica').fontSize(SIZE).fillColor('#52636d');
    const foot = `${letterhead.page(this.page, Math.max(this.pages, this.page))}`;
    const at = { lineBreak: false, width: 841.89 - 2 * MARGIN };
    document.text(printable(table.title), MARGIN, 595.28 - MARGIN - 10, at);
    document.text(foot, MARGIN, 595.28 - MARGIN - 10, { ...at, align: 'right' });
    document.font('Helvetica-Bold').fillColor('#16232b');
    this.cells(table.columns.map(({ heading }) => heading));
    this.rule(this.y + HEADING - 4, '#16232b');
    this.y += HEADING;
    document.font('Helvetica');
  }

  private head(): void {
    const { document, letterhead, table } = this;
    const line = { lineBreak: false };
    document.fillColor('#16232b').font('Helvetica-Bold').fontSize(13);
    document.text(printable(letterhead.office), MARGIN, this.y, line);
    document
      .font('Helvetica')
      .fontSize(8)
      .text(letterhead.line, MARGIN, this.y + 17, line);
    this.rule(this.y + 30, '#0b5c6b', 2);
    document.font('Helvetica-Bold').fontSize(11);
    document.text(printable(table.title), MARGIN, this.y + 38, line);
    document.font('Helvetica').fontSize(8);
    table.facts.forEach(([label, value], n) => {
      const y = this.y + 54 + n * FACT;
      document.text(printable(`${label}: ${value}`).slice(0, 190), MARGIN, y, line);
    });
    this.y += this.headHeight;
  }

  private row(row: Cell[]): void {
    this.cells(row.map((cell, n) => this.textOf(cell, this.table.columns[n]!)));
    this.rule(this.y + ROW - 3, '#d5dde1');
    this.y += ROW;
  }

  private textOf(cell: Cell, { kind }: Column): string {
    if (cell === null) return '';
    if (typeof cell === 'number') return this.letterhead.numberOf(cell);
    return kind === 'date' ? this.letterhead.dateOf(cell) : cell;
  }

  private cells(texts: string[]): void {
    let x = MARGIN;
    this.document.fontSize(SIZE);
    texts.forEach((text, n) => {
      const width = this.widths[n]! - 6;
      this.twoLines(printable(text), x, width);
      x += this.widths[n]!;
    });
  }

  /** At most two lines, broken at a space; the library's own wrapping is many times slower. */
  private twoLines(text: string, x: number, width: number): void {
    const fits = Math.max(4, Math.floor(width / (SIZE * 0.5)));
    const one = { lineBreak: false };
    if (text.length <= fits) return void this.document.text(text, x, this.y, one);
    const space = text.lastIndexOf(' ', fits);
    const cut = space > fits / 2 ? space : fits;
    const rest = text.slice(cut).trim();
    this.document.text(text.slice(0, cut), x, this.y, one);
    this.document.text(
      rest.length > fits ? `${rest.slice(0, fits - 1)}…` : rest,
      x,
      this.y + SIZE + 1.5,
      one,
    );
  }

  private rule(y: number, colour: string, width = 0.5): void {
    this.document
      .moveTo(MARGIN, y)
      .lineTo(841.89 - MARGIN, y)
      .lineWidth(width)
      .strokeColor(colour)
      .stroke();
  }
}

/** The standard fonts know Western letters only. */
const printable = (text: string): string =>
  text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026]/g, '?');
