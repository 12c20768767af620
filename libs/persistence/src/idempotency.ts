import type { EntityManager } from 'typeorm';
import type { Database, Statement } from './database';

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

/** What is known of a key: the hash of the body that it came with, and the answer. */
export interface KnownKey {
  bodyHash: string;
  answer: Answer;
}

const UNIQUE_VIOLATION = '23505';

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
  const { body_hash: bodyHash, ...answer } = row;
  return { bodyHash, answer };
}

/**
 * Keeps the answer of a key: the ending of the transaction of the write that it answers. A second request with the
 * key waits here until the first one's transaction ends; when that one was answered, this one fails (`isKeyTaken`).
 */
export const keepingAnswer = (
  { actor, key }: IdempotencyKey,
  bodyHash: string,
  { status, body, headers }: Answer,
): Statement => ({
  text: `insert into idempotency_key (actor, key, body_hash, status, body, headers)
    values ($1, $2, $3, $4, $5, $6::jsonb)`,
  values: [actor, key, bodyHash, status, body, JSON.stringify(headers)],
});

/** Is this what a request fails with whose key was answered meanwhile? */
export function isKeyTaken(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  return code === UNIQUE_VIOLATION && constraint === 'idempotency_key_pkey';
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
  status: number;
  body: string;
  headers: Record<string, string>;
}
