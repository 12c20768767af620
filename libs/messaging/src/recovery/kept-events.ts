import { eventType, schemaUri, type ReceivedEvent } from '@nyata/contracts';
import type { Client } from 'pg';
import { toRecord } from '../transport/cloud-events';
import type { LogRecord } from '../transport/transport';

const BATCH = 500;

/** Does this database keep whole events? Monitoring's does, for its feed; no other table of the product has them. */
export async function keepsEvents(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ kept: boolean }>(
    "select to_regclass('feed_entry') is not null as kept",
  );
  return rows[0]!.kept;
}

/** What a database keeps of one partition, in its order; also what it had to set aside or gave up. */
export async function* keptRecords(
  client: Client,
  { topic, part }: { topic: string; part: number },
): AsyncGenerator<LogRecord> {
  for (let from = 0; ; ) {
    const { rows } = await client.query<KeptRow>(KEPT, [topic, part, from]);
    for (const row of rows) yield toLogRecord(topic, part, row);
    if (rows.length < BATCH) return;
    from = Number(rows.at(-1)!.off) + 1;
  }
}

const KEPT = `
  select * from (
    select off, event, null as key, null::jsonb as headers, null as payload
      from feed_entry where part = $2 and event ->> 'topic' = $1 and off >= $3
    union all
    select log_offset, null, key, headers, payload from parked_event
      where grp = 'monitoring.feed' and topic = $1 and part = $2 and log_offset >= $3
    union all
    select log_offset, null, key, headers, payload from skipped_event
      where grp = 'monitoring.feed' and topic = $1 and part = $2 and log_offset >= $3
        and (grp, topic, part, log_offset) not in (select grp, topic, part, log_offset from parked_event)
  ) as kept order by off limit ${BATCH}`;

interface KeptRow {
  off: string | number;
  event: StoredEvent | null;
  key: string | null;
  headers: Record<string, string> | null;
  payload: string | null;
}

/** An event as JSON keeps it: its time is text. */
type StoredEvent = Omit<ReceivedEvent, 'time'> & { time: string };

function toLogRecord(topic: string, part: number, row: KeptRow): LogRecord {
  const offset = Number(row.off);
  if (!row.event)
    return { topic, part, offset, key: row.key!, headers: row.headers!, value: row.payload! };
  return { ...recordOf(row.event, part), offset };
}

/** The record that the event came in; only the order of the fields in its payload may differ. */
function recordOf(event: StoredEvent, part: number) {
  const attributes = {
    source: event.source,
    time: new Date(event.time).toISOString(),
    dataschema: schemaUri(event.name, event.version),
    correlationid: event.correlationId,
    causationid: event.causationId,
    actor: event.actor,
    actororg: event.actorOrg,
    actorrole: event.actorRole,
    onbehalfof: event.onBehalfOf,
  };
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return toRecord({
    seq: 0,
    shard: part,
    event_id: event.id,
    topic: event.topic,
    partition_key: event.key,
    aggregate_id: event.subject,
    aggregate_version: event.sequence,
    type: eventType(event.name, event.version),
    payload: JSON.stringify(event.payload),
    headers: Object.fromEntries(given) as Record<string, string>,
  });
}
