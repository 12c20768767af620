import { PARTITIONS } from '@nyata/contracts';
import type { Client } from 'pg';
import { ALL_TOPICS } from '../transport/topics';

/**
 * The log's own tables. `append_events` runs each of its statements on a fresh snapshot, so what it sees
 * after the locks is everything that earlier appenders committed: offsets have no gap, a reader that goes
 * `log_offset >= next` can't miss a record, and an event id never comes twice. The locks are taken in one
 * order, so two appenders never wait for each other.
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
  create or replace function append_events(
    topics text[], parts smallint[], ids uuid[], keys text[], heads text[], bodies text[]
  ) returns table (topic text, part smallint, "end" bigint) language plpgsql as $$
  #variable_conflict use_column
  declare
    locked int;
  begin
    perform 1 from log_partition p
      where (p.topic, p.part) in (select * from unnest(topics, parts))
      order by p.topic, p.part for update;
    get diagnostics locked = row_count;
    if locked < (select count(distinct named) from unnest(topics, parts) as named) then
      raise exception 'The log has no partition for some of these records: %', topics;
    end if;
    with fresh as (
      select *, row_number() over (partition by topic, part order by n) as nth
      from unnest(topics, parts, ids, keys, heads, bodies) with ordinality
        as incoming(topic, part, id, key, head, body, n)
      where not exists (select 1 from event_log known where known.event_id = incoming.id)
    ), added as (
      insert into event_log (topic, part, log_offset, event_id, key, headers, payload)
      select topic, part, p.next_offset - 1 + nth, id, key, head::jsonb, body
      from fresh join log_partition p using (topic, part)
    )
    update log_partition p set next_offset = p.next_offset + growth.records
      from (select topic, part, count(*) as records from fresh group by topic, part) as growth
      where p.topic = growth.topic and p.part = growth.part;
    return query select p.topic, p.part, p.next_offset from log_partition p
      where (p.topic, p.part) in (select * from unnest(topics, parts));
  end $$`;
