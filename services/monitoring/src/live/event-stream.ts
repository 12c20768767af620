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
    reply.raw.flushHeaders();
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

  /** The same bytes for many clients are encoded once. */
  write(frame: string | Buffer): void {
    if (!this.open) return;
    const { raw } = this.reply;
    // Once the head is out, a frame needs none of an answer's bookkeeping: with thousands of clients that is what costs.
    if (raw.headersSent && raw.chunkedEncoding && raw.socket) raw.socket.write(chunkOf(frame));
    else raw.write(frame);
    if (raw.writableLength > LONGEST_BACKLOG) this.end();
  }

  /** Until the client has taken all that was written for it; one that does not read is dropped. */
  drained(): Promise<void> {
    const { raw } = this.reply;
    const ways = [raw, raw.socket].filter((way) => way?.writableNeedDrain);
    if (!this.open || ways.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const late = setTimeout(() => this.end(), PATIENCE_MS);
      const done = () => {
        clearTimeout(late);
        for (const way of ways) way!.off('drain', done);
        raw.off('close', done);
        resolve();
      };
      for (const way of ways) way!.on('drain', done);
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

const LINE_END = '\r\n';
const chunks = new WeakMap<Buffer, Buffer>();

/** A frame as one chunk of an answer's body (RFC 9112, 7.1). */
function chunkOf(frame: string | Buffer): Buffer {
  const known = typeof frame === 'string' ? undefined : chunks.get(frame);
  if (known) return known;
  const bytes = Buffer.from(frame);
  const size = Buffer.from(bytes.length.toString(16) + LINE_END);
  const chunk = Buffer.concat([size, bytes, Buffer.from(LINE_END)]);
  if (typeof frame !== 'string') chunks.set(frame, chunk);
  return chunk;
}
