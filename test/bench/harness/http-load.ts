import { connect, type Socket } from 'node:net';
import { percentile } from './figures';
import type { Leg } from './pairs';

export interface Load {
  port: number;
  connections: number;
  seconds: number;
  /** The bytes of the next request. */
  request: () => Buffer;
  /** Requests per second altogether; without it each connection sends as soon as it was answered. */
  rate?: number;
}

/**
 * Sends requests over keep-alive connections and reads no more of an answer than its end. At a fixed rate a latency
 * counts from the instant at which the request was due, so that a slow answer can't hide the ones behind it.
 */
export async function load(options: Load): Promise<Leg> {
  const { connections, seconds, rate } = options;
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1000;
  let due = 0;
  const nextDue = () => (rate ? startedAt + (due++ * 1000) / rate : performance.now());
  const open = await Promise.all(
    Array.from({ length: connections }, () => Connection.to(options.port)),
  );
  await Promise.all(
    open.map(async (connection) => {
      for (;;) {
        const at = nextDue();
        if (at >= endAt) return;
        const wait = at - performance.now();
        if (wait > 0) await new Promise((done) => setTimeout(done, wait));
        const status = await connection.exchange(options.request());
        if (status >= 300) throw new Error(`${status}: ${connection.lastBody}`);
        latencies.push(performance.now() - at);
      }
    }),
  );
  const took = (performance.now() - startedAt) / 1000;
  for (const connection of open) connection.end();
  return {
    perSecond: latencies.length / took,
    p50ms: percentile(latencies, 0.5),
    p99ms: percentile(latencies, 0.99),
  };
}

/** One keep-alive connection with one request in flight. */
class Connection {
  private buffer: Buffer = Buffer.alloc(0);
  private answered?: (status: number) => void;
  private failed?: (reason: Error) => void;
  lastBody = '';

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (data) => this.read(data));
    socket.on('close', () => this.failed?.(new Error('The connection was closed.')));
    socket.on('error', () => undefined);
  }

  static to(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  exchange(request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  end(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private read(data: Buffer): void {
    this.buffer = this.buffer.length === 0 ? data : Buffer.concat([this.buffer, data]);
    const headEnd = this.buffer.indexOf('\r\n\r\n');
    if (headEnd === -1) return;
    const head = this.buffer.toString('latin1', 0, headEnd);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.buffer.length < headEnd + 4 + length) return;
    const status = Number(head.slice(9, 12));
    if (status >= 300) this.lastBody = this.buffer.toString('utf8', headEnd + 4);
    this.buffer = Buffer.alloc(0);
    this.answered?.(status);
  }
}

/** A POST of JSON text as its bytes. */
export function postBytes(path: string, headers: Record<string, string>, body: string): Buffer {
  const all = {
    host: '127.0.0.1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
