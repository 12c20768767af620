import { EVENTS, type ReceivedEvent } from '@nyata/contracts';
import type { Clock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { Replays } from '../parking/replay';
import type { ConsumerStop, EventTransport, RunningSubscription } from '../transport/transport';
import { BatchConsumer } from './batch-consumer';
import { handledEvents, type Consumer } from './consumer-table';
import { HandlerServer } from './handler-server';

export interface EventConsumerOptions {
  consumer: Consumer;
  database: Database;
  transport: EventTransport;
  clock: Clock;
  onStop: (reason: ConsumerStop) => void;
  onParked?: () => void;
  report?: (problem: string, error: unknown) => void;
}

/** Serves one consumer group's `@Handles` methods: Nest's transport strategy for our two transports. */
export class EventConsumerServer extends HandlerServer {
  private readonly batches: BatchConsumer;
  private readonly replays: Replays;
  private subscription?: RunningSubscription;
  private tellClosed!: () => void;
  /** Resolves when this consumer needs the transport no more. */
  readonly closed = new Promise<void>((resolve) => (this.tellClosed = resolve));

  constructor(private readonly options: EventConsumerOptions) {
    super(options.consumer, options.clock);
    const apply = (events: readonly ReceivedEvent[], tx: EntityManager) => this.apply(events, tx);
    this.batches = new BatchConsumer({ ...options, apply });
    this.replays = new Replays({ ...options, apply });
  }

  get group(): string {
    return this.options.consumer.group;
  }

  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback);
  }

  /** Finishes the batches in hand and gives the partitions back. */
  async close(): Promise<void> {
    await this.replays.close();
    await this.subscription?.close();
    this.tellClosed();
  }

  /** How many records of its topics this group has not applied yet. */
  async lag(): Promise<number> {
    const { consumer, transport } = this.options;
    return transport.lag(await this.batches.positions(topicsOf(consumer)));
  }

  unwrap<T>(): T {
    return this.batches as T;
  }

  private async start(): Promise<void> {
    const { consumer, transport, onStop } = this.options;
    this.assureHandlers();
    const topics = topicsOf(consumer);
    this.subscription = await transport.subscribe({
      group: consumer.group,
      topics,
      positions: () => this.batches.positions(topics),
      onBatch: (batch) => this.batches.handle(batch),
      onStop,
    });
    this.replays.start();
  }
}

/** The topics of the events that a group handles; a story that it ignores altogether it does not read. */
export const topicsOf = (consumer: Consumer): string[] => [
  ...new Set(handledEvents(consumer).map((name) => EVENTS[name].topic as string)),
];
