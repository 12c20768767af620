import { readFile } from 'node:fs/promises';
import { refusal } from '@nyata/contracts';
import { assertWithin, type SheetRow } from './sheet';

/**
 * A list of objects as rows: the first row holds the names of all fields. Lists in a field become lines.
 * @throws DomainError SHEET_NOT_A_LIST, SHEET_BROKEN
 */
export async function* readJson(path: string): AsyncGenerator<SheetRow> {
  const objects = listIn(parsed(await readFile(path, 'utf8')));
  const headings = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  yield assertWithin({ rowNo: 1, cells: headings });
  let rowNo = 1;
  for (const object of objects)
    yield assertWithin({ rowNo: ++rowNo, cells: headings.map((name) => textOf(object[name])) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (cause) {
    throw Object.assign(refusal('SHEET_BROKEN'), { cause });
  }
}

function listIn(document: unknown): Record<string, unknown>[] {
  const list = Array.isArray(document) ? document : (document as { items?: unknown } | null)?.items;
  if (!Array.isArray(list) || !list.every(isObject)) throw refusal('SHEET_NOT_A_LIST');
  return list;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return JSON.stringify(value);
}
