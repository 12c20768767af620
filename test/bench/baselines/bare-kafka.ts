import { CE_HEADERS, CONTENT_TYPE, sequenceText, SPEC_VERSION } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { Kafka, logLevel, Partitioners, type Message, type Producer } from 'kafkajs';
import { ATTRIBUTES, TOPIC, TYPE, type Waiting } from '../harness/outbox';
import { pause } from '../harness/pause';

const kafkaOn = (brokers: string) => new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING });

/** kafkajs and nothing else, with the settings of the relay's producer. */
export async function bareProducer(brokers: string): Promise<Producer> {
  const producer = kafkaOn(brokers).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    maxInFlightRequests: 1,
    idempotent: false,
  });
  await producer.connect();
  return producer;
}

/** The record of a registered agreement, header by header as the product writes it. */
export const messageOf = ({ id, key, part, payload }: Waiting): Message => ({
  key,
  partition: part,
  value: payload,
  headers: {
    'content-type': CONTENT_TYPE,
    [CE_HEADERS.specversion]: SPEC_VERSION,
    [CE_HEADERS.id]: id,
    [CE_HEADERS.type]: TYPE,
    [CE_HEADERS.subject]: key,
    [CE_HEADERS.partitionkey]: key,
    [CE_HEADERS.sequence]: sequenceText(1),
    ...Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, value]) => [`ce_${name}`, value])),
  },
});

/** Sends what it is given, one request in flight, and tells for each how long it took until a consumer had it. */
export async function produceToConsume(
  brokers: string,
  source: (send: (event: Waiting) => void) => Promise<void>,
): Promise<number[]> {
  const kafka = kafkaOn(brokers);
  const producer = await bareProducer(brokers);
  const consumer = kafka.consumer({ groupId: newId(), maxWaitTimeInMs: 500, minBytes: 1 });
  const sentAt = new Map<string, number>();
  const latencies: number[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics: [TOPIC], fromBeginning: false });
  await consumer.run({
    autoCommit: false,
    eachMessage: ({ message }) => {
      const at = sentAt.get(message.key!.toString());
      if (at !== undefined) latencies.push(performance.now() - at);
      return Promise.resolve();
    },
  });
  await pause(3000); // until the group has its partitions
  let waiting: Message[] = [];
  let sending = Promise.resolve();
  const sendWaiting = async () => {
    const messages = waiting;
    waiting = [];
    if (messages.length === 0) return;
    await producer.sendBatch({ acks: -1, topicMessages: [{ topic: TOPIC, messages }] });
  };
  await source((event) => {
    sentAt.set(event.key, performance.now());
    waiting.push(messageOf(event));
    sending = sending.then(sendWaiting);
  });
  await sending;
  await pause(1000);
  await consumer.disconnect();
  await producer.disconnect();
  return latencies;
}
