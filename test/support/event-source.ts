/** One frame of a server-sent event stream. */
export interface Frame {
  id?: string;
  event?: string;
  data: string;
  /** When it arrived, by the machine's monotonic clock (ms). */
  at: number;
}

/** An open SSE client that keeps every frame it has received. */
export class EventStream {
  readonly frames: Frame[] = [];
  private readonly abort = new AbortController();
  private wake: () => void = () => undefined;

  private constructor() {}

  static async open(address: string, headers: Record<string, string>): Promise<EventStream> {
    const stream = new EventStream();
    const answer = await fetch(address, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: stream.abort.signal,
    });
    if (answer.status !== 200)
      throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    void stream.read(answer.body!);
    return stream;
  }

  /** The first frame that fits, also if it has arrived already. */
  async next(fits: (frame: Frame) => boolean, within = 15_000): Promise<Frame> {
    const deadline = Date.now() + within;
    for (;;) {
      const found = this.frames.find(fits);
      if (found) return found;
      if (Date.now() > deadline)
        throw new Error(
          `No such frame within ${within} ms; the last: ${JSON.stringify(this.frames.slice(-3))}`,
        );
      await new Promise<void>((done) => {
        this.wake = done;
        setTimeout(done, 100);
      });
    }
  }

  close(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
        rest = parts.pop()!;
        for (const part of parts) this.take(part);
      }
    } catch (error) {
      if (!this.abort.signal.aborted) throw error;
    }
  }

  private take(text: string): void {
    const fields = text.split('\n').filter((line) => line && !line.startsWith(':'));
    if (fields.length === 0) return;
    const value = (name: string) =>
      fields
        .filter((line) => line.startsWith(`${name}:`))
        .map((line) => line.slice(name.length + 1).trimStart())
        .join('\n') || undefined;
    this.frames.push({
      id: value('id'),
      event: value('event'),
      data: value('data') ?? '',
      at: performance.now(),
    });
    this.wake();
  }
}
