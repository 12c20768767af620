import { PARTITIONS, refusal } from '@nyata/contracts';

/** The first offset that a reader has not seen, of each partition. */
export type FeedCursor = readonly number[];

/** The beginning of the feed. */
export const START: FeedCursor = Array.from({ length: PARTITIONS }, () => 0);

/** A cursor as its opaque text, small enough for an SSE id. */
export const encodeFeedCursor = (cursor: FeedCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** @throws CURSOR_UNKNOWN when the text is no cursor of this feed */
export function decodeFeedCursor(text: string | undefined): FeedCursor {
  if (text === undefined || text === '') return START;
  const cursor = parse(text);
  const sound =
    Array.isArray(cursor) &&
    cursor.length === PARTITIONS &&
    cursor.every((next) => Number.isSafeInteger(next) && next >= 0);
  if (!sound) throw refusal('CURSOR_UNKNOWN', {}, [{ pointer: '/after', code: 'INVALID_VALUE' }]);
  return cursor as number[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

interface Placed {
  part: number;
  off: number;
  time: string;
}

/**
 * One sequence of the partitions' entries, nearly by time but never against the order of a partition:
 * what is cut off at `limit` begins a later page without a gap.
 */
export function merge<E extends Placed>(entries: readonly E[], limit: number): E[] {
  const queues = new Map<number, E[]>();
  for (const entry of [...entries].sort((a, b) => a.off - b.off))
    queues.set(entry.part, [...(queues.get(entry.part) ?? []), entry]);
  const merged: E[] = [];
  while (merged.length < limit) {
    const heads = [...queues.values()].filter((queue) => queue.length > 0);
    if (heads.length === 0) break;
    heads.sort((a, b) => a[0]!.time.localeCompare(b[0]!.time) || a[0]!.part - b[0]!.part);
    merged.push(heads[0]!.shift()!);
  }
  return merged;
}

/** The cursor after an entry. */
export const advance = (
  cursor: FeedCursor,
  { part, off }: Pick<Placed, 'part' | 'off'>,
): FeedCursor => cursor.map((next, index) => (index === part ? off + 1 : next));
