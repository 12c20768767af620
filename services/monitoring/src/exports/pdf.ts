import { PassThrough, type Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { lineAcross, linesOf, printable, textAt } from './pdf-content';
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
    this.headings();
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

  /** As the page holds it: a hundred thousand rows are more than the library's own `text` can lay out. */
  private row(row: Cell[]): void {
    let [x, content] = [MARGIN, ''];
    for (const [n, column] of this.table.columns.entries()) {
      const shown = this.textOf(row[n]!, column);
      for (const { text, down } of linesOf(shown, this.widths[n]! - 6, SIZE))
        content += textAt(text, x, this.y + down, SIZE);
      x += this.widths[n]!;
    }
    this.document.addContent(content + lineAcross(MARGIN, 841.89 - MARGIN, this.y + ROW - 3));
    this.y += ROW;
  }

  private textOf(cell: Cell, { kind }: Column): string {
    if (cell === null) return '';
    if (typeof cell === 'number') return this.letterhead.numberOf(cell);
    return kind === 'date' ? this.letterhead.dateOf(cell) : cell;
  }

  private headings(): void {
    let x = MARGIN;
    for (const [n, { heading }] of this.table.columns.entries()) {
      for (const { text, down } of linesOf(heading, this.widths[n]! - 6, SIZE))
        this.document.text(text, x, this.y + down, { lineBreak: false });
      x += this.widths[n]!;
    }
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
