import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { Backoff, sleep, within } from '../transport/pauses';
import {
  ConsumerStop,
  impossiblePosition,
  partitionName,
  type LogRecord,
  type RunningSubscription,
  type Subscription,
} from '../transport/transport';
import { hookedAssigner, type Assignment } from './kafkajs-patches';

const CHUNK = 500;
const HEARTBEAT_MS = 2000;
const COMMIT_MS = 1000;
const SILENCE_MS = 12_000;
const GROUP_ERRORS = new Set(['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID']);

type Report = (problem: string, error: unknown) => void;

/** One group's Kafka consumer: positions come from the subscription, kafkajs's own faults are survived. */
export class KafkaConsumer implements RunningSubscription {
  private consumer?: Consumer;
  private watchdog?: NodeJS.Timeout;
  private lastSign = 0;
  private replacing?: Promise<void>;
  private closed = false;
  private readonly restarts = new Backoff(200, 5000);
  private readonly backoffs = new Map<string, Backoff>();
  private readonly committedAt = new Map<string, number>();

  constructor(
    private readonly kafka: Kafka,
    private readonly clientId: string,
    private readonly subscription: Subscription,
    private readonly report: Report,
  ) {}

  async start(): Promise<void> {
    await this.connect();
    this.watchdog = setInterval(() => {
      if (Date.now() - this.lastSign > SILENCE_MS)
        this.replace(`No sign of life from Kafka for ${SILENCE_MS} ms`, undefined);
    }, 1000).unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.watchdog);
    await this.replacing;
    await this.dispose(this.consumer);
  }

  private async connect(): Promise<void> {
    const { group, topics } = this.subscription;
    const consumer = this.kafka.consumer({
      groupId: group,
      partitionAssigners: [
        hookedAssigner({ clientId: this.clientId, afterJoin: (joined) => this.seek(joined) }),
      ],
      sessionTimeout: 6000,
      heartbeatInterval: 1000,
      rebalanceTimeout: 6000,
      maxWaitTimeInMs: 500,
      minBytes: 1,
      maxBytesPerPartition: 1024 * 1024,
      maxBytes: 8 * 1024 * 1024,
      allowAutoTopicCreation: false,
      // A limited budget would be for the consumer's whole life, and end with it.
      retry: {
        retries: 1e6,
        initialRetryTime: 100,
        maxRetryTime: 1000,
        restartOnFailure: () => Promise.resolve(false),
      },
    });
    this.consumer = consumer;
    this.lastSign = Date.now();
    const alive = () => void (this.lastSign = Date.now());
    consumer.on('consumer.fetch', alive);
    consumer.on('consumer.heartbeat', alive);
    consumer.on('consumer.group_join', () => this.restarts.reset());
    consumer.on('consumer.crash', ({ payload }) => {
      if (this.consumer === consumer) this.replace('The Kafka consumer crashed', payload.error);
    });
    await within(10_000, consumer.connect(), 'Kafka did not answer within 10 s.');
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 3,
      eachBatch: (payload) => this.takeBatch(consumer, payload),
    });
  }

  /** Where the group is, says its own database; a position that the log can't have ends the consumer. */
  private async seek(assignment: Assignment): Promise<void> {
    const positions = new Map(
      (await this.subscription.positions()).map((known) => [partitionName(known), known.next]),
    );
    for (const range of await assignment.ranges()) {
      const next = positions.get(partitionName(range)) ?? 0;
      const impossible = impossiblePosition(range, next);
      if (impossible) {
        this.stop(impossible);
        throw impossible;
      }
      assignment.seek(range, Math.max(range.first, next - 1));
    }
  }

  private async takeBatch(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const { batch, isRunning, isStale, resolveOffset } = payload;
    const { topic, partition: part } = batch;
    const name = partitionName({ topic, part });
    for (let from = 0; from < batch.messages.length; from += CHUNK) {
      if (this.closed || !isRunning() || isStale()) return;
      const chunk = batch.messages.slice(from, from + CHUNK);
      const records = chunk.map((message) => toLogRecord(topic, part, message));
      let next: number;
      const heart = new Heart(payload);
      try {
        next = await this.subscription.onBatch({ topic, part, records });
        this.backoffs.delete(name);
      } catch (error) {
        if (error instanceof ConsumerStop) return this.stop(error);
        // Never thrown to kafkajs: its retries would run out, and other partitions would stand still.
        return this.pause(consumer, topic, part, error);
      } finally {
        heart.stop();
      }
      heart.rethrow();
      if (next !== records.at(-1)!.offset + 1)
        return consumer.seek({ topic, partition: part, offset: String(next) });
      resolveOffset(String(next - 1));
      await this.commit(payload, next);
    }
  }

  private pause(consumer: Consumer, topic: string, part: number, error: unknown): void {
    const name = partitionName({ topic, part });
    const backoff = this.backoffs.get(name) ?? new Backoff(100, 5000);
    this.backoffs.set(name, backoff);
    this.report(`${this.subscription.group} can't apply ${name} now, it tries again`, error);
    const partitions = [{ topic, partitions: [part] }];
    consumer.pause(partitions);
    setTimeout(() => {
      if (this.consumer === consumer && !this.closed)
        ignoreErrors(() => consumer.resume(partitions));
    }, backoff.next());
  }

  /** Only for tools that show the lag; the truth is in the group's own database. */
  private async commit({ batch, commitOffsetsIfNecessary }: EachBatchPayload, next: number) {
    const { topic, partition } = batch;
    const name = partitionName({ topic, part: partition });
    if (Date.now() - (this.committedAt.get(name) ?? 0) < COMMIT_MS) return;
    this.committedAt.set(name, Date.now());
    try {
      await commitOffsetsIfNecessary({
        topics: [{ topic, partitions: [{ partition, offset: String(next) }] }],
      });
    } catch (error) {
      if (GROUP_ERRORS.has((error as { type?: string }).type ?? '')) throw error;
      this.report('The position could not be told to Kafka', error);
    }
  }

  private replace(problem: string, error: unknown): void {
    if (this.closed || this.replacing) return;
    this.report(`${problem}; ${this.subscription.group} joins anew`, error);
    this.replacing = this.rejoin().finally(() => (this.replacing = undefined));
  }

  private async rejoin(): Promise<void> {
    while (!this.closed) {
      await this.dispose(this.consumer);
      await sleep(this.restarts.next());
      if (this.closed) return;
      try {
        return await this.connect();
      } catch (error) {
        this.report(`${this.subscription.group} can't join its group`, error);
      }
    }
  }

  private stop(reason: ConsumerStop): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.watchdog);
    void this.dispose(this.consumer);
    this.subscription.onStop(reason);
  }

  private async dispose(consumer?: Consumer): Promise<void> {
    if (this.consumer === consumer) this.consumer = undefined;
    // Waits for the batch in hand, and leaves the group; it may hang when the broker does not answer.
    const gone = consumer?.disconnect() ?? Promise.resolve();
    await within(10_000, gone, 'Kafka does not let go.').catch(() => undefined);
  }
}

/** Keeps the membership while a long transaction runs. */
class Heart {
  private groupError?: Error;
  private readonly timer: NodeJS.Timeout;

  constructor({ heartbeat }: EachBatchPayload) {
    this.timer = setInterval(() => {
      heartbeat().catch((error: Error & { type?: string }) => {
        if (GROUP_ERRORS.has(error.type ?? '')) this.groupError = error;
      });
    }, HEARTBEAT_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** What the group said meanwhile; kafkajs must know that it has to join again. */
  rethrow(): void {
    if (this.groupError) throw this.groupError;
  }
}

function toLogRecord(topic: string, part: number, message: KafkaMessage): LogRecord {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {}))
    headers[name] = String(Array.isArray(value) ? value[0] : value);
  return {
    topic,
    part,
    offset: Number(message.offset),
    key: message.key?.toString() ?? '',
    headers,
    value: message.value?.toString() ?? '',
  };
}

function ignoreErrors(work: () => void): void {
  try {
    work();
  } catch {
    // The consumer was stopped in between; the next one starts from the database's positions.
  }
}
