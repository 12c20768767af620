import type { RefusalCode, SheetField } from '@nyata/contracts';
import type { Finding } from './finding';
import { readCode, readFlag, wordsOf } from './written-codes';
import { readDate } from './written-date';

export type RowValues = Partial<Record<SheetField, string>>;

/** Reads the values of one row and notes what is wrong with them; a value that is wrong reads as absent. */
export class RowReader {
  readonly findings: Finding[] = [];

  constructor(
    readonly values: RowValues,
    private readonly monthFirst: ReadonlySet<string>,
  ) {}

  text(field: SheetField, max: number): string | undefined {
    const value = this.values[field];
    if (value === undefined || value.length <= max) return value;
    this.correct(field, 'TEXT_TOO_LONG', { params: { max } });
    return undefined;
  }

  required(field: SheetField, max: number): string | undefined {
    if (this.values[field] === undefined) this.correct(field, 'FIELD_REQUIRED');
    return this.text(field, max);
  }

  date(field: SheetField): string | undefined {
    const value = this.values[field];
    if (value === undefined) return undefined;
    const read = readDate(value, !this.monthFirst.has(field));
    if ('date' in read) return read.date;
    this.correct(field, 'DATE_UNCLEAR', { proposals: read.unclear });
    return undefined;
  }

  flag(field: SheetField): boolean | undefined {
    const value = this.values[field];
    const flag = value === undefined ? undefined : readFlag(value);
    if (value !== undefined && flag === undefined)
      this.correct(field, 'YES_OR_NO', { proposals: ['Ya', 'Tidak'] });
    return flag;
  }

  code<C extends string>(
    field: SheetField,
    words: Partial<Record<C, readonly [string, ...string[]]>>,
  ): C | undefined {
    const value = this.values[field];
    const code = value === undefined ? undefined : readCode<C>(value, words);
    if (value !== undefined && code === undefined) {
      const proposals = wordsOf(words);
      this.correct(field, 'CODE_NOT_READ', {
        params: { allowed: proposals.join(', ') },
        proposals,
      });
    }
    return code;
  }

  warn(field: SheetField, code: RefusalCode, more: Partial<Finding> = {}): void {
    this.note(field, code, 'WARNING', more);
  }

  correct(field: SheetField, code: RefusalCode, more: Partial<Finding> = {}): void {
    this.note(field, code, 'CORRECTION', more);
  }

  reject(field: SheetField, code: RefusalCode, more: Partial<Finding> = {}): void {
    this.note(field, code, 'REJECTION', more);
  }

  private note(
    field: SheetField,
    code: RefusalCode,
    weight: Finding['weight'],
    more: Partial<Finding>,
  ): void {
    const value = this.values[field];
    this.findings.push({ field, code, weight, ...(value !== undefined && { value }), ...more });
  }
}

/** The lines of a cell that hold anything; bullets stay as they were written. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
