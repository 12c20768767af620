import { PARTITIONS } from '@nyata/contracts';
import type { Client } from 'pg';
import { ALL_TOPICS } from '../transport/topics';

/**
 * The log's own tables. `append_to_log` runs each of its statements on a fresh snapshot, so what it sees
 * after the lock is everything that earlier appenders committed: offsets have no gap, a reader that goes
 * `log_offset >= next` can't miss a record, and an event id never comes twice.
 */
export async function prepareLog(client: Client): Promise<void> {
  await client.query('begin');
  await client.query("select pg_advisory_xact_lock(hashtextextended('nyata.log-schema', 0))");
  await client.query(`
    create table if not exists log_partition (
      topic text not null,
      part smallint not null,
      next_offset bigint not null default 0,
      primary key (topic, part)
    ) with (fillfactor = 25);
    create table if not exists event_log (
      topic text not null,
      part smallint not null,
      log_offset bigint not null,
      event_id uuid not null unique,
      key text not null,
      headers jsonb not null,
      payload text not null,
      appended_at timestamptz not null default clock_timestamp(),
      primary key (topic, part, log_offset)
    )`);
  await client.query(APPEND);
  await client.query(
    `insert into log_partition (topic, part)
     select topic, part from unnest($1::text[]) as topic, generate_series(0, $2::int - 1) as part
     on conflict do nothing`,
    [ALL_TOPICS, PARTITIONS],
  );
  await client.query('commit');
}

const APPEND = `
  create or replace function append_to_log(
    in_topic text, in_part smallint, ids uuid[], keys text[], heads text[], bodies text[]
  ) returns bigint language plpgsql as $$
  declare
    head bigint;
    added bigint;
  begin
    select next_offset into strict head from log_partition
      where topic = in_topic and part = in_part for update;
    insert into event_log (topic, part, log_offset, event_id, key, headers, payload)
      select in_topic, in_part, head - 1 + row_number() over (order by n), id, key, h::jsonb, body
      from unnest(ids, keys, heads, bodies) with ordinality as incoming(id, key, h, body, n)
      where not exists (select 1 from event_log known where known.event_id = incoming.id);
    get diagnostics added = row_count;
    if added > 0 then
      update log_partition set next_offset = head + added where topic = in_topic and part = in_part;
    end if;
    return head + added;
  end $$`;
