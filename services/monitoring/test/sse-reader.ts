/** One frame of a server-sent event stream. */
export interface Frame {
  id?: string;
  event?: string;
  data: string;
}

/** A client of a stream, in specs. */
export class SseReader {
  readonly frames: Frame[] = [];
  private readonly abort = new AbortController();

  static async open(address: string, headers: Record<string, string>): Promise<SseReader> {
    const reader = new SseReader();
    const { signal } = reader.abort;
    const response = await fetch(address, {
      signal,
      headers: { accept: 'text/event-stream', ...headers },
    });
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
    reader.read(response.body!).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return reader;
  }

  close(): void {
    this.abort.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const parts = (text + chunk).split('\n\n');
      text = parts.pop()!;
      for (const part of parts) this.take(part);
    }
  }

  private take(part: string): void {
    const field = (name: string) =>
      part
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const data = field('data');
    if (data !== undefined) this.frames.push({ id: field('id'), event: field('event'), data });
  }
}
