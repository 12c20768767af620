import type { Database } from '@nyata/persistence';

interface SkipWish {
  /** Of the parked event. */
  id: string;
  by: string;
  why: string;
}

/**
 * Gives a parked event up: the next replay of its key passes over it. What it held is kept, with who gave
 * it up and why. Returns its key; undefined when no such event is parked.
 */
export async function skipParked(
  database: Pick<Database, 'source'>,
  { id, by, why }: SkipWish,
): Promise<string | undefined> {
  const [skipped] = await database.source.query<{ key: string }[]>(
    `with parked as (select * from parked_event where id = $1),
       skipped as (
         insert into skipped_event (grp, topic, part, log_offset, key, event_id, type, headers, payload,
           error, skipped_by, why)
         select grp, topic, part, log_offset, key, event_id, type, headers, payload, error, $2, $3
         from parked on conflict do nothing)
     select key from parked`,
    [id, by, why],
  );
  return skipped?.key;
}
