import type { ServerResponse } from 'node:http';

/** What a stream needs of the reply: its socket for itself. */
interface Reply {
  hijack(): unknown;
  raw: ServerResponse;
}

/** How often whoever keeps the streams looks after each of them. */
export const BEAT_MS = 5_000;
/** Beats without a word after which a stream says that it is still there: proxies cut what is silent. */
const SILENT_BEATS = 3;
/** 15 minutes: then the client comes back, and its right to read is checked again. */
const LIFE_BEATS = (15 * 60_000) / BEAT_MS;
/** A client that does not read is dropped before it costs memory; it comes back with its last id. */
const LONGEST_BACKLOG = 256 * 1024;
/** So long a client may take nothing of what waits for it. */
const PATIENCE_MS = 10_000;

const HEARTBEAT = Buffer.from(': heartbeat\n\n');

/** One client's server-sent events. */
export class EventStream {
  private readonly closers: (() => void)[] = [];
  private open = true;
  private age = 0;
  private silence = 0;

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
    this.write('retry: 2000\n\n');
  }

  get isOpen(): boolean {
    return this.open;
  }

  send(data: unknown, of: { id?: string; event?: string } = {}): void {
    this.write(frameOf(data, of));
  }

  /** The same bytes for many clients are encoded once. One large frame may pass, others may not pile up behind it. */
  write(frame: string | Buffer): void {
    if (!this.open) return;
    const { raw } = this.reply;
    const waiting = raw.writableLength;
    if (waiting > 0 && waiting + Buffer.byteLength(frame) > LONGEST_BACKLOG) return this.end();
    this.silence = 0;
    // Once the head is out, a frame needs none of an answer's bookkeeping: with thousands of clients that is what costs.
    if (raw.headersSent && raw.chunkedEncoding && raw.socket) raw.socket.write(chunkOf(frame));
    else raw.write(frame);
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

  /** Every `BEAT_MS`, from one timer for all streams: two of their own each would cost more than what they say. */
  beat(): void {
    if (++this.age >= LIFE_BEATS) return this.end();
    if (++this.silence >= SILENT_BEATS) this.write(HEARTBEAT);
  }

  onEnd(closer: () => void): void {
    this.closers.push(closer);
  }

  end(): void {
    if (!this.open) return;
    this.open = false;
    for (const close of this.closers) close();
    this.reply.raw.destroy();
  }
}

/** One event as a stream tells it. */
export function frameOf(data: unknown, { id, event }: { id?: string; event?: string }): string {
  const lines = [id && `id: ${id}`, event && `event: ${event}`, `data: ${JSON.stringify(data)}`];
  return `${lines.filter(Boolean).join('\n')}\n\n`;
}

const LINE_END = '\r\n';
const chunks = new WeakMap<Buffer, Buffer>();

/** A frame as one chunk of an answer's body (RFC 9112, 7.1). */
function chunkOf(frame: string | Buffer): Buffer {
  const known = typeof frame === 'string' ? undefined : chunks.get(frame);
  if (known) return known;
  const head = `${Buffer.byteLength(frame).toString(16)}${LINE_END}`;
  const chunk =
    typeof frame === 'string'
      ? Buffer.from(`${head}${frame}${LINE_END}`)
      : Buffer.concat([Buffer.from(head), frame, Buffer.from(LINE_END)]);
  if (typeof frame !== 'string') chunks.set(frame, chunk);
  return chunk;
}
