import { newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';

interface ReplayWish {
  key: string;
  by: string;
  why: string;
  dryRun?: boolean;
}

/**
 * Asks for the replay of a parked key, in every group that parked it; the running service, which has the
 * handlers, carries it out. Returns the ids of the requests: none when the key is not parked.
 */
export async function requestReplay(
  database: Pick<Database, 'source'>,
  { key, by, why, dryRun = false }: ReplayWish,
): Promise<string[]> {
  const keys = await database.source.query<{ grp: string; topic: string }[]>(
    'select grp, topic from parked_key where key = $1 order by grp, topic',
    [key],
  );
  const ids: string[] = [];
  for (const { grp, topic } of keys) {
    const id = newId();
    await database.source.query(
      `insert into replay_request (id, grp, topic, key, requested_by, why, dry_run)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, grp, topic, key, by, why, dryRun],
    );
    ids.push(id);
  }
  return ids;
}
