/** More than any clock of ours may be wrong, so that a duplicate never looks like an event written anew. */
const LONG_MS = 3_600_000;

/**
 * True when both event ids tell when they were made (UUIDv7) and `id` was made more than an hour after `last`.
 * A version's first event is never made after the next one's: such an event was not sent twice, it is another.
 */
export function isWrittenLongAfter(id: string, last: string): boolean {
  const [at, lastAt] = [writtenAt(id), writtenAt(last)];
  return at !== undefined && lastAt !== undefined && at - lastAt > LONG_MS;
}

/** Milliseconds since 1970; undefined for a UUID of another version. */
const writtenAt = (id: string): number | undefined =>
  id[14] === '7' ? parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : undefined;
