import type { Gauge, Registry } from 'prom-client';

/** What a gauge shows for one set of labels. */
export interface Reading {
  gauge: Gauge;
  labels?: Record<string, string | number>;
  value: number;
}

/** Numbers that are looked up when `/metrics` is asked, and emptied when they can't be. */
export interface MetricsSource {
  name: string;
  gauges: readonly Gauge[];
  read(): Promise<Reading[]>;
}

/** What `@nyata/http` provides under the symbol `nyata.metrics`. */
export interface MetricsHome {
  registry: Registry;
  add(source: MetricsSource): void;
}
