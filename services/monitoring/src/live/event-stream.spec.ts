import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { BEAT_MS, EventStream } from './event-stream';

/** A reply whose client reads only when the spec says so. */
class SlowReply extends EventEmitter {
  writableLength = 0;
  writableNeedDrain = false;
  destroyed = false;
  readonly frames: string[] = [];

  writeHead(): void {}

  flushHeaders(): void {}

  write(frame: string | Buffer): boolean {
    this.frames.push(String(frame));
    this.writableLength += Buffer.byteLength(frame);
    this.writableNeedDrain = this.writableLength > 16_384;
    return !this.writableNeedDrain;
  }

  /** The client takes everything that waits for it. */
  read(): void {
    this.writableLength = 0;
    this.writableNeedDrain = false;
    this.emit('drain');
  }

  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

describe('a stream of events', () => {
  let reply: SlowReply;
  let stream: EventStream;
  beforeEach(() => {
    jest.useFakeTimers();
    reply = new SlowReply();
    stream = new EventStream({ hijack: () => undefined, raw: reply as unknown as ServerResponse });
  });
  afterEach(() => {
    stream.end();
    jest.useRealTimers();
  });

  const settled = async (waiting: Promise<void>) => {
    let is = false;
    void waiting.then(() => (is = true));
    await Promise.resolve();
    await Promise.resolve();
    return is;
  };

  it('lets its writer go on at once while the client reads', async () => {
    stream.send({ n: 1 }, { id: 'a', event: 'told' });
    expect(reply.frames.at(-1)).toBe('id: a\nevent: told\ndata: {"n":1}\n\n');
    expect(await settled(stream.drained())).toBe(true);
  });

  it('keeps its writer waiting until a slow client has taken all', async () => {
    stream.write('x'.repeat(20_000));
    const waiting = stream.drained();
    expect(await settled(waiting)).toBe(false);
    reply.read();
    expect(await settled(waiting)).toBe(true);
    expect(stream.isOpen).toBe(true);
    // Nobody waits any more: the patience of then is over.
    await jest.advanceTimersByTimeAsync(11_000);
    expect(stream.isOpen).toBe(true);
  });

  it('drops a client that takes nothing for ten seconds, and lets its writer go', async () => {
    const ended = jest.fn();
    stream.onEnd(ended);
    stream.write('x'.repeat(20_000));
    const waiting = stream.drained();
    await jest.advanceTimersByTimeAsync(9_999);
    expect(stream.isOpen).toBe(true);
    await jest.advanceTimersByTimeAsync(1);
    expect(reply.destroyed).toBe(true);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(await settled(waiting)).toBe(true);
  });

  it('drops a client for which more than 256 KB would wait, at once', () => {
    for (let kb = 0; kb < 256 && stream.isOpen; kb++) stream.write('x'.repeat(1024));
    expect(reply.destroyed).toBe(true);
    const { length } = reply.frames;
    stream.write('more');
    expect(reply.frames).toHaveLength(length);
  });

  it('lets one frame pass that is larger than what may wait, and nothing behind it', () => {
    reply.read();
    stream.write('x'.repeat(300 * 1024));
    expect(stream.isOpen).toBe(true);
    stream.write('more');
    expect(reply.destroyed).toBe(true);
  });

  const beats = (times: number) => {
    for (let n = 0; n < times; n++) stream.beat();
  };
  const heartbeats = () => reply.frames.filter((frame) => frame.startsWith(': heartbeat')).length;

  it('says that it is still there when nothing else was told for a while', () => {
    for (let n = 0; n < 4; n++) {
      stream.write('data: told\n\n');
      beats(2);
    }
    expect(heartbeats()).toBe(0);
    beats(1);
    expect(heartbeats()).toBe(1);
    beats(3);
    expect(heartbeats()).toBe(2);
  });

  it('ends after a quarter of an hour, for the right to read to be asked again', () => {
    beats((15 * 60_000) / BEAT_MS - 1);
    expect(stream.isOpen).toBe(true);
    beats(1);
    expect(reply.destroyed).toBe(true);
  });
});
