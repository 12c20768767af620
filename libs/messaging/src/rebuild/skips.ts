import type { EntityManager } from 'typeorm';
import { partitionName } from '../transport/transport';
import { LIVE, type Generation } from './generation';

/** Carries what an operator gave up in the live group over to a generation, and returns its offsets by partition. */
export async function carriedSkips(
  tx: EntityManager,
  { schema }: Generation,
  group: string,
): Promise<(partition: { topic: string; part: number }) => ReadonlySet<number> | undefined> {
  await tx.query(
    `insert into ${schema}.skipped_event select * from ${LIVE}.skipped_event where grp = $1
     on conflict do nothing`,
    [group],
  );
  const rows = await tx.query<{ topic: string; part: number; log_offset: string }[]>(
    `select topic, part, log_offset from ${schema}.skipped_event where grp = $1`,
    [group],
  );
  const skips = new Map<string, Set<number>>();
  for (const { log_offset, ...at } of rows) {
    const offsets = skips.get(partitionName(at)) ?? new Set();
    skips.set(partitionName(at), offsets.add(Number(log_offset)));
  }
  return (partition) => skips.get(partitionName(partition));
}
