import { valuesOf, type ColumnMapping } from './column-mapping';
import { linesOf, type RowValues } from './row-findings';
import { isMonthFirst } from './written-date';
import { isOperative, readKind } from './written-kind';

/** What only the whole file tells: which columns put the month first, and which row is which umbrella. */
export class FileScan {
  readonly monthFirst = new Set<string>();
  private readonly umbrellas = new Map<string, Set<number>>();

  see(rowNo: number, values: RowValues): void {
    for (const [field, text] of Object.entries(values as Record<string, string>)) {
      if (isMonthFirst(text)) this.monthFirst.add(field);
      if (field === 'number' || field.startsWith('number.')) this.keep(rowNo, values, text);
    }
  }

  /** Rows of the umbrella with a number. */
  umbrellaRows(no: string): number[] {
    return [...(this.umbrellas.get(plainNumber(no)) ?? [])];
  }

  private keep(rowNo: number, { kind, label, title }: RowValues, text: string): void {
    const read = readKind(kind ?? label ?? title ?? '');
    if (!read || isOperative(read) || read === 'LOI') return;
    for (const line of linesOf(text)) {
      const key = plainNumber(line);
      this.umbrellas.set(key, (this.umbrellas.get(key) ?? new Set()).add(rowNo));
    }
  }
}

/** A number without its case and spaces: "415.4 / KB/ 102" is "415.4/kb/102". */
export const plainNumber = (no: string): string => no.toLowerCase().replace(/\s+/g, '');

/** The values of a stored row. */
export const valuesIn = (
  { cells, corrections }: { cells: string[]; corrections: RowValues },
  mapping: readonly string[],
): RowValues =>
  valuesOf(cells, mapping.map((field) => field || undefined) as ColumnMapping, corrections);
