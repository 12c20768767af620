import { get, type ClientRequest, type IncomingMessage } from 'node:http';

/** One frame of a server-sent event stream. */
export interface Frame {
  id?: string;
  event?: string;
  data: string;
}

/** A client of a stream, in specs; it has a connection of its own and leaves none behind. */
export class SseReader {
  readonly frames: Frame[] = [];
  private text = '';

  private constructor(
    private readonly request: ClientRequest,
    response: IncomingMessage,
  ) {
    response.setEncoding('utf8').on('data', (chunk: string) => this.take(chunk));
    response.on('error', () => undefined);
  }

  static open(address: string, headers: Record<string, string>): Promise<SseReader> {
    return new Promise((resolve, reject) => {
      const request = get(address, {
        agent: false,
        headers: { accept: 'text/event-stream', ...headers },
      });
      request.on('error', reject).on('response', (response) => {
        if (response.statusCode === 200) resolve(new SseReader(request, response));
        else reject(new Error(`${address} answered ${response.statusCode}`));
      });
    });
  }

  close(): void {
    this.request.destroy();
  }

  private take(chunk: string): void {
    const parts = (this.text + chunk).split('\n\n');
    this.text = parts.pop()!;
    for (const part of parts) {
      const field = (name: string) =>
        part
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined) this.frames.push({ id: field('id'), event: field('event'), data });
    }
  }
}
