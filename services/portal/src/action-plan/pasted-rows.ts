import { parseTypedDate } from '../language/dates';

/** What is wrong with a pasted row; the first thing counts. */
export type RowFault = 'NO_TITLE' | 'NO_DATE' | 'NO_QUANTITY' | 'NO_UNIT';

/** One action as it stands in a spreadsheet: title, due date, quantity, unit, milestone. */
export interface PastedRow {
  /** From 1, as people count. */
  no: number;
  title: string;
  dueOn: string;
  quantity: number | null;
  unit: string;
  milestone: string;
  fault?: RowFault;
}

const HEADS = /^(tindakan|action|judul|title)$/i;

/** The rows of a pasted range of cells (tabs between them); a line of headings is passed over. */
export function pastedRows(
  text: string,
  parseQuantity: (text: string) => number | null | undefined,
): PastedRow[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
    .filter((cells) => cells.some((cell) => cell !== '') && !HEADS.test(cells[0] ?? ''))
    .map(([title = '', due = '', quantity = '', unit = '', milestone = ''], index) =>
      checked({
        no: index + 1,
        title,
        dueOn: parseTypedDate(due) ?? '',
        quantity: parseQuantity(quantity) ?? null,
        unit,
        milestone: milestone || title,
      }),
    );
}

function checked(row: PastedRow): PastedRow {
  const fault = faultOf(row);
  return fault ? { ...row, fault } : row;
}

function faultOf({ title, dueOn, quantity, unit }: PastedRow): RowFault | undefined {
  if (title === '') return 'NO_TITLE';
  if (dueOn === '') return 'NO_DATE';
  if (quantity === null || quantity <= 0) return 'NO_QUANTITY';
  return unit === '' ? 'NO_UNIT' : undefined;
}
