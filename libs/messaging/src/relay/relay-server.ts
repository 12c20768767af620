import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { EventTransport } from '../transport/transport';
import type { DeadLetters } from '../parking/dead-letters';
import type { Relay } from './relay';

/** Ties what is sent, and the transport, to the life of the Nest app; it serves no handler. */
export class RelayServer extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('nyata.relay');

  /** @param consumersClosed resolves when no consumer needs the transport any more */
  constructor(
    private readonly relay: Relay,
    private readonly deadLetters: DeadLetters,
    private readonly transport: EventTransport,
    private readonly consumersClosed: () => Promise<unknown>,
  ) {
    super();
  }

  listen(callback: () => void): void {
    this.relay.start();
    this.deadLetters.start();
    callback();
  }

  async close(): Promise<void> {
    await this.consumersClosed();
    await Promise.all([this.relay.close(), this.deadLetters.close()]);
    await this.transport.close();
  }

  on(): void {
    throw new Error('The relay emits nothing.');
  }

  unwrap<T>(): T {
    return this.relay as T;
  }
}
