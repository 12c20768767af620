import { Partitioners, type Kafka, type Message, type Producer } from 'kafkajs';
import { within } from '../transport/pauses';
import type { NewRecord } from '../transport/transport';

const CONNECT_MS = 5000;
const SEND_MS = 10_000;

/**
 * One send in flight, acknowledged by all replicas. After any failure the kafkajs producer is thrown away:
 * a late retry of its own can then only add a later copy, which consumers drop.
 */
export class KafkaProducer {
  private producer?: Producer;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly kafka: Kafka) {}

  send(records: readonly NewRecord[]): Promise<void> {
    const sent = this.queue.then(() => this.sendNow(records));
    this.queue = sent.catch(() => undefined);
    return sent;
  }

  async close(): Promise<void> {
    await this.queue;
    this.throwAway();
  }

  private async sendNow(records: readonly NewRecord[]): Promise<void> {
    try {
      const producer = await this.connected();
      const sent = producer.sendBatch({
        acks: -1,
        timeout: 8000,
        topicMessages: byTopic(records),
      });
      await within(SEND_MS, sent, `Kafka did not acknowledge within ${SEND_MS} ms.`);
    } catch (error) {
      this.throwAway();
      throw error;
    }
  }

  private async connected(): Promise<Producer> {
    if (this.producer) return this.producer;
    const producer = this.kafka.producer({
      idempotent: false,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      // Never asked: every record names its partition. Naming one keeps kafkajs from warning.
      createPartitioner: Partitioners.DefaultPartitioner,
      metadataMaxAge: 60_000,
      retry: { retries: 1, initialRetryTime: 100, maxRetryTime: 500 },
    });
    this.producer = producer;
    await within(CONNECT_MS, producer.connect(), `Kafka did not answer within ${CONNECT_MS} ms.`);
    return producer;
  }

  private throwAway(): void {
    const old = this.producer;
    this.producer = undefined;
    // It may hang (kafkajs #919); nobody waits for it.
    old?.disconnect().catch(() => undefined);
  }
}

function byTopic(records: readonly NewRecord[]) {
  const topics = new Map<string, Message[]>();
  for (const { topic, part, key, value, headers } of records) {
    const messages = topics.get(topic) ?? [];
    messages.push({ key, value, headers, partition: part });
    topics.set(topic, messages);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}
