import { PARTITIONS } from '@nyata/contracts';
import type { Database } from '@nyata/persistence';
import { Gauge, type Registry } from 'prom-client';
import type { MetricsSource } from './source';

/** A scrape must stay cheap when a broker has been away for a day. */
const COUNTED = 50_000;

/** What waits in the outbox, and for how long. */
export function outboxSource(database: Database, registry: Registry): MetricsSource {
  const rows = new Gauge({
    name: 'nyata_outbox_rows',
    help: `Events that wait to be sent, counted up to ${COUNTED}. When it grows, see nyata_transport_up and nyata_relay_shards_held; nothing is lost while they wait.`,
    registers: [registry],
  });
  const age = new Gauge({
    name: 'nyata_outbox_oldest_age_seconds',
    help: 'Age of the oldest event that waits to be sent. Above 30: the relay or the event log stands still; dashboards show the past until it goes on.',
    registers: [registry],
  });
  return {
    name: 'outbox',
    gauges: [rows, age],
    async read() {
      const [waiting] = await database.source.query<{ rows: number; age: number }[]>(WAITING);
      return [
        { gauge: rows, value: waiting!.rows },
        { gauge: age, value: Math.max(0, waiting!.age) },
      ];
    },
  };
}

/** The first row of each shard by its index: the oldest is among them. */
const WAITING = `
  select
    (select count(*)::int from (select 1 from outbox limit ${COUNTED}) as counted) as rows,
    coalesce(extract(epoch from clock_timestamp() - min(first.created_at)), 0)::float8 as age
  from generate_series(0, ${PARTITIONS - 1}) as shards(shard)
  cross join lateral (
    select created_at from outbox where outbox.shard = shards.shard order by seq limit 1
  ) as first`;
