import { Backoff, Coalesced, sleep, WakeUp } from '../transport/pauses';
import { ask, Session } from '../transport/session';
import {
  lagOf,
  partitionName,
  type EventTransport,
  type LogRange,
  type LogRecord,
  type NewRecord,
  type Position,
  type RunningSubscription,
  type Subscription,
  type TransportHealth,
} from '../transport/transport';
import { GroupReader, type LogAccess } from './group-reader';
import { LogEnds } from './log-ends';
import { prepareLog } from './log-schema';
import { LogStore } from './log-store';

const CHANNEL = 'nyata_log';
const POLL_BUSY_MS = 250;
const POLL_IDLE_MS = 2000;
const BALANCE_MS = 2000;

interface EmbeddedOptions {
  url: string;
  /** Seen in `pg_stat_activity`. */
  name: string;
  report?: (problem: string, error: unknown) => void;
}

/** The event log in a PostgreSQL database of its own, with the broker's part: append, offsets, groups. */
export class EmbeddedTransport implements EventTransport, LogAccess {
  private readonly store: LogStore;
  private readonly session: Session;
  private readonly ends = new LogEnds();
  private readonly readers = new Set<GroupReader>();
  private readonly wake = new WakeUp();
  private readonly appended = new Map<string, number>();
  private readonly tellOthers = new Coalesced(5, () => void this.notify());
  private loop?: Promise<void>;
  private closed = false;
  private failure?: string;
  private poll = POLL_BUSY_MS;
  private balanceAt = 0;

  private constructor(private readonly options: EmbeddedOptions) {
    this.store = new LogStore(options.url, options.name, (error) =>
      this.report('A connection to the event log was lost. Does its PostgreSQL run?', error),
    );
    this.session = new Session({
      url: options.url,
      name: options.name,
      listen: [CHANNEL],
      onNotify: (_channel, message) => {
        this.ends.hear(message);
        this.poll = POLL_BUSY_MS;
        this.wake.wake();
      },
    });
  }

  /** Connects, and makes the log's tables when they are not there. */
  static async open(options: EmbeddedOptions): Promise<EmbeddedTransport> {
    const transport = new EmbeddedTransport(options);
    try {
      await prepareLog(await transport.session.client());
      await transport.refreshEnds();
    } catch (cause) {
      await transport.close();
      throw new Error(`The event log could not be opened: ${(cause as Error).message}`, { cause });
    }
    transport.loop = transport.run();
    return transport;
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    for (const [name, end] of await this.store.append(records)) {
      this.ends.heard(name, end);
      this.appended.set(name, end);
    }
    this.wake.wake();
    this.tellOthers.trigger();
  }

  subscribe(subscription: Subscription): Promise<RunningSubscription> {
    const reader = new GroupReader(subscription, this);
    this.readers.add(reader);
    this.balanceAt = 0;
    this.wake.wake();
    return Promise.resolve({ held: () => reader.held(), close: () => this.unsubscribe(reader) });
  }

  async positions(topic: string): Promise<LogRange[]> {
    const ranges = await this.store.ranges(topic);
    for (const range of ranges) this.ends.heard(partitionName(range), range.end);
    return ranges;
  }

  lag = (positions: readonly Position[]): Promise<number> => lagOf(this, positions);

  health(): TransportHealth {
    return this.failure ? { ok: false, reason: this.failure } : { ok: true };
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake.wake();
    this.tellOthers.cancel();
    await Promise.all([...this.readers].map((reader) => reader.close()));
    await this.loop;
    await this.notify();
    await this.session.close();
    await this.store.close();
  }

  async fetch(topic: string, part: number, from: number): Promise<LogRecord[]> {
    const records = await this.store.fetch(topic, part, from);
    const last = records.at(-1);
    if (last) this.ends.heard(partitionName(last), last.offset + 1);
    return records;
  }

  end(name: string): number | undefined {
    return this.ends.get(name);
  }

  wakeAfter(ms: number): void {
    if (ms <= 0) return this.wake.wake(); // a timer would take a millisecond of every batch
    setTimeout(() => this.wake.wake(), ms).unref();
  }

  report(problem: string, error: unknown): void {
    this.options.report?.(problem, error);
  }

  private async refreshEnds(): Promise<void> {
    const client = await this.session.client();
    const heardBefore = this.ends.timesHeard;
    const { rows } = await ask<{ topic: string; part: number; end: string }>(client, {
      name: 'log-ends',
      text: 'select topic, part, next_offset as "end" from log_partition',
    });
    // What was heard while the answer was on its way is newer than the answer.
    const isNews = this.ends.timesHeard === heardBefore;
    for (const row of rows)
      this.ends[isNews ? 'read' : 'heard'](partitionName(row), Number(row.end));
  }

  /** Wakes bring the ends with them; the polls are the net below, and the only cost when nothing happens. */
  private async run(): Promise<void> {
    const backoff = new Backoff(100, 2000);
    let pollAt = Date.now() + this.poll;
    while (!this.closed) {
      try {
        if (this.readers.size > 0) {
          if (Date.now() >= this.balanceAt) await this.balance();
          if (Date.now() >= pollAt) {
            await this.refreshEnds();
            this.poll = Math.min(this.poll * 2, POLL_IDLE_MS);
            pollAt = Date.now() + this.poll;
          }
          for (const reader of this.readers) reader.offer();
        }
        this.failure = undefined;
        backoff.reset();
        await this.wake.wait(Math.max(1, Math.min(pollAt, this.balanceAt) - Date.now()));
      } catch (error) {
        if (this.closed) return;
        this.failure = `The event log can’t be read now, it is tried again; see whether its PostgreSQL runs: ${(error as Error).message}`;
        this.report(this.failure, error);
        for (const reader of this.readers) reader.lose();
        await this.session.drop();
        await sleep(backoff.next());
      }
    }
  }

  private async unsubscribe(reader: GroupReader): Promise<void> {
    await reader.close();
    this.readers.delete(reader);
    const released = this.session.client().then((client) => reader.release(client));
    await released.catch(() => undefined);
  }

  private async balance(): Promise<void> {
    const client = await this.session.client();
    for (const reader of this.readers) await reader.balance(client);
    this.balanceAt = Date.now() + BALANCE_MS;
  }

  /** On the session, outside every other transaction, its commit not waiting for the disk. */
  private async notify(): Promise<void> {
    if (this.appended.size === 0) return;
    const message = LogEnds.message(this.appended);
    this.appended.clear();
    const wake = { text: 'select pg_notify($1, $2)', values: [CHANNEL, message] };
    const told = this.session.client().then((client) => ask(client, wake));
    await told.catch(() => undefined);
  }
}
