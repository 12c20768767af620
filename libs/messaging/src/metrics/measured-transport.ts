import { CE_HEADERS } from '@nyata/contracts';
import type { Registry } from 'prom-client';
import {
  byPartition,
  type ConsumerStop,
  type EventTransport,
  type LogRange,
  type NewRecord,
  type Position,
  type RecordBatch,
  type RunningSubscription,
  type Subscription,
  type TransportHealth,
} from '../transport/transport';
import { transportMetrics } from './transport-metrics';

/** A transport that counts and times what passes through it: the relay's sends, the groups' batches. */
export class MeasuredTransport implements EventTransport {
  /** Every group that was subscribed here, with its topics; a stopped one stays. */
  readonly groups = new Map<string, readonly string[]>();
  private readonly lastSent = new Map<string, Set<string>>();
  private readonly running = new Map<string, RunningSubscription>();
  private readonly metrics: ReturnType<typeof transportMetrics>;

  constructor(
    private readonly inner: EventTransport,
    registry: Registry,
  ) {
    this.metrics = transportMetrics(registry, {
      held: (gauge) => {
        for (const [group, subscription] of this.running) gauge.set({ group }, subscription.held());
      },
      up: (gauge) => gauge.set(inner.health().ok ? 1 : 0),
    });
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    const { sent, sendSeconds, sendFailures } = this.metrics;
    this.countResends(records);
    const stop = sendSeconds.startTimer();
    try {
      await this.inner.append(records);
      stop();
    } catch (error) {
      sendFailures.inc();
      throw error;
    }
    for (const group of byPartition(records).values())
      sent.inc({ topic: group[0]!.topic }, group.length);
  }

  async subscribe(subscription: Subscription): Promise<RunningSubscription> {
    const { group, topics } = subscription;
    this.groups.set(group, topics);
    this.metrics.stopped.set({ group }, 0);
    const next = new Map<string, number>();
    const running = await this.inner.subscribe({
      ...subscription,
      onBatch: (batch) => this.measure(group, batch, next, () => subscription.onBatch(batch)),
      onStop: (reason: ConsumerStop) => {
        this.metrics.stopped.set({ group }, 1);
        subscription.onStop(reason);
      },
    });
    this.running.set(group, running);
    return running;
  }

  positions(topic: string): Promise<LogRange[]> {
    return this.inner.positions(topic);
  }

  lag(positions: readonly Position[]): Promise<number> {
    return this.inner.lag(positions);
  }

  health(): TransportHealth {
    return this.inner.health();
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  private async measure(
    group: string,
    { topic, part, records }: RecordBatch,
    next: Map<string, number>,
    apply: () => Promise<number>,
  ): Promise<number> {
    const { batchSeconds, applied, retries } = this.metrics;
    const stop = batchSeconds.startTimer({ group });
    const name = `${topic}/${part}`;
    try {
      const reached = await apply();
      stop();
      // A batch may begin with what was applied before.
      const from = Math.max(next.get(name) ?? 0, records[0]?.offset ?? 0);
      applied.inc({ group }, Math.max(0, reached - from));
      next.set(name, reached);
      return reached;
    } catch (error) {
      retries.inc({ group });
      throw error;
    }
  }

  /** What was sent last in a partition and comes again: its acknowledgement, or its deletion from the outbox, got lost. */
  private countResends(records: readonly NewRecord[]): void {
    for (const [name, group] of byPartition(records)) {
      const ids = new Set(group.map(({ headers }) => headers[CE_HEADERS.id]!));
      const before = this.lastSent.get(name);
      if (before) this.metrics.resends.inc([...ids].filter((id) => before.has(id)).length);
      this.lastSent.set(name, ids);
    }
  }
}
