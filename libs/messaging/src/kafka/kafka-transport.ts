import { Kafka, logLevel, type Admin, type logCreator } from 'kafkajs';
import './kafkajs-patches';
import { sleep, within } from '../transport/pauses';
import {
  ConsumerStop,
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

const ATTEMPT_MS = 10_000;
const OPEN_MS = 30_000;
const START_MS = 3000;
const ASK_MS = 5000;
const REMIND_MS = 30_000;

/** Kafka as the event transport. */
export class KafkaTransport implements EventTransport {
  private readonly producer: KafkaProducer;
  private readonly consumers = new Set<KafkaConsumer>();
  private admin: Admin;
  private failure?: Error;
  private closed = false;
  /** Ends when the topics are there and as they must be. */
  private readonly prepared: Promise<void>;

  private constructor(
    private readonly options: KafkaOptions,
    private readonly kafka: Kafka,
  ) {
    this.producer = new KafkaProducer(kafka);
    this.admin = kafka.admin();
    this.prepared = this.prepare();
    this.prepared.catch((fault: Error) => this.refuse(fault));
  }

  /**
   * For a command: connects, and creates the topics; waits for a broker that is still starting.
   * @throws Error when none answers within half a minute, or a topic is not as it must be
   */
  static async open(options: KafkaOptions): Promise<KafkaTransport> {
    const transport = new KafkaTransport(options, clientOf(options));
    try {
      await within(OPEN_MS, transport.prepared, 'no answer within 30 s');
      return transport;
    } catch (error) {
      await transport.close();
      throw transport.failure ?? error;
    }
  }

  /**
   * For a service: the same, but a broker that does not answer keeps nobody from working. Events wait in the
   * outbox, and what depends on the broker begins when it answers.
   * @throws WrongTopic
   */
  static async start(options: KafkaOptions): Promise<KafkaTransport> {
    const transport = new KafkaTransport(options, clientOf(options));
    await within(START_MS, transport.prepared, 'later').catch(() => undefined);
    if (!(transport.failure instanceof WrongTopic)) return transport;
    await transport.close();
    throw transport.failure;
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    if (this.failure instanceof WrongTopic) throw this.failure;
    try {
      await this.producer.send(records);
      this.failure = undefined;
    } catch (error) {
      this.failure = new Error(`Kafka does not take events: ${(error as Error).message}`);
      throw error;
    }
  }

  async subscribe(subscription: Subscription): Promise<RunningSubscription> {
    const report = this.options.report ?? (() => undefined);
    const consumer = new KafkaConsumer(this.kafka, this.options.clientId, subscription, report);
    this.consumers.add(consumer);
    await consumer.start();
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
    return this.failure ? { ok: false, reason: this.failure.message } : { ok: true };
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.consumers].map((consumer) => consumer.close()));
    await this.producer.close();
    await this.admin.disconnect().catch(() => undefined);
  }

  private async prepare(): Promise<void> {
    for (let reminded = 0; !this.closed; await sleep(500)) {
      const admin = this.kafka.admin();
      try {
        await within(ATTEMPT_MS, admin.connect(), `no answer within ${ATTEMPT_MS} ms`);
        await ensureTopics(admin);
        this.failure = undefined;
        return;
      } catch (error) {
        if (error instanceof WrongTopic) throw error;
        this.failure = unreachable(this.options.brokers, error);
        if (Date.now() - reminded < REMIND_MS) continue;
        reminded = Date.now();
        this.options.report?.(this.failure.message, error);
      } finally {
        admin.disconnect().catch(() => undefined);
      }
    }
  }

  private refuse(fault: Error): void {
    this.failure = fault;
    for (const consumer of this.consumers) consumer.stop(new ConsumerStop(fault.message));
  }
}

const clientOf = ({ brokers, clientId, report }: KafkaOptions) =>
  new Kafka({
    brokers,
    clientId,
    connectionTimeout: 3000,
    requestTimeout: 10_000,
    enforceRequestTimeout: true,
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1000 },
    logLevel: logLevel.WARN,
    logCreator: reporting(report),
  });

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
    `Kafka does not answer at ${brokers.join(', ')}: ${(cause as Error).message}. Start it, or mend KAFKA_BROKERS; until then events wait in the outbox.`,
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
