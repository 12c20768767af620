import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BEAT_MS, EventStream } from './event-stream';

/** Every stream that is open here; a process that is told to stop ends them, and its clients go elsewhere. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly streams = new Set<EventStream>();
  private beat?: NodeJS.Timeout;

  open(reply: FastifyReply): EventStream {
    const stream = new EventStream(reply);
    this.streams.add(stream);
    stream.onEnd(() => this.streams.delete(stream));
    this.beat ??= setInterval(() => this.lookAfterAll(), BEAT_MS).unref();
    return stream;
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.beat);
    for (const stream of [...this.streams]) stream.end();
  }

  /** A process without streams has no timer for them. */
  private lookAfterAll(): void {
    for (const stream of [...this.streams]) stream.beat();
    if (this.streams.size > 0) return;
    clearInterval(this.beat);
    this.beat = undefined;
  }
}
