import { CE_HEADERS, CONTENT_TYPE, partitionOf, sequenceText } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type {
  ConsumerStop,
  EventTransport,
  LogRecord,
  NewRecord,
  Position,
  RecordBatch,
  RunningSubscription,
} from '../transport/transport';

/** A consumer group that keeps what it receives, for specs of the transports. */
export class Group {
  readonly received: LogRecord[] = [];
  /** Everything that came, also what lay below the position. */
  readonly seen: LogRecord[] = [];
  readonly failing = new Set<string>();
  stopped?: ConsumerStop;
  slow = 0;
  begun = 0;
  private running?: RunningSubscription;

  private constructor(
    readonly name: string,
    readonly positions: Position[],
  ) {}

  /** A new group that begins at the present end of the topic. */
  static async after(transport: EventTransport, topic: string): Promise<Group> {
    const ranges = await transport.positions(topic);
    return Group.at(
      transport,
      newId(),
      ranges.map(({ part, end }) => ({ topic, part, next: end })),
    );
  }

  /** A member of a group that shares these positions. */
  static async at(transport: EventTransport, name: string, positions: Position[]): Promise<Group> {
    const group = new Group(name, positions);
    const topics = [...new Set(positions.map(({ topic }) => topic))];
    group.running = await transport.subscribe({
      group: name,
      topics,
      positions: () => Promise.resolve(positions),
      onBatch: (batch) => group.take(batch),
      onStop: (reason) => (group.stopped = reason),
    });
    return group;
  }

  /** The sequences received of a key, in their order. */
  of(key: string): number[] {
    return this.received
      .filter((record) => record.key === key)
      .map(({ headers }) => Number(headers[CE_HEADERS.sequence]));
  }

  keys(): string[] {
    return this.received.map(({ key }) => key);
  }

  async close(): Promise<void> {
    await this.running?.close();
  }

  private async take({ topic, part, records }: RecordBatch): Promise<number> {
    let position = this.positions.find((known) => known.topic === topic && known.part === part);
    if (!position) this.positions.push((position = { topic, part, next: 0 }));
    const next = position.next;
    this.seen.push(...records);
    if (records.some(({ key }) => this.failing.has(key))) throw new Error('not now');
    const fresh = records.filter(({ offset }) => offset >= next);
    if (fresh[0]?.offset !== next) return next;
    this.begun++;
    await sleep(this.slow);
    if (position.next !== next) return position.next;
    this.received.push(...fresh);
    position.next = fresh.at(-1)!.offset + 1;
    return position.next;
  }
}

/** A record of the aggregate whose id is also its key. */
export function record(topic: string, key: string, sequence: number, value = '{}'): NewRecord {
  return {
    topic,
    part: partitionOf(key),
    key,
    value,
    headers: {
      'content-type': CONTENT_TYPE,
      [CE_HEADERS.id]: newId(),
      [CE_HEADERS.sequence]: sequenceText(sequence),
    },
  };
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is so; fails after `ms`. */
export async function until(isSo: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not so after ${ms} ms: ${isSo.toString()}`);
    await sleep(20);
  }
}
