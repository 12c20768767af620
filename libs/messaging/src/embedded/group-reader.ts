import { Backoff } from '../transport/pauses';
import { Leases } from '../transport/leases';
import { partitionNames } from '../transport/topics';
import {
  cantApply,
  ConsumerStop,
  impossiblePosition,
  partitionName,
  type LogRange,
  type LogRecord,
  type Subscription,
} from '../transport/transport';
import type { Client } from 'pg';

/** Partitions of one group that are worked on at the same time in this process. */
const CONCURRENT = 3;
/** Batches that one partition may take before others get their turn. */
const TURN = 4;

interface Reader {
  topic: string;
  part: number;
  /** The next offset to fetch: one before the group's position when the lease is new. */
  next: number;
  busy?: Promise<void>;
  pausedUntil: number;
  backoff: Backoff;
}

export interface LogAccess {
  fetch(topic: string, part: number, from: number): Promise<LogRecord[]>;
  end(name: string): number | undefined;
  /** What the log holds now: a heard end may be older than a position that was just read. */
  positions(topic: string): Promise<LogRange[]>;
  wakeAfter(ms: number): void;
  report(problem: string, error: unknown): void;
}

/** One group's part of the embedded log: its leases, and a reader for each leased partition. */
export class GroupReader {
  private readonly leases: Leases;
  private readonly readers = new Map<string, Reader>();
  private working = 0;
  private stopped = false;

  constructor(
    private readonly subscription: Subscription,
    private readonly log: LogAccess,
  ) {
    this.leases = new Leases(`group ${subscription.group}`, partitionNames(subscription.topics));
  }

  held(): number {
    return this.stopped ? 0 : this.leases.held.size;
  }

  async balance(client: Client): Promise<void> {
    if (this.stopped) return;
    await this.leases.balance(client);
    for (const name of this.readers.keys()) if (!this.leases.has(name)) this.readers.delete(name);
    if ([...this.leases.held].some((name) => !this.readers.has(name))) await this.assign();
  }

  /** The session is gone: whatever is in hand may finish, its position decides whether it counts. */
  lose(): void {
    this.leases.lose();
    this.readers.clear();
  }

  /** Sets every idle reader to work that has something to read. */
  offer(): void {
    for (const [name, reader] of this.readers) {
      if (this.stopped || this.working >= CONCURRENT) return;
      const end = this.log.end(name);
      if (reader.busy || end === undefined || end === reader.next) continue;
      if (reader.pausedUntil > Date.now()) continue;
      this.working++;
      reader.busy = this.read(name, reader).finally(() => {
        reader.busy = undefined;
        this.working--;
        this.toTheEndOfTheQueue(name, reader);
        this.log.wakeAfter(Math.max(0, reader.pausedUntil - Date.now()));
      });
    }
  }

  /** Finishes the batches in hand; nothing new begins. */
  async close(): Promise<void> {
    this.stopped = true;
    for (const { busy } of this.readers.values()) await busy;
  }

  private toTheEndOfTheQueue(name: string, reader: Reader): void {
    if (this.readers.get(name) !== reader) return;
    this.readers.delete(name);
    this.readers.set(name, reader);
  }

  /** Gives the leases back, for others to take at once. */
  release(client: Client): Promise<void> {
    return this.leases.release(client);
  }

  private async assign(): Promise<void> {
    const known = new Map(
      (await this.subscription.positions()).map((position) => [
        partitionName(position),
        position.next,
      ]),
    );
    for (const topic of this.subscription.topics)
      for (const range of await this.log.positions(topic)) {
        const name = partitionName(range);
        if (!this.leases.has(name) || this.readers.has(name)) continue;
        const next = known.get(name) ?? 0;
        const impossible = impossiblePosition(range, next);
        if (impossible) return this.stop(impossible);
        this.readers.set(name, {
          topic,
          part: range.part,
          next: Math.max(range.first, next - 1),
          pausedUntil: 0,
          backoff: new Backoff(100, 5000),
        });
      }
  }

  private async read(name: string, reader: Reader): Promise<void> {
    try {
      for (let batches = 0; batches < TURN; batches++) {
        if (this.stopped || this.readers.get(name) !== reader) return;
        const { topic, part, next } = reader;
        if (next === this.log.end(name)) return;
        const records = await this.log.fetch(topic, part, next);
        if (records[0]?.offset !== next) await this.assurePossible(reader);
        if (records.length === 0) return;
        reader.next = await this.subscription.onBatch({ topic, part, records });
        reader.backoff.reset();
      }
    } catch (error) {
      if (error instanceof ConsumerStop) return this.stop(error);
      reader.pausedUntil = Date.now() + reader.backoff.next();
      this.log.report(cantApply(this.subscription.group, name), error);
    }
  }

  /** The log does not hold what comes next: not yet, or never again. */
  private async assurePossible({ topic, part, next }: Reader): Promise<void> {
    const ranges = await this.log.positions(topic);
    const impossible = impossiblePosition(ranges.find((range) => range.part === part)!, next);
    if (impossible) throw impossible;
  }

  private stop(reason: ConsumerStop): void {
    if (this.stopped) return;
    this.stopped = true;
    this.subscription.onStop(reason);
  }
}
