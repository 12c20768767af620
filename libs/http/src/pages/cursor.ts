import { refusal } from '@nyata/contracts';
import type { Page } from './page';

/** A place in a sorted list: the sort values of the last item seen, the id last. */
export type Keyset = (string | number | null)[];

/** A keyset as an opaque cursor. */
export const encodeCursor = (keyset: Keyset): string =>
  Buffer.from(JSON.stringify(keyset)).toString('base64url');

/**
 * The keyset of a cursor; undefined without a cursor (the first page).
 * @param length how many values the list is sorted by: another list's cursor is refused
 */
export function decodeCursor(cursor: string | undefined, length: number): Keyset | undefined {
  if (cursor === undefined) return undefined;
  const keyset = parse(cursor);
  if (!Array.isArray(keyset) || keyset.length !== length || !keyset.every(isValue))
    throw refusal('PAGE_UNKNOWN', {}, [{ pointer: '/after', code: 'INVALID_VALUE' }]);
  return keyset;
}

/** A page of `rows`, of which one more than `limit` was read to know whether there is a next page. */
export function pageOf<T>(rows: T[], limit: number, keysetOf: (row: T) => Keyset): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: encodeCursor(keysetOf(last)) } : { items };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const isValue = (value: unknown): value is Keyset[number] =>
  value === null ||
  (typeof value === 'string' && !value.includes('\0')) ||
  (typeof value === 'number' && Number.isFinite(value));
