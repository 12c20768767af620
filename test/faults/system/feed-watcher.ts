import type { Shown } from '../checker/feed-view';
import type { CallerAt } from './caller-at';

const AGAIN_MS = 200;

/** A client of the feed as the API wants it: it reconnects with the last id that it has seen, for ever. */
export class FeedWatcher {
  readonly shown: Shown[] = [];
  reconnects = 0;
  private lastId?: string;
  private stopped = false;
  private abort = new AbortController();

  constructor(private readonly caller: CallerAt) {}

  async watch(): Promise<void> {
    while (!this.stopped) {
      await this.stream().catch(() => undefined);
      if (!this.stopped) this.reconnects++;
      await sleep(AGAIN_MS);
    }
  }

  /** Lets the stream go, as a tab that sleeps or a network that changes. */
  cut(): void {
    this.abort.abort();
  }

  stop(): void {
    this.stopped = true;
    this.cut();
  }

  private async stream(): Promise<void> {
    this.abort = new AbortController();
    const answer = await fetch(this.caller.address('monitoring', '/api/feed'), {
      headers: {
        accept: 'text/event-stream',
        authorization: `Bearer ${await this.caller.token('monitoring')}`,
        ...(this.lastId && { 'last-event-id': this.lastId }),
      },
      signal: this.abort.signal,
    });
    if (answer.status !== 200) return;
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      const frames = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = frames.pop()!;
      for (const frame of frames) this.take(frame);
    }
  }

  private take(frame: string): void {
    const field = (name: string) =>
      frame
        .split('\n')
        .filter((line) => line.startsWith(`${name}:`))
        .map((line) => line.slice(name.length + 1).trimStart())
        .join('\n');
    const id = field('id');
    if (!id) return; // a comment, or a hint
    this.lastId = id;
    this.shown.push(shownOf(JSON.parse(field('data')) as object));
  }
}

/** Every event of the feed, page by page, as a newcomer reads it. */
export async function readFeed(caller: CallerAt): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (let after = ''; ; ) {
    const { status, body } = await caller.get('monitoring', `/api/feed?limit=200${after}`);
    const page = body as unknown as { items: { event: object }[]; cursor: string; more: boolean };
    if (status !== 200) throw new Error(`The feed answers ${status} ${JSON.stringify(body)}`);
    shown.push(...page.items.map(({ event }) => shownOf(event)));
    if (!page.more) return shown;
    after = `&after=${encodeURIComponent(page.cursor)}`;
  }
}

function shownOf(event: object): Shown {
  const { id, source, subject, sequence } = event as Record<string, string>;
  return { id: id!, subject: `${source} ${subject}`, sequence: Number(sequence) };
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
