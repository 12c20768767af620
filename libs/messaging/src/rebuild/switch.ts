import type { EntityManager } from 'typeorm';
import { sleep } from '../transport/pauses';
import type { Position } from '../transport/transport';
import { exchangeMemory } from './exchange-memory';
import { LIVE, type Generation } from './generation';

/** Readers that come behind our wish for the tables wait with it: so it is short, and is made again. */
const LOCK_MS = 150;
const LOCK_TRIES = 6;
const LOCK_PAUSE_MS = 100;

/** Keeps every consumer of the live group, and everybody else who writes to the tables, waiting until the end. */
export async function holdLive(
  tx: EntityManager,
  { schema }: Generation,
  group: string,
  tables: readonly string[],
): Promise<Position[]> {
  await tx.query(`set local lock_timeout = '2s'`);
  // First: a vacuum that works on a kept generation lets go within a second, and nobody waits for us meanwhile.
  await tx.query(`lock table ${inSchema(schema, tables)} in access exclusive mode`);
  const positions = await livePositions(tx, group, 'for update');
  // Readers pass; those who would write wait here before they hold anything that we need.
  await tx.query(`lock table ${inSchema(LIVE, tables)} in exclusive mode`);
  return positions;
}

/** Where the live group stands. */
export async function livePositions(
  tx: EntityManager,
  group: string,
  lock: 'for update' | '' = '',
): Promise<Position[]> {
  const rows = await tx.query<{ topic: string; part: number; next: string }[]>(
    `select topic, part, next_offset as next from ${LIVE}.consumer_position
     where grp = $1 order by topic, part ${lock}`,
    [group],
  );
  return rows.map((row) => ({ ...row, next: Number(row.next) }));
}

/** Puts the tables of a generation in the place of the live ones, and those in its place, with what each remembers. */
export async function exchange(
  tx: EntityManager,
  { schema }: Generation,
  group: string,
  tables: readonly string[],
): Promise<void> {
  await lockReaders(tx, tables);
  const transit = `${schema}_transit`;
  await tx.query(`create schema ${transit}`);
  for (const table of tables) {
    await tx.query(`alter table ${LIVE}.${table} set schema ${transit}`);
    await tx.query(`alter table ${schema}.${table} set schema ${LIVE}`);
    await tx.query(`alter table ${transit}.${table} set schema ${schema}`);
    await tx.query(`alter table ${LIVE}.${table} reset (autovacuum_enabled)`);
  }
  await tx.query(`drop schema ${transit}`);
  await exchangeMemory(tx, schema, group);
}

/**
 * A reader that holds one table and wants the next would wait for us as we wait for it: we give up first, well
 * before PostgreSQL looks for deadlocks, and let it pass.
 */
async function lockReaders(tx: EntityManager, tables: readonly string[]): Promise<void> {
  await tx.query(`set local lock_timeout = '${LOCK_MS}ms'`);
  for (let tries = 1; ; tries++) {
    await tx.query('savepoint readers');
    try {
      await tx.query(`lock table ${inSchema(LIVE, tables)} in access exclusive mode`);
      return;
    } catch (error) {
      if (tries === LOCK_TRIES || (error as { code?: string }).code !== '55P03') throw error;
      await tx.query('rollback to savepoint readers');
      await sleep(LOCK_PAUSE_MS);
    }
  }
}

const inSchema = (schema: string, tables: readonly string[]): string =>
  tables.map((table) => `${schema}.${table}`).join(', ');
