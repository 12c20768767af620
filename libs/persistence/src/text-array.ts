const TEXT_OID = 25;
const NULL = -1;

/**
 * A PostgreSQL `text[]` in its binary form (array_recv in arrayfuncs.c), which pg sends as it is. As text every
 * quote of a JSON payload would be escaped here and unescaped there: half of the time of an append.
 */
export function textArray(texts: readonly (string | null)[]): Buffer {
  const bytes = texts.reduce((sum, text) => sum + 4 + (text ? Buffer.byteLength(text) : 0), 20);
  const array = Buffer.allocUnsafe(bytes);
  const hasNulls = texts.includes(null) ? 1 : 0;
  // One dimension, of texts, this many, counted from one.
  [1, hasNulls, TEXT_OID, texts.length, 1].forEach((head, n) => array.writeInt32BE(head, n * 4));
  let at = 20;
  for (const text of texts) {
    const length = text === null ? NULL : array.write(text, at + 4);
    array.writeInt32BE(length, at);
    at += 4 + Math.max(0, length);
  }
  return array;
}

/** A PostgreSQL array of numbers or UUIDs: nothing in it needs quotes, so nothing is looked at. */
export const plainArray = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;
