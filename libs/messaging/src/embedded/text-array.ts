const TEXT_OID = 25;

/**
 * A PostgreSQL `text[]` in its binary form (array_recv in arrayfuncs.c), which pg sends as it is. As text every
 * quote of a JSON payload would be escaped here and unescaped there: half of the time of an append.
 */
export function textArray(texts: readonly string[]): Buffer {
  const bytes = texts.reduce((sum, text) => sum + 4 + Buffer.byteLength(text), 20);
  const array = Buffer.allocUnsafe(bytes);
  // One dimension, no nulls, of texts, this many, counted from one.
  [1, 0, TEXT_OID, texts.length, 1].forEach((head, n) => array.writeInt32BE(head, n * 4));
  let at = 20;
  for (const text of texts) {
    const length = array.write(text, at + 4);
    array.writeInt32BE(length, at);
    at += 4 + length;
  }
  return array;
}
