import { Kafka, logLevel, type Admin, type logCreator } from 'kafkajs';
import './kafkajs-patches';
import { sleep, within } from '../transport/pauses';
import {
  lagOf,
  type EventTransport,
  type LogRange,
  type NewRecord,
  type Position,
  type RunningSubscription,
  type Subscription,
  type TransportHealth,
} from '../transport/transport';
import { KafkaConsumer } from './kafka-consumer';
import { KafkaProducer } from './kafka-producer';
import { ensureTopics, WrongTopic } from './kafka-topics';

interface KafkaOptions {
  brokers: string[];
  /** Name of this replica, the same after a restart. */
  clientId: string;
  report?: (problem: string, error: unknown) => void;
}

const START_MS = 30_000;
const ASK_MS = 5000;

/** Kafka as the event transport. */
export class KafkaTransport implements EventTransport {
  private readonly producer: KafkaProducer;
  private readonly consumers = new Set<KafkaConsumer>();
  private failure?: string;

  private constructor(
    private readonly options: KafkaOptions,
    private readonly kafka: Kafka,
    private admin: Admin,
  ) {
    this.producer = new KafkaProducer(kafka);
  }

  /** Connects, and creates the topics; waits for a broker that is still starting. */
  static async open(options: KafkaOptions): Promise<KafkaTransport> {
    const kafka = new Kafka({
      brokers: options.brokers,
      clientId: options.clientId,
      connectionTimeout: 3000,
      requestTimeout: 10_000,
      enforceRequestTimeout: true,
      retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1000 },
      logLevel: logLevel.WARN,
      logCreator: reporting(options.report),
    });
    const admin = kafka.admin();
    const deadline = Date.now() + START_MS;
    for (;;) {
      try {
        await within(10_000, admin.connect(), 'no answer within 10 s');
        await ensureTopics(admin);
        return new KafkaTransport(options, kafka, admin);
      } catch (error) {
        if (error instanceof WrongTopic || Date.now() > deadline) {
          await admin.disconnect().catch(() => undefined);
          throw error instanceof WrongTopic ? error : unreachable(options.brokers, error);
        }
        await sleep(500);
      }
    }
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    try {
      await this.producer.send(records);
      this.failure = undefined;
    } catch (error) {
      this.failure = `Kafka does not take events: ${(error as Error).message}`;
      throw error;
    }
  }

  async subscribe(subscription: Subscription): Promise<RunningSubscription> {
    const report = this.options.report ?? (() => undefined);
    const consumer = new KafkaConsumer(this.kafka, this.options.clientId, subscription, report);
    await consumer.start();
    this.consumers.add(consumer);
    return consumer;
  }

  async positions(topic: string): Promise<LogRange[]> {
    const { admin } = this;
    try {
      // Connecting again costs nothing; it is needed when the last question failed.
      const offsets = admin.connect().then(() => admin.fetchTopicOffsets(topic));
      return rangesOf(topic, await within(ASK_MS, offsets, `no answer within ${ASK_MS} ms`));
    } catch (error) {
      // Its connection may be half open, and kafkajs would ask on it again and again.
      if (this.admin === admin) this.admin = this.kafka.admin();
      admin.disconnect().catch(() => undefined);
      throw error;
    }
  }

  lag(positions: readonly Position[]): Promise<number> {
    return lagOf(this, positions);
  }

  health(): TransportHealth {
    return this.failure ? { ok: false, reason: this.failure } : { ok: true };
  }

  async close(): Promise<void> {
    await Promise.all([...this.consumers].map((consumer) => consumer.close()));
    await this.producer.close();
    await this.admin.disconnect().catch(() => undefined);
  }
}

const rangesOf = (topic: string, offsets: Awaited<ReturnType<Admin['fetchTopicOffsets']>>) =>
  offsets
    .map(({ partition, low, high }) => ({
      topic,
      part: partition,
      first: Number(low),
      end: Number(high),
    }))
    .sort((a, b) => a.part - b.part);

const unreachable = (brokers: string[], cause: unknown) =>
  new Error(
    `Kafka does not answer at ${brokers.join(', ')}: ${(cause as Error).message}. Start it, or mend KAFKA_BROKERS.`,
    { cause },
  );

/** kafkajs's own warnings go the same way as ours. */
const reporting =
  (report: KafkaOptions['report']): logCreator =>
  () =>
  ({ log }) =>
    report?.(
      `The Kafka client says (it tries again by itself): ${log.message}`,
      log['error'] ?? undefined,
    );
