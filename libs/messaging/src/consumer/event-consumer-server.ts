import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { EVENTS, type ReceivedEvent } from '@nyata/contracts';
import type { Clock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { isObservable, lastValueFrom } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { Replays } from '../parking/replay';
import type { ConsumerStop, EventTransport, RunningSubscription } from '../transport/transport';
import { BatchConsumer } from './batch-consumer';
import { handledEvents, type Consumer, type Delivery } from './consumer-table';
import { BATCH_PATTERN, transportIdOf } from './handles';

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
export class EventConsumerServer extends Server implements CustomTransportStrategy {
  override readonly transportId: symbol;
  private readonly batches: BatchConsumer;
  private readonly replays: Replays;
  private subscription?: RunningSubscription;
  private tellClosed!: () => void;
  /** Resolves when this consumer needs the transport no more. */
  readonly closed = new Promise<void>((resolve) => (this.tellClosed = resolve));

  constructor(private readonly options: EventConsumerOptions) {
    super();
    this.transportId = transportIdOf(options.consumer.group);
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

  on(): void {
    throw new Error('An event consumer emits nothing.');
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

  private async apply(events: readonly ReceivedEvent[], tx: EntityManager): Promise<void> {
    const batchHandler = this.messageHandlers.get(BATCH_PATTERN);
    if (batchHandler) return call(batchHandler, events, { tx });
    for (const event of events) {
      const origin = {
        correlationId: event.correlationId,
        causationId: event.id,
        now: this.options.clock.now(),
      };
      await call(this.messageHandlers.get(event.name)!, event, { tx, origin });
    }
  }

  /** The table and the methods must say the same, or the process doesn't start. */
  private assureHandlers(): void {
    const { consumer } = this.options;
    if (this.messageHandlers.has(BATCH_PATTERN)) return;
    const missing = handledEvents(consumer).filter((name) => !this.messageHandlers.has(name));
    if (missing.length > 0)
      throw new Error(
        `The table of ${consumer.group} says handled, but there is no @Handles method for: ${missing.join(', ')}`,
      );
  }
}

/** The topics of the events that a group handles; a story that it ignores altogether it does not read. */
const topicsOf = (consumer: Consumer): string[] => [
  ...new Set(handledEvents(consumer).map((name) => EVENTS[name].topic as string)),
];

/** Nest wraps what a handler returns, and its error, into an Observable. */
async function call(
  handler: MessageHandler,
  data: unknown,
  delivery: Delivery | Pick<Delivery, 'tx'>,
): Promise<void> {
  const result: unknown = await handler(data, delivery);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}
