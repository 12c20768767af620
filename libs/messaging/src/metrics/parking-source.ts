import type { Database } from '@nyata/persistence';
import { Gauge, type Registry } from 'prom-client';
import type { MetricsSource } from './source';

/** What could not be applied and waits for a person. */
export function parkingSource(
  database: Database,
  groups: () => readonly string[],
  registry: Registry,
): MetricsSource {
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['group'], registers: [registry] });
  const keys = gauge(
    'nyata_parked_keys',
    'Keys (cooperations, organisations) whose events wait because one could not be applied. Above 0: npm run events -- parked, then docs/runbook.md "An event is parked".',
  );
  const events = gauge(
    'nyata_parked_events',
    'Events that wait behind parked keys. They are applied in order when the key is replayed.',
  );
  const age = gauge(
    'nyata_parked_oldest_age_seconds',
    'For how long the oldest key has been parked. What depends on it is out of date for as long.',
  );
  return {
    name: 'parking',
    gauges: [keys, events, age],
    async read() {
      const rows = await database.source.query<ParkedRow[]>(PARKED, [groups()]);
      return rows.flatMap((row) => [
        { gauge: keys, labels: { group: row.grp }, value: row.keys },
        { gauge: events, labels: { group: row.grp }, value: row.events },
        { gauge: age, labels: { group: row.grp }, value: row.age },
      ]);
    },
  };
}

interface ParkedRow {
  grp: string;
  keys: number;
  events: number;
  age: number;
}

const PARKED = `
  select grp,
    (select count(*)::int from parked_key k where k.grp = wanted.grp) as keys,
    (select count(*)::int from parked_event e where e.grp = wanted.grp) as events,
    (select coalesce(extract(epoch from clock_timestamp() - min(parked_at)), 0)::float8
       from parked_key k where k.grp = wanted.grp) as age
  from unnest($1::text[]) as wanted(grp)`;
