import { CE_HEADERS, PARTITIONS } from '@nyata/contracts';
import { isId } from '@nyata/kernel';
import { plainArray, textArray, type Statement } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { LogRecord, Position } from '../transport/transport';
import { cursorName, type Cursor, type Memory } from './plan';

interface PositionRow {
  topic: string;
  part: number;
  next_offset: number | string;
  last_event_id: string | null;
}

/** Begins at the start of every partition that the group has never seen. */
export async function ensurePositions(
  tx: EntityManager,
  group: string,
  topics: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into consumer_position (grp, topic, part, next_offset)
     select $1, topic, part, 0 from unnest($2::text[]) as topic, generate_series(0, $3::int - 1) as part
     on conflict do nothing`,
    [group, topics, PARTITIONS],
  );
}

export async function readPositions(tx: EntityManager, group: string): Promise<Position[]> {
  const rows = await tx.query<PositionRow[]>(
    'select topic, part, next_offset, last_event_id from consumer_position where grp = $1',
    [group],
  );
  return rows.map(toPosition);
}

/** The position, kept from every other member of the group until this transaction ends: it is the fence. */
export async function lockPosition(
  tx: EntityManager,
  group: string,
  { topic, part }: { topic: string; part: number },
): Promise<Position> {
  const [row] = await tx.query<PositionRow[]>(
    `select topic, part, next_offset, last_event_id from consumer_position
     where grp = $1 and topic = $2 and part = $3 for update`,
    [group, topic, part],
  );
  if (!row) throw new Error(`${group} has no position in ${topic}/${part}`);
  return toPosition(row);
}

/** What the group remembers of the aggregates and keys of these records, in one read. */
export async function recall(
  tx: EntityManager,
  group: string,
  topic: string,
  records: readonly LogRecord[],
): Promise<Memory> {
  const places = new Map<string, { source: string; subject: string }>();
  for (const { headers } of records) {
    const source = headers[CE_HEADERS.source] ?? '';
    const subject = headers[CE_HEADERS.subject] ?? '';
    if (isId(subject)) places.set(cursorName({ source, subject }), { source, subject });
  }
  const rows = await tx.query<MemoryRow[]>(RECALL, [
    group,
    textArray([...places.values()].map(({ source }) => source)),
    plainArray([...places.values()].map(({ subject }) => subject)),
    topic,
  ]);
  const memory: Memory = { cursors: new Map(), parkedKeys: new Set() };
  for (const { source, subject, version, last_event_id, parked_key } of rows) {
    if (parked_key !== null) memory.parkedKeys.add(parked_key);
    else
      memory.cursors.set(cursorName({ source, subject }), {
        source,
        subject,
        version,
        lastEventId: last_event_id,
      });
  }
  return memory;
}

/** One look into the index for each: a join would read the whole table while that is small, and a fresh one is. */
const RECALL = `-- by key
  select c.source, c.subject::text, c.version, c.last_event_id::text, null as parked_key
    from unnest($2::text[], $3::uuid[]) as wanted(source, subject)
    cross join lateral (
      select source, subject, version, last_event_id from consumer_cursor
      where grp = $1 and source = wanted.source and subject = wanted.subject limit 1
    ) as c
  union all
  select '', '', 0, '', key from parked_key where grp = $1 and topic = $4`;

/** Stores how far the group is now, in its aggregates and in its partition. */
export async function remember(
  tx: EntityManager,
  group: string,
  cursors: readonly Cursor[],
  position?: Position,
): Promise<void> {
  const { text, values } = remembering(group, cursors, position);
  await tx.query(text, values);
}

/** The statement that stores how far the group is now. */
export function remembering(
  group: string,
  cursors: readonly Cursor[],
  position?: Position,
): Statement {
  // In one order everywhere, so that two partitions' batches can't wait for each other.
  const sorted = [...cursors].sort((a, b) => (cursorName(a) < cursorName(b) ? -1 : 1));
  const plain = (field: keyof Cursor) => plainArray(sorted.map((cursor) => cursor[field]));
  const sources = textArray(sorted.map(({ source }) => source));
  const advance = [group, sources, plain('subject'), plain('version'), plain('lastEventId')];
  if (!position) return { text: ADVANCE, values: advance };
  const { topic, part, next, lastEventId } = position;
  return { text: MOVE, values: [...advance, topic, part, next, lastEventId ?? null] };
}

const ADVANCE = `
  insert into consumer_cursor (grp, source, subject, version, last_event_id)
  select $1, source, subject, version, id
  from unnest($2::text[], $3::uuid[], $4::int[], $5::uuid[]) as told(source, subject, version, id)
  on conflict (grp, source, subject)
    do update set version = excluded.version, last_event_id = excluded.last_event_id`;

const MOVE = `
  with advanced as (${ADVANCE})
  update consumer_position set next_offset = $8, last_event_id = $9
  where grp = $1 and topic = $6 and part = $7`;

const toPosition = (row: PositionRow): Position => ({
  topic: row.topic,
  part: row.part,
  next: Number(row.next_offset),
  ...(row.last_event_id !== null && { lastEventId: row.last_event_id }),
});

interface MemoryRow {
  source: string;
  subject: string;
  version: number;
  last_event_id: string;
  parked_key: string | null;
}
