import type { EntityManager } from 'typeorm';
import { partitionName } from '../transport/transport';

/** Carries what an operator gave up in the live group over to a generation, and returns its offsets by partition. */
export async function carriedSkips(
  tx: EntityManager,
  liveGroup: string,
  group: string,
): Promise<(partition: { topic: string; part: number }) => ReadonlySet<number> | undefined> {
  await tx.query(
    `insert into skipped_event (grp, topic, part, log_offset, key, event_id, type, headers, payload,
       error, skipped_by, why, skipped_at)
     select $2, topic, part, log_offset, key, event_id, type, headers, payload, error, skipped_by, why,
       skipped_at
     from skipped_event where grp = $1 on conflict do nothing`,
    [liveGroup, group],
  );
  const rows = await tx.query<{ topic: string; part: number; log_offset: string }[]>(
    'select topic, part, log_offset from skipped_event where grp = $1',
    [group],
  );
  const skips = new Map<string, Set<number>>();
  for (const { log_offset, ...at } of rows) {
    const offsets = skips.get(partitionName(at)) ?? new Set();
    skips.set(partitionName(at), offsets.add(Number(log_offset)));
  }
  return (partition) => skips.get(partitionName(partition));
}
