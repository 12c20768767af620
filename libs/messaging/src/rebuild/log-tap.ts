import { sleep } from '../transport/pauses';
import {
  ConsumerStop,
  partitionName,
  type EventTransport,
  type LogRecord,
  type Position,
  type RecordBatch,
  type RunningSubscription,
} from '../transport/transport';

/** Records of one partition that are read ahead: what waits long is moved in memory, and costs more than it saves. */
const AHEAD = 1000;
const ROOM_MS = 200;

interface Pipe {
  /** The next offset to read. */
  tail: number;
  records: LogRecord[];
}

/**
 * Reads the log ahead of those who apply it: whoever applies decides how far to go, and may look at the same
 * records again. The log is gapless, so nothing can still appear below what was read.
 */
export class LogTap {
  private readonly pipes = new Map<string, Pipe>();
  private subscription?: RunningSubscription;
  private stopped?: ConsumerStop;

  private constructor(private readonly positions: readonly Position[]) {}

  /** Subscribes as `group`, from these positions on. */
  static async open(
    transport: EventTransport,
    group: string,
    positions: readonly Position[],
  ): Promise<LogTap> {
    const tap = new LogTap(positions);
    tap.subscription = await transport.subscribe({
      group,
      topics: [...new Set(positions.map(({ topic }) => topic))],
      positions: () => Promise.resolve(tap.read()),
      onBatch: (batch) => tap.take(batch),
      onStop: (reason) => (tap.stopped = reason),
    });
    return tap;
  }

  /**
   * What was read of a partition from `from` up to, not including, `below`; at most `limit` records.
   * @throws ConsumerStop when the log can't be read any more
   */
  records(
    at: { topic: string; part: number },
    range: { from: number; below: number; limit: number },
  ): LogRecord[] {
    if (this.stopped) throw this.stopped;
    const found: LogRecord[] = [];
    for (const record of this.pipes.get(partitionName(at))?.records ?? []) {
      if (record.offset >= range.below || found.length === range.limit) break;
      if (record.offset >= range.from) found.push(record);
    }
    return found;
  }

  /** What lies below was applied and is needed no more. */
  forget({ topic, part, next }: Position): void {
    const pipe = this.pipes.get(partitionName({ topic, part }));
    if (!pipe) return;
    const applied = pipe.records.findIndex(({ offset }) => offset >= next);
    pipe.records.splice(0, applied < 0 ? pipe.records.length : applied);
  }

  async close(): Promise<void> {
    await this.subscription?.close();
  }

  /** A partition that has no room gives its turn to the others, and is offered the same records again. */
  private async take(batch: RecordBatch): Promise<number> {
    const pipe = this.pipeOf(batch);
    for (let waited = 0; pipe.records.length >= AHEAD; waited += 5) {
      if (waited >= ROOM_MS) return pipe.tail;
      await sleep(5);
    }
    const fresh = batch.records.filter(({ offset }) => offset >= pipe.tail);
    if (fresh[0]?.offset !== pipe.tail) return pipe.tail;
    for (const record of fresh) pipe.records.push(record);
    return (pipe.tail = fresh.at(-1)!.offset + 1);
  }

  /** Reading begins one record before the position, by which the log is recognised. */
  private pipeOf(batch: RecordBatch): Pipe {
    const name = partitionName(batch);
    const known = this.pipes.get(name);
    if (known) return known;
    const next = this.positions.find((position) => partitionName(position) === name)?.next ?? 0;
    const pipe = { tail: Math.min(batch.records[0]!.offset, next), records: [] };
    this.pipes.set(name, pipe);
    return pipe;
  }

  private read(): Position[] {
    return this.positions.map((position) => {
      const pipe = this.pipes.get(partitionName(position));
      return pipe ? { ...position, next: pipe.tail } : position;
    });
  }
}
