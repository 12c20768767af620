import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { ConsumerStop, EventTransport, RunningSubscription } from '../transport/transport';
import type { Auditor } from './auditor';

/** Ties the auditor to the life of the Nest app; it serves no handler. */
export class AuditServer extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('nyata.audit');
  private subscription?: RunningSubscription;
  private tellClosed!: () => void;
  /** Resolves when the auditor needs the transport no more. */
  readonly closed = new Promise<void>((resolve) => (this.tellClosed = resolve));

  constructor(
    private readonly auditor: Auditor,
    private readonly transport: EventTransport,
    private readonly onStop: (reason: ConsumerStop) => void,
  ) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback);
  }

  async close(): Promise<void> {
    await this.subscription?.close();
    this.tellClosed();
  }

  on(): void {
    throw new Error('The audit emits nothing.');
  }

  unwrap<T>(): T {
    return this.auditor as T;
  }

  private async start(): Promise<void> {
    this.subscription = await this.transport.subscribe({
      group: this.auditor.group,
      topics: this.auditor.topics,
      positions: () => this.auditor.positions(),
      onBatch: (batch) => this.auditor.handle(batch),
      onStop: this.onStop,
    });
  }
}
