import type { Database } from '@nyata/persistence';
import { Gauge, type Registry } from 'prom-client';
import { partitionName, type EventTransport } from '../transport/transport';
import { LagClock } from './lag-clock';
import type { MetricsSource, Reading } from './source';

type Groups = () => ReadonlyMap<string, readonly string[]>;

/** How far each group of this process is behind, by its own positions and the ends of the log. */
export function lagSource(
  options: { database: Database; transport: Pick<EventTransport, 'positions'>; groups: Groups },
  registry: Registry,
): MetricsSource {
  const { database, transport, groups } = options;
  const clock = new LagClock();
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['group', 'topic', 'part'], registers: [registry] });
  const events = gauge(
    'nyata_consumer_lag_events',
    'Events of a partition that a group has not applied. When it does not fall: see nyata_consumer_stopped, nyata_consumer_partitions_held, nyata_consumer_retries_total, in this order.',
  );
  const seconds = gauge(
    'nyata_consumer_lag_seconds',
    'For how long the next event has waited for its group, as far as scrapes have seen. Above 60: what depends on this group shows the past; look as for nyata_consumer_lag_events.',
  );
  return {
    name: 'lag',
    gauges: [events, seconds],
    async read() {
      const topics = [...new Set([...groups().values()].flat())];
      const ranges = (await Promise.all(topics.map((topic) => transport.positions(topic)))).flat();
      // Read after the ends: a group can then only seem nearer to them than it was, never behind for no reason.
      const rows = await database.source.query<PositionRow[]>(
        'select grp, topic, part, next_offset from consumer_position where grp = any($1)',
        [[...groups().keys()]],
      );
      const next = new Map(rows.map((row) => [nameOf(row.grp, row), Number(row.next_offset)]));
      const now = Date.now();
      const readings: Reading[] = [];
      for (const [group, wanted] of groups())
        for (const range of ranges.filter(({ topic }) => wanted.includes(topic))) {
          const name = nameOf(group, range);
          const at = Math.max(next.get(name) ?? 0, range.first);
          const labels = { group, topic: range.topic, part: range.part };
          const waiting = clock.waiting(name, { next: at, end: range.end }, now);
          readings.push({ gauge: events, labels, value: Math.max(0, range.end - at) });
          readings.push({ gauge: seconds, labels, value: waiting });
        }
      return readings;
    },
  };
}

interface PositionRow {
  grp: string;
  topic: string;
  part: number;
  next_offset: number | string;
}

const nameOf = (group: string, at: { topic: string; part: number }) =>
  `${group} ${partitionName(at)}`;
