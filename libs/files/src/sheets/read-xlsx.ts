import { refusal } from '@nyata/contracts';
import { assertWithin, MAX_CELL, MAX_COLUMNS, type SheetRow } from './sheet';
import { readWorkbook, type Workbook } from './workbook';
import { XlsxArchive } from './xlsx-archive';
import { xmlEvents, type XmlHandlers } from './xml-events';

/**
 * The rows of a workbook's first visible sheet, one after the other. Formulas are never run: a cell shows what was
 * last computed for it, or the formula's own text.
 * @throws DomainError SHEET_BROKEN, SHEET_EMPTY, SHEET_ENCRYPTED, SHEET_UNPACKS_TOO_LARGE, SHEET_TOO_MANY_ROWS
 */
export async function* readXlsx(path: string): AsyncGenerator<SheetRow> {
  const archive = await XlsxArchive.open(path);
  try {
    const workbook = await readWorkbook(archive);
    const sheet = await archive.part(workbook.sheetPart);
    if (!sheet) throw refusal('SHEET_BROKEN');
    const rows = new RowCollector(workbook);
    for await (const _piece of xmlEvents(sheet, rows)) yield* rows.take();
  } finally {
    archive.close();
  }
}

/** Puts together rows from the elements of a sheet. */
class RowCollector implements XmlHandlers {
  private ready: SheetRow[] = [];
  private row: SheetRow = { rowNo: 0, cells: [] };
  private cell = { column: 0, type: '', style: 0, value: '', formula: '' };
  private reading: 'value' | 'formula' | undefined;

  constructor(private readonly workbook: Workbook) {}

  take(): SheetRow[] {
    const ready = this.ready;
    this.ready = [];
    return ready.map(assertWithin);
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row')
      this.row = { rowNo: Number(attributes['r'] ?? this.row.rowNo + 1), cells: [] };
    else if (name === 'c') {
      const column = attributes['r'] ? columnOf(attributes['r']) : this.row.cells.length;
      if (column >= MAX_COLUMNS) throw refusal('SHEET_TOO_MANY_COLUMNS', { max: MAX_COLUMNS });
      const style = Number(attributes['s'] ?? 0);
      this.cell = { column, type: attributes['t'] ?? 'n', style, value: '', formula: '' };
    } else if (name === 'v' || name === 't') this.reading = 'value';
    else if (name === 'f') this.reading = 'formula';
  }

  text(text: string): void {
    if (this.reading && this.cell[this.reading].length <= MAX_CELL) this.cell[this.reading] += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.reading = undefined;
    else if (name === 'c') this.fill();
    else if (name === 'row') this.ready.push(this.row);
  }

  private fill(): void {
    const { cells } = this.row;
    while (cells.length < this.cell.column) cells.push('');
    cells[this.cell.column] = this.shown();
  }

  private shown(): string {
    const { type, style, value, formula } = this.cell;
    if (value === '' && formula !== '') return `=${formula}`;
    if (type === 's') return this.workbook.texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return value.slice(0, 10);
    if (type !== 'n' || value === '') return value;
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    return this.workbook.datedStyles[style]
      ? dateOfSerial(number, this.workbook.from1904)
      : String(number);
  }
}

/** "AB12" -> 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.toUpperCase().charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** The day that Excel means by a number; what is no day stays the number that it is. */
export function dateOfSerial(serial: number, from1904 = false): string {
  const day = Math.floor(serial);
  if (day < 1 || day > LAST_SERIAL) return String(serial);
  // Excel believes that 1900 was a leap year: from 1 March 1900 on its count is one too high.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY).toISOString().slice(0, 10);
}
