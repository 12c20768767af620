import type { EntityManager } from 'typeorm';
import { partitionName, type Position } from '../transport/transport';
import { LIVE, type Generation } from './generation';
import { sleep } from '../transport/pauses';

/** Readers that come behind our wish for the tables wait with it: so it is short, and is made again. */
const LOCK_MS = 150;
const LOCK_TRIES = 6;
const LOCK_PAUSE_MS = 100;

/** Keeps every consumer of the live group, and everybody else who writes to the tables, waiting until the end. */
export async function holdLive(
  tx: EntityManager,
  { schema }: Generation,
  liveGroup: string,
  tables: readonly string[],
): Promise<Position[]> {
  await tx.query(`set local lock_timeout = '2s'`);
  // First: a vacuum that works on fresh tables lets go within a second, and nobody waits for us meanwhile.
  await tx.query(`lock table ${inSchema(schema, tables)} in access exclusive mode`);
  const rows = await tx.query<{ topic: string; part: number; next: string }[]>(
    `select topic, part, next_offset as next from consumer_position
     where grp = $1 order by topic, part for update`,
    [liveGroup],
  );
  // Readers pass; those who would write wait here before they hold anything that we need.
  await tx.query(`lock table ${inSchema(LIVE, tables)} in exclusive mode`);
  return rows.map((row) => ({ ...row, next: Number(row.next) }));
}

/** Puts the tables of a generation in the place of the live ones, and those in its place, with what each remembers. */
export async function exchange(
  tx: EntityManager,
  { schema, group }: Generation,
  liveGroup: string,
  tables: readonly string[],
): Promise<void> {
  await lockReaders(tx, tables);
  const transit = `${schema}_transit`;
  await tx.query(`create schema ${transit}`);
  for (const table of tables) {
    await tx.query(`alter table ${LIVE}.${table} set schema ${transit}`);
    await tx.query(`alter table ${schema}.${table} set schema ${LIVE}`);
    await tx.query(`alter table ${transit}.${table} set schema ${schema}`);
  }
  await tx.query(`drop schema ${transit}`);
  await exchangeMemory(tx, group, liveGroup);
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

/**
 * Both stand at the same positions, so their cursors are the same as well, but for the keys that one has parked
 * and the other not: only what differs changes its name.
 */
async function exchangeMemory(tx: EntityManager, group: string, liveGroup: string): Promise<void> {
  await assureSamePositions(tx, group, liveGroup);
  const cursors = await tx.query<{ source: string; subject: string }[]>(
    `select source, subject::text from
       (select * from consumer_cursor where grp = $1) a full join
       (select * from consumer_cursor where grp = $2) b using (source, subject)
     where (a.version, a.last_event_id) is distinct from (b.version, b.last_event_id)`,
    [group, liveGroup],
  );
  const which = `(source, subject) in (select * from unnest($3::text[], $4::uuid[]))`;
  const list = [cursors.map(({ source }) => source), cursors.map(({ subject }) => subject)];
  const away = `${group} away`;
  for (const [to, from] of [
    [away, liveGroup],
    [liveGroup, group],
    [group, away],
  ]) {
    await tx.query(`update consumer_cursor set grp = $1 where grp = $2 and ${which}`, [
      to,
      from,
      ...list,
    ]);
    for (const table of ['parked_key', 'parked_event'])
      await tx.query(`update ${LIVE}.${table} set grp = $1 where grp = $2`, [to, from]);
  }
}

async function assureSamePositions(
  tx: EntityManager,
  group: string,
  liveGroup: string,
): Promise<void> {
  const apart = await tx.query<Position[]>(
    `select topic, part from
       (select * from consumer_position where grp = $1) a full join
       (select * from consumer_position where grp = $2) b using (topic, part)
     where a.next_offset is distinct from b.next_offset or a.last_event_id <> b.last_event_id`,
    [group, liveGroup],
  );
  if (apart.length > 0)
    throw new Error(
      `${group} and ${liveGroup} do not stand at the same place in ${apart.map(partitionName).join(', ')}: they read different logs.`,
    );
}

const inSchema = (schema: string, tables: readonly string[]): string =>
  tables.map((table) => `${schema}.${table}`).join(', ');
