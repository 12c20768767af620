import type { ServerResponse } from 'node:http';

/** What a stream needs of the reply: its socket for itself. */
interface Reply {
  hijack(): unknown;
  raw: ServerResponse;
}

const HEARTBEAT_MS = 15_000;
/** Then the client comes back, and its right to read is checked again. */
const LIFETIME_MS = 15 * 60_000;
/** A client that does not read is dropped before it costs memory; it comes back with its last id. */
const LONGEST_BACKLOG = 256 * 1024;
/** So long a client may take nothing of what waits for it. */
const PATIENCE_MS = 10_000;

/** One client's server-sent events. */
export class EventStream {
  private readonly heartbeat: NodeJS.Timeout;
  private readonly lifetime: NodeJS.Timeout;
  private readonly closers: (() => void)[] = [];
  private open = true;

  constructor(
    private readonly reply: Reply,
    headers: Record<string, string> = {},
  ) {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      ...headers,
    });
    reply.raw.on('close', () => this.end());
    this.lifetime = setTimeout(() => this.end(), LIFETIME_MS).unref();
    this.heartbeat = setInterval(() => this.write(': heartbeat\n\n'), HEARTBEAT_MS);
    this.write('retry: 2000\n\n');
  }

  get isOpen(): boolean {
    return this.open;
  }

  send(data: unknown, { id, event }: { id?: string; event?: string } = {}): void {
    const lines = [id && `id: ${id}`, event && `event: ${event}`, `data: ${JSON.stringify(data)}`];
    this.write(`${lines.filter(Boolean).join('\n')}\n\n`);
  }

  /** The same bytes for many clients, encoded once. */
  write(frame: string | Buffer): void {
    if (!this.open) return;
    this.reply.raw.write(frame);
    if (this.reply.raw.writableLength > LONGEST_BACKLOG) this.end();
  }

  /** Until the client has taken all that was written for it; one that does not read is dropped. */
  drained(): Promise<void> {
    const { raw } = this.reply;
    if (!this.open || !raw.writableNeedDrain) return Promise.resolve();
    return new Promise((resolve) => {
      const late = setTimeout(() => this.end(), PATIENCE_MS);
      const done = () => {
        clearTimeout(late);
        raw.off('drain', done);
        raw.off('close', done);
        resolve();
      };
      raw.on('drain', done);
      raw.on('close', done);
    });
  }

  onEnd(closer: () => void): void {
    this.closers.push(closer);
  }

  end(): void {
    if (!this.open) return;
    this.open = false;
    clearTimeout(this.lifetime);
    clearInterval(this.heartbeat);
    for (const close of this.closers) close();
    this.reply.raw.destroy();
  }
}
