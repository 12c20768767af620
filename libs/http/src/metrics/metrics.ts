import { Gauge, Registry } from 'prom-client';

/** Nest token of the process's `Metrics`; a registered symbol, so that a library below this one can name it too. */
export const METRICS = Symbol.for('nyata.metrics');

/** What one gauge shows for one set of labels. */
export interface Reading {
  gauge: Gauge;
  labels?: Record<string, string | number>;
  value: number;
}

/** Numbers that are looked up when somebody asks for them, in a database or a broker. */
export interface MetricsSource {
  name: string;
  /** What it fills; emptied before each answer, so that no old number is taken for a new one. */
  gauges: readonly Gauge[];
  read(): Promise<Reading[]>;
}

/** The numbers of one process, in the text format of Prometheus. Nothing is looked up while nobody asks. */
export class Metrics {
  readonly registry = new Registry();
  private readonly sources: MetricsSource[] = [];
  private readonly pending = new Set<MetricsSource>();
  private readonly up = new Gauge({
    name: 'nyata_metrics_source_up',
    help:
      'Whether the numbers of this source could be looked up. When 0, its gauges are missing below: ' +
      'see whether the database and the event log of this service answer (/ready says why).',
    labelNames: ['source'],
    registers: [this.registry],
  });

  /** @param patienceMs how long a source may take before the answer goes without it */
  constructor(private readonly patienceMs = 2000) {}

  /** Asks `source` for every answer. */
  add(source: MetricsSource): void {
    this.sources.push(source);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    await Promise.all(this.sources.map((source) => this.fill(source)));
    return this.registry.metrics();
  }

  private async fill(source: MetricsSource): Promise<void> {
    const readings = await this.readInTime(source);
    for (const gauge of source.gauges) gauge.reset();
    this.up.set({ source: source.name }, readings ? 1 : 0);
    for (const { gauge, labels, value } of readings ?? []) gauge.set(labels ?? {}, value);
  }

  /** A source that still hangs is not asked a second time: its connections are worth more than its numbers. */
  private async readInTime(source: MetricsSource): Promise<Reading[] | undefined> {
    if (this.pending.has(source)) return undefined;
    this.pending.add(source);
    const read = source
      .read()
      .catch(() => undefined)
      .finally(() => this.pending.delete(source));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.patienceMs);
    });
    return Promise.race([read, late]).finally(() => clearTimeout(timer));
  }
}
