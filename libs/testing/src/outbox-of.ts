import type { EventName, PayloadOf } from '@nyata/contracts';
import type { Database } from '@nyata/persistence';

/** An event as it waits in an outbox. */
export type OutboxEvent = {
  [N in EventName]: {
    name: N;
    id: string;
    topic: string;
    key: string;
    subject: string;
    sequence: number;
    payload: PayloadOf<N>;
    headers: Record<string, string>;
  };
}[EventName];

const READ = 'select * from outbox order by shard, seq';

/** The events that a service has written and not published yet, each partition in its order. */
export async function outboxOf(database: Database): Promise<OutboxEvent[]> {
  const rows = await database.source.query<OutboxRow[]>(READ);
  return rows.map(
    (row) =>
      ({
        name: row.type.replace(/^nyata\.(.+)\.v\d+$/, '$1'),
        id: row.event_id,
        topic: row.topic,
        key: row.partition_key,
        subject: row.aggregate_id,
        sequence: row.aggregate_version,
        payload: JSON.parse(row.payload) as object,
        headers: row.headers,
      }) as OutboxEvent,
  );
}

interface OutboxRow {
  event_id: string;
  type: string;
  topic: string;
  partition_key: string;
  aggregate_id: string;
  aggregate_version: number;
  payload: string;
  headers: Record<string, string>;
}
