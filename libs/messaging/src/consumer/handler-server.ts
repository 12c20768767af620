import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { ReceivedEvent } from '@nyata/contracts';
import type { Clock } from '@nyata/kernel';
import { isObservable, lastValueFrom } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { handledEvents, type BatchDelivery, type Consumer, type Delivery } from './consumer-table';
import { BATCH_PATTERN, transportIdOf } from './handles';

/** Nest's transport strategy that knows one group's `@Handles` methods; who calls them, and when, is another matter. */
export abstract class HandlerServer extends Server implements CustomTransportStrategy {
  override readonly transportId: symbol;

  constructor(
    private readonly served: Consumer,
    private readonly clock: Clock,
  ) {
    super();
    this.transportId = transportIdOf(served.group);
  }

  on(): void {
    throw new Error('An event consumer emits nothing.');
  }

  /** Hands events to the methods that handle them, in order, inside the batch's transaction. */
  async apply(events: readonly ReceivedEvent[], tx: EntityManager): Promise<void> {
    const batchHandler = this.messageHandlers.get(BATCH_PATTERN);
    const originOf = (event: ReceivedEvent) => ({
      correlationId: event.correlationId,
      causationId: event.id,
      now: this.clock.now(),
    });
    if (batchHandler) return call(batchHandler, events, { tx, originOf });
    for (const event of events) {
      const handler = this.messageHandlers.get(event.name)!;
      await call(handler, event, { tx, origin: originOf(event) });
    }
  }

  /** The table and the methods must say the same, or the process doesn't start. */
  protected assureHandlers(): void {
    if (this.messageHandlers.has(BATCH_PATTERN)) return;
    const missing = handledEvents(this.served).filter((name) => !this.messageHandlers.has(name));
    if (missing.length > 0)
      throw new Error(
        `The table of ${this.served.group} says handled, but there is no @Handles method for: ${missing.join(', ')}`,
      );
  }
}

/** Nest wraps what a handler returns, and its error, into an Observable. */
async function call(
  handler: MessageHandler,
  data: unknown,
  delivery: Delivery | BatchDelivery,
): Promise<void> {
  const result: unknown = await handler(data, delivery);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}
