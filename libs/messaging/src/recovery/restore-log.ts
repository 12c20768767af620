import type { Client } from 'pg';
import { beginAnew } from '../audit/begin-anew';
import { ALL_TOPICS } from '../transport/topics';
import { partitionName } from '../transport/transport';
import type { FreshLog } from './fresh-log';
import {
  auditGroups,
  furthest,
  groupPositions,
  moveOn,
  type GroupPosition,
} from './group-positions';
import { keepsEvents, keptRecords } from './kept-events';
import { landmark, refill, type Refill } from './refill';

const BATCH = 200;

export interface RestoredPartition {
  topic: string;
  part: number;
  /** Where the log goes on. */
  end: number;
  /** Records that are there again. */
  restored: number;
  /** Places whose record nobody keeps. */
  lost: number;
}

interface Options {
  /** The databases of all services: how far their groups are says where the lost log ended. */
  databases: readonly Client[];
  log: FreshLog;
  /** Groups may go on behind what nobody keeps. */
  acceptLoss: boolean;
}

/**
 * Fills a new, empty log so that it goes on where the lost one ended: what monitoring keeps for its feed stands at
 * its old offsets, and every group finds its position and its last event. Nothing is written when it refuses.
 * @throws Error when the log is not empty, or when a group has not seen what nobody keeps
 */
export async function restoreLog({
  databases,
  log,
  acceptLoss,
}: Options): Promise<RestoredPartition[]> {
  const known = await Promise.all(databases.map((client) => groupPositions(client)));
  const ends = furthest(known.flat()).filter(({ next }) => next > 0);
  await assureEmpty(log);
  const keeper = (await pick(databases, keepsEvents)) ?? undefined;
  const plans: Awaited<ReturnType<typeof planOf>>[] = [];
  for (const end of ends) plans.push(await planOf(end, keeper));
  const audits = (await Promise.all(databases.map((client) => auditGroups(client)))).flat();
  const behind = plans
    .filter(({ kept }) => !kept)
    .flatMap(({ end }) =>
      known.flatMap((positions, at) => behindOf(positions, end, databases[at]!)),
    )
    .filter(({ group }) => !audits.includes(group));
  if (behind.length > 0 && !acceptLoss) throw new Error(refusalOf(behind));
  const restored: RestoredPartition[] = [];
  for (const { end, kept } of plans)
    restored.push(await restorePartition(log, end, kept ? keeper : undefined));
  for (const { client, group, end } of behind) await moveOn(client, group, end);
  const beginnings = plans.map(({ end: { topic, part, next }, kept }) => ({
    topic,
    part,
    first: kept ? 0 : next - 1,
  }));
  for (const client of databases) await beginAnew(client, beginnings);
  return restored;
}

async function assureEmpty(log: FreshLog): Promise<void> {
  for (const topic of ALL_TOPICS) {
    const used = (await log.ranges(topic)).find(({ end }) => end > 0);
    if (used)
      throw new Error(
        `The log is not empty: ${partitionName(used)} ends at ${used.end}. Stop the services, make the log anew, and try again.`,
      );
  }
}

async function planOf(end: GroupPosition, keeper?: Client) {
  if (!keeper) return { end, kept: false };
  const first = await keptRecords(keeper, end).next();
  return { end, kept: !first.done };
}

async function restorePartition(
  log: FreshLog,
  end: GroupPosition,
  keeper?: Client,
): Promise<RestoredPartition> {
  const { topic, part, next } = end;
  if (!keeper) {
    await log.beginWith(landmark(end));
    return { topic, part, end: next, restored: 0, lost: next };
  }
  let restored = 0;
  let batch: Refill[] = [];
  for await (const each of refill(keptRecords(keeper, end), next)) {
    batch.push(each);
    if (!each.copy) restored++;
    if (batch.length < BATCH) continue;
    await log.put(batch);
    batch = [];
  }
  if (batch.length > 0) await log.put(batch);
  return { topic, part, end: next, restored, lost: next - restored };
}

interface Behind {
  client: Client;
  group: string;
  at: number;
  end: GroupPosition;
}

const behindOf = (
  positions: readonly GroupPosition[],
  end: GroupPosition,
  client: Client,
): Behind[] =>
  positions
    .filter((each) => partitionName(each) === partitionName(end) && each.next < end.next)
    .map(({ group, next }) => ({ client, group, at: next, end }));

const refusalOf = (behind: readonly Behind[]): string =>
  [
    'These groups have not seen events that nobody keeps:',
    ...behind.map(
      ({ group, at, end }) => `  ${group} is at ${at} of ${end.next} in ${partitionName(end)}`,
    ),
    'Restore the log from a backup if there is one. With --accept-loss they go on behind the loss;',
    'a group whose story then has a hole stops, and says which.',
  ].join('\n');

async function pick<T>(
  items: readonly T[],
  wanted: (item: T) => Promise<boolean>,
): Promise<T | undefined> {
  for (const item of items) if (await wanted(item)) return item;
  return undefined;
}
