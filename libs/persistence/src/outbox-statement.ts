import type { OutboxRow } from './outbox-rows';
import type { Parameters } from './row-statement';

/** Puts events into the outbox, once for each row of `written`: none when nothing was written. */
export function outboxStatement(
  aggregate: string,
  written: string,
  events: readonly OutboxRow[],
  parameters: Parameters,
): string {
  const list = (field: keyof OutboxRow, type: string) =>
    `${parameters.add(events.map((event) => event[field]))}::${type}[]`;
  return `insert into outbox (shard, event_id, topic, partition_key, aggregate_type, aggregate_id,
        aggregate_version, type, payload, headers)
      select e.shard, e.event_id, e.topic, e.key, ${parameters.add(aggregate)}::text, e.subject,
        e.version, e.type, e.payload, e.headers::jsonb
      from ${written}, unnest(${list('shard', 'smallint')}, ${list('eventId', 'uuid')},
        ${list('topic', 'text')}, ${list('key', 'text')}, ${list('subject', 'uuid')},
        ${list('version', 'int')}, ${list('type', 'text')}, ${list('payload', 'text')},
        ${list('headers', 'text')})
        as e(shard, event_id, topic, key, subject, version, type, payload, headers)
      order by e.version
      returning 1`;
}
