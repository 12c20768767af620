import type { EntityManager } from 'typeorm';
import type { Database } from './database';

/** Whose key: the member (or whoever acts) and what the caller sent in `Idempotency-Key`. */
export interface IdempotencyKey {
  actor: string;
  key: string;
}

export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** What is known of a key: the hash of the body it came with, and the answer once there is one. */
export interface KnownKey {
  bodyHash: string;
  answer?: Answer;
}

const FIND =
  'select body_hash, status, body, headers from idempotency_key where actor = $1 and key = $2';

/** What is known of a key; undefined when it is new. */
export async function findAnswer(
  on: Database | EntityManager,
  { actor, key }: IdempotencyKey,
): Promise<KnownKey | undefined> {
  const manager = 'source' in on ? on.source : on;
  const [row] = await manager.query<KeyRow[]>(FIND, [actor, key]);
  if (!row) return undefined;
  const { status, body, headers } = row;
  return {
    bodyHash: row.body_hash,
    ...(status !== null && { answer: { status, body: body ?? '', headers: headers ?? {} } }),
  };
}

/**
 * Takes a key inside the transaction of the write: `undefined` = it is this request's now. A second
 * request with the same key waits here until the first one's transaction ends, and gets what is known then.
 */
export async function claimKey(
  tx: EntityManager,
  id: IdempotencyKey,
  bodyHash: string,
): Promise<KnownKey | undefined> {
  const claimed = await tx.query<unknown[]>(
    `insert into idempotency_key (actor, key, body_hash) values ($1, $2, $3)
     on conflict do nothing returning 1`,
    [id.actor, id.key, bodyHash],
  );
  return claimed.length > 0 ? undefined : findAnswer(tx, id);
}

/** Keeps the answer of a claimed key, in the transaction of the write it answers. */
export async function storeAnswer(
  tx: EntityManager,
  { actor, key }: IdempotencyKey,
  { status, body, headers }: Answer,
): Promise<void> {
  await tx.query(
    `update idempotency_key set status = $3, body = $4, headers = $5::jsonb where actor = $1 and key = $2`,
    [actor, key, status, body, JSON.stringify(headers)],
  );
}

/** Drops keys that no client will send again; returns how many. */
export async function forgetAnswers(database: Database, olderThanHours = 48): Promise<number> {
  const [, dropped] = await database.source.query<[unknown[], number]>(
    `delete from idempotency_key where created_at < clock_timestamp() - make_interval(hours => $1)`,
    [olderThanHours],
  );
  return dropped;
}

interface KeyRow {
  body_hash: string;
  status: number | null;
  body: string | null;
  headers: Record<string, string> | null;
}
