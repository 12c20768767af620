import type { Database } from '@nyata/persistence';
import { Gauge, type Registry } from 'prom-client';
import type { MetricsSource } from './source';

/** How far the rebuilds are that run now; a service without projections to rebuild has none. */
export function rebuildSource(database: Database, registry: Registry): MetricsSource {
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['projection'], registers: [registry] });
  const running = gauge(
    'nyata_rebuild_running',
    'Whether a projection is being rebuilt. For hours with nyata_rebuild_applied_events standing still: stop the command and start it again; the live projection is untouched until the switch.',
  );
  const applied = gauge(
    'nyata_rebuild_applied_events',
    'Events that the new generation has applied; of nyata_rebuild_log_events.',
  );
  const end = gauge(
    'nyata_rebuild_log_events',
    'Events that the log held for the new generation when it was last looked at.',
  );
  return {
    name: 'rebuild',
    gauges: [running, applied, end],
    async read() {
      const [table] = await database.source.query<{ there: boolean }[]>(
        "select to_regclass('public.rebuild') is not null as there",
      );
      if (!table!.there) return [];
      const rows = await database.source.query<RebuildRow[]>(RUNS);
      return rows.flatMap((row) => {
        const labels = { projection: row.projection };
        return [
          { gauge: running, labels, value: row.running ? 1 : 0 },
          { gauge: applied, labels, value: Number(row.applied) },
          { gauge: end, labels, value: Number(row.log_end) },
        ];
      });
    },
  };
}

interface RebuildRow {
  projection: string;
  running: boolean;
  applied: string | number;
  log_end: string | number;
}

const RUNS = `
  select distinct on (projection) projection, outcome is null as running, applied, log_end
  from public.rebuild order by projection, id desc`;
