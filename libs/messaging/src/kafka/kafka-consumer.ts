import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { Backoff, sleep, within } from '../transport/pauses';
import {
  cantApply,
  ConsumerStop,
  impossiblePosition,
  partitionName,
  type RunningSubscription,
  type Subscription,
} from '../transport/transport';
import { CONSUMER_SETTINGS } from './consumer-settings';
import { hookedAssigner, type Assignment } from './kafkajs-patches';
import { Heart } from './membership';
import { toLogRecord } from './to-log-record';
import { ToldPositions } from './told-positions';

const CHUNK = 500;
const SILENCE_MS = 12_000;
const START_MS = 5000;

type Report = (problem: string, error: unknown) => void;

/** One group's Kafka consumer: positions come from the subscription, kafkajs's own faults are survived. */
export class KafkaConsumer implements RunningSubscription {
  private consumer?: Consumer;
  private watchdog?: NodeJS.Timeout;
  private lastSign = 0;
  private replacing?: Promise<void>;
  private closed = false;
  private readonly restarts = new Backoff(200, 1000);
  private readonly backoffs = new Map<string, Backoff>();
  private readonly told: ToldPositions;
  private assigned = 0;
  readonly held = (): number => (this.consumer ? this.assigned : 0);

  constructor(
    private readonly kafka: Kafka,
    private readonly clientId: string,
    private readonly subscription: Subscription,
    private readonly report: Report,
  ) {
    this.told = new ToldPositions(report);
  }

  /** Joins the group; what can't be done at once is tried until it succeeds. */
  async start(): Promise<void> {
    const joined = this.connect().catch((error: Error) =>
      this.replace('The Kafka consumer could not start', error),
    );
    await within(START_MS, joined, 'later').catch(() => undefined);
    if (this.closed) return;
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

  /** Makes a consumer and joins the group; why it crashed when it could not, which kafkajs does not throw. */
  private async connect(): Promise<Error | undefined> {
    const { group, topics } = this.subscription;
    const consumer = this.kafka.consumer({
      groupId: group,
      partitionAssigners: [
        hookedAssigner({ clientId: this.clientId, afterJoin: (joined) => this.seek(joined) }),
      ],
      ...CONSUMER_SETTINGS,
    });
    this.consumer = consumer;
    this.lastSign = Date.now();
    const alive = () => void (this.lastSign = Date.now());
    consumer.on('consumer.fetch', alive);
    consumer.on('consumer.heartbeat', alive);
    consumer.on('consumer.group_join', () => this.restarts.reset());
    const crashes: Error[] = [];
    consumer.on('consumer.crash', ({ payload: { error } }) => {
      crashes.push(error);
      if (this.consumer === consumer) this.replace('The Kafka consumer crashed', error);
    });
    await within(10_000, consumer.connect(), 'Kafka did not answer within 10 s.');
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 3,
      eachBatch: (payload) => this.takeBatch(consumer, payload),
    });
    return crashes[0];
  }

  /** Where the group is, says its own database; a position that the log can't have ends the consumer. */
  private async seek(assignment: Assignment): Promise<void> {
    const positions = new Map(
      (await this.subscription.positions()).map((known) => [partitionName(known), known.next]),
    );
    const ranges = await assignment.ranges();
    this.assigned = ranges.length;
    for (const range of ranges) {
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
    const { batch } = payload;
    const { topic, partition: part } = batch;
    const name = partitionName({ topic, part });
    for (let from = 0; from < batch.messages.length; from += CHUNK) {
      // One that was given up may live on for a while, and must not work beside its successor.
      if (this.consumer !== consumer || !payload.isRunning() || payload.isStale()) return;
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
      payload.resolveOffset(String(next - 1));
      await this.told.tell(payload, next);
    }
  }

  private pause(consumer: Consumer, topic: string, part: number, error: unknown): void {
    const name = partitionName({ topic, part });
    const backoff = this.backoffs.get(name) ?? new Backoff(100, 5000);
    this.backoffs.set(name, backoff);
    this.report(cantApply(this.subscription.group, name), error);
    const partitions = [{ topic, partitions: [part] }];
    consumer.pause(partitions);
    setTimeout(() => {
      try {
        if (this.consumer === consumer) consumer.resume(partitions);
      } catch {
        // Stopped in between; the next one starts from the database's positions.
      }
    }, backoff.next());
  }

  private replace(problem: string, error: unknown): void {
    if (this.closed || this.replacing) return;
    this.report(`${problem}; ${this.subscription.group} joins anew. Does the broker run?`, error);
    this.replacing = this.rejoin().finally(() => (this.replacing = undefined));
  }

  private async rejoin(): Promise<void> {
    while (!this.closed) {
      await this.dispose(this.consumer);
      await sleep(this.restarts.next());
      if (this.closed) return;
      const failure = await this.connect().catch((error: Error) => error);
      if (!failure) return;
      this.report(`${this.subscription.group} can't join its group. Does the broker run?`, failure);
    }
  }

  stop(reason: ConsumerStop): void {
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
