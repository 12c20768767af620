/** One record of the log, as both transports carry it: CloudEvents 1.0 in binary mode. */
export interface LogRecord {
  topic: string;
  part: number;
  offset: number;
  key: string;
  /** `ce_*` and `content-type` */
  headers: Record<string, string>;
  /** The payload's JSON text. */
  value: string;
}

/** A record on its way into the log; its partition is computed by the writer. */
export type NewRecord = Omit<LogRecord, 'offset'>;

/** How far a consumer group is in one partition: `next` is the first offset that it has not applied. */
export interface Position {
  topic: string;
  part: number;
  next: number;
  /** Id of the event at `next - 1`, by which a consumer recognises its log. */
  lastEventId?: string;
}

/** What a partition holds: offsets from `first` up to, not including, `end`. */
export interface LogRange {
  topic: string;
  part: number;
  first: number;
  end: number;
}

/** Consecutive records of one partition. */
export interface RecordBatch {
  topic: string;
  part: number;
  records: LogRecord[];
}

/** One group's wish to receive, and where its memory is: the transport keeps none. */
export interface Subscription {
  group: string;
  topics: readonly string[];
  /** Read at every assignment. Reading starts one record before `next`, so that the log can be recognised. */
  positions(): Promise<Position[]>;
  /**
   * Applies a batch in one transaction and returns the offset to go on with.
   * @throws ConsumerStop to end the subscription; any other error is retried with back-off, that partition only
   */
  onBatch(batch: RecordBatch): Promise<number>;
  /** The subscription has ended by itself, and why. */
  onStop(reason: ConsumerStop): void;
}

export interface RunningSubscription {
  /** How many partitions this process works on now. */
  held(): number;
  /** Finishes the batches in hand, then gives the partitions back. */
  close(): Promise<void>;
}

/** The event transport: Kafka, or the embedded log. Order is kept per partition, delivery is at least once. */
export interface EventTransport {
  /** Resolves when all records are durable, in the given order within each partition. */
  append(records: readonly NewRecord[]): Promise<void>;
  subscribe(subscription: Subscription): Promise<RunningSubscription>;
  /** What each partition of a topic holds. */
  positions(topic: string): Promise<LogRange[]>;
  /** How many records wait for a group with these positions. */
  lag(positions: readonly Position[]): Promise<number>;
  health(): TransportHealth;
  close(): Promise<void>;
}

export interface TransportHealth {
  ok: boolean;
  reason?: string;
}

/** Going on would mean to guess: the consumer stops, and its service is no longer ready. */
export class ConsumerStop extends Error {
  override readonly name = 'ConsumerStop';
}

/** What the log says of a batch that is tried again. */
export const cantApply = (group: string, partition: string): string =>
  `${group} can't apply ${partition} now, it tries again; when this goes on, mend what the error names`;

/** `topic/part` as one word. */
export const partitionName = ({ topic, part }: { topic: string; part: number }): string =>
  `${topic}/${part}`;

/** How many records wait for a group, by what its topics hold. */
export async function lagOf(
  transport: Pick<EventTransport, 'positions'>,
  positions: readonly Position[],
): Promise<number> {
  const next = new Map(positions.map((position) => [partitionName(position), position.next]));
  const topics = [...new Set(positions.map(({ topic }) => topic))];
  const ranges = await Promise.all(topics.map((topic) => transport.positions(topic)));
  return ranges.flat().reduce((sum, range) => {
    const from = Math.max(next.get(partitionName(range)) ?? 0, range.first);
    return sum + Math.max(0, range.end - from);
  }, 0);
}

/** A position that its partition can't have: the log was lost, or records were deleted unread. */
export function impossiblePosition(range: LogRange, next: number): ConsumerStop | undefined {
  const name = partitionName(range);
  if (next > range.end)
    return new ConsumerStop(
      `The log ${name} ends at ${range.end}, but ${next} records of it were applied: it was lost or made anew. ` +
        'Restore the log, or rebuild this consumer from the new one.',
    );
  if (next < range.first)
    return new ConsumerStop(
      `The log ${name} begins at ${range.first}, but the next record to apply is ${next}: records were deleted unread.`,
    );
  return undefined;
}

/** Records by their partition's name, their order kept. */
export function byPartition<R extends { topic: string; part: number }>(
  records: readonly R[],
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const name = partitionName(record);
    const group = groups.get(name);
    if (group) group.push(record);
    else groups.set(name, [record]);
  }
  return groups;
}
