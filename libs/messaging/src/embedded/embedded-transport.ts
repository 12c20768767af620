import { Pool } from 'pg';
import { Backoff, Coalesced, sleep, WakeUp } from '../transport/pauses';
import { ask, Session } from '../transport/session';
import {
  lagOf,
  byPartition,
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

const CHANNEL = 'nyata_log';
const BATCH = 500;
const BATCH_BYTES = 4 * 1024 * 1024;
const POLL_BUSY_MS = 250;
const POLL_IDLE_MS = 1000;
const BALANCE_MS = 2000;

interface EmbeddedOptions {
  url: string;
  /** Seen in `pg_stat_activity`. */
  name: string;
  report?: (problem: string, error: unknown) => void;
}

/** The event log in a PostgreSQL database of its own, with the broker's part: append, offsets, groups. */
export class EmbeddedTransport implements EventTransport, LogAccess {
  private readonly pool: Pool;
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
    this.pool = new Pool({
      connectionString: options.url,
      application_name: options.name,
      max: 6,
      connectionTimeoutMillis: 5000,
      statement_timeout: 30_000,
    });
    this.pool.on('error', (error) => this.report('A connection to the event log was lost', error));
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
    await prepareLog(await transport.session.client());
    await transport.refreshEnds();
    transport.loop = transport.run();
    return transport;
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    const groups = byPartition(records);
    await Promise.all([...groups].map(([name, group]) => this.appendTo(name, group)));
    this.wake.wake();
    this.tellOthers.trigger();
  }

  async subscribe(subscription: Subscription): Promise<RunningSubscription> {
    const reader = new GroupReader(subscription, this);
    this.readers.add(reader);
    this.balanceAt = 0;
    this.wake.wake();
    return {
      close: async () => {
        await reader.close();
        this.readers.delete(reader);
        const released = this.session.client().then((client) => reader.release(client));
        await released.catch(() => undefined);
      },
    };
  }

  async positions(topic: string): Promise<LogRange[]> {
    const { rows } = await this.pool.query<{ part: number; end: string }>(
      'select part, next_offset as "end" from log_partition where topic = $1 order by part',
      [topic],
    );
    return rows.map(({ part, end }) => ({ topic, part, first: 0, end: Number(end) }));
  }

  async lag(positions: readonly Position[]): Promise<number> {
    const topics = [...new Set(positions.map(({ topic }) => topic))];
    const ranges = await Promise.all(topics.map((topic) => this.positions(topic)));
    return lagOf(ranges.flat(), positions);
  }

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
    await this.pool.end();
  }

  async fetch(topic: string, part: number, from: number): Promise<LogRecord[]> {
    const { rows } = await this.pool.query<LogRow>(
      `select log_offset, key, headers, payload from (
         select *, sum(octet_length(payload)) over (order by log_offset) - octet_length(payload) as before
         from (select log_offset, key, headers, payload from event_log
               where topic = $1 and part = $2 and log_offset >= $3
               order by log_offset limit ${BATCH}) as next_rows
       ) as sized where before < ${BATCH_BYTES} order by log_offset`,
      [topic, part, from],
    );
    return rows.map(({ log_offset, key, headers, payload }) => ({
      topic,
      part,
      offset: Number(log_offset),
      key,
      headers,
      value: payload,
    }));
  }

  end(name: string): number | undefined {
    return this.ends.get(name);
  }

  wakeAfter(ms: number): void {
    if (ms === 0) this.wake.wake();
    else setTimeout(() => this.wake.wake(), ms).unref();
  }

  report(problem: string, error: unknown): void {
    this.options.report?.(problem, error);
  }

  async refreshEnds(): Promise<void> {
    const client = await this.session.client();
    const { rows } = await ask<{ topic: string; part: number; end: string }>(client, {
      name: 'log-ends',
      text: 'select topic, part, next_offset as "end" from log_partition',
    });
    for (const row of rows) this.ends.read(partitionName(row), Number(row.end));
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
        this.failure = `The event log does not answer: ${(error as Error).message}`;
        this.report(this.failure, error);
        for (const reader of this.readers) reader.lose();
        await this.session.drop();
        await sleep(backoff.next());
      }
    }
  }

  private async balance(): Promise<void> {
    const client = await this.session.client();
    for (const reader of this.readers) await reader.balance(client);
    this.balanceAt = Date.now() + BALANCE_MS;
  }

  private async appendTo(name: string, records: readonly NewRecord[]): Promise<void> {
    const { topic, part } = records[0]!;
    const { rows } = await this.pool.query<{ end: string }>(
      'select append_to_log($1, $2::smallint, $3::uuid[], $4::text[], $5::text[], $6::text[]) as "end"',
      [
        topic,
        part,
        records.map(({ headers }) => headers['ce_id']),
        records.map(({ key }) => key),
        records.map(({ headers }) => JSON.stringify(headers)),
        records.map(({ value }) => value),
      ],
    );
    const end = Number(rows[0]!.end);
    this.ends.heard(name, end);
    this.appended.set(name, end);
  }

  /** On the session, outside every other transaction, its commit not waiting for the disk. */
  private async notify(): Promise<void> {
    if (this.appended.size === 0) return;
    const message = LogEnds.message(this.appended);
    this.appended.clear();
    await this.session
      .client()
      .then((client) =>
        ask(client, { text: 'select pg_notify($1, $2)', values: [CHANNEL, message] }),
      )
      .catch(() => undefined);
  }
}

interface LogRow {
  log_offset: string;
  key: string;
  headers: Record<string, string>;
  payload: string;
}
