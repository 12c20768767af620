import {
  fieldOfHeading,
  plainHeading,
  refusal,
  sheetHeading,
  type SheetField,
} from '@nyata/contracts';

/** The field of each column; undefined where a column is left aside. */
export type ColumnMapping = (SheetField | undefined)[];

/** A register often begins with its name and its year: the headings are the row that names most fields. */
const LOOK_FOR_HEADINGS = 20;

/** @returns index of the heading row among the first rows; the first when none names a field */
export function headingRowAmong(rows: readonly (readonly string[])[]): number {
  const named = rows
    .slice(0, LOOK_FOR_HEADINGS)
    .map((cells) => new Set(cells.map(fieldOfHeading).filter(Boolean)).size);
  return Math.max(0, named.indexOf(Math.max(...named, 1)));
}

/** What was chosen for a heading before goes first, then what its words mean; a field is given once. */
export function guessMapping(
  headings: readonly string[],
  remembered: ReadonlyMap<string, string>,
): ColumnMapping {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const field = remembered.get(plainHeading(heading)) ?? fieldOfHeading(heading);
    if (!field || sheetHeading(field) === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field as SheetField;
  });
}

/**
 * The mapping that a person chose, by column number from 0.
 * @throws DomainError with the column that is wrong
 */
export function chosenMapping(
  chosen: Readonly<Record<string, string>>,
  columns: number,
): ColumnMapping {
  const mapping: ColumnMapping = Array.from({ length: columns }, () => undefined);
  for (const [column, field] of Object.entries(chosen)) {
    const pointer = `/mapping/${column}`;
    if (!/^\d{1,3}$/.test(column) || Number(column) >= columns)
      fail(pointer, 'IMPORT_COLUMN_UNKNOWN');
    if (field === '') continue;
    if (sheetHeading(field) === undefined) fail(pointer, 'UNKNOWN_FIELD');
    if (mapping.includes(field as SheetField)) fail(pointer, 'IMPORT_FIELD_TWICE', { field });
    mapping[Number(column)] = field as SheetField;
  }
  if (!mapping.includes('title')) fail('/mapping', 'IMPORT_TITLE_UNMAPPED');
  return mapping;
}

function fail(
  pointer: string,
  code: Parameters<typeof refusal>[0],
  params: Record<string, string> = {},
): never {
  throw refusal('VALIDATION_FAILED', {}, [{ pointer, code, params }]);
}

/** The values of a row by field: what stands in its cells, and what a person put in their place. */
export function valuesOf(
  cells: readonly string[],
  mapping: ColumnMapping,
  corrections: Readonly<Partial<Record<SheetField, string>>>,
): Partial<Record<SheetField, string>> {
  const values: Partial<Record<SheetField, string>> = {};
  mapping.forEach((field, column) => {
    const text = cells[column]?.trim();
    if (field && text) values[field] = text;
  });
  const corrected = Object.entries({ ...values, ...corrections }).filter(([, text]) =>
    text?.trim(),
  );
  return Object.fromEntries(corrected);
}
