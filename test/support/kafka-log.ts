import { randomUUID } from 'node:crypto';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import type { LoggedRecord } from './event-log';

interface End {
  topic: string;
  part: number;
  end: number;
}

// Not the services' own client: what is checked must not check itself.
const kafkaAt = (brokers: string) =>
  new Kafka({ clientId: 'spec', brokers: brokers.split(','), logLevel: logLevel.NOTHING });

/** Where each partition of these topics ends. */
export async function kafkaEnds(brokers: string, topics: readonly string[]): Promise<End[]> {
  const admin = kafkaAt(brokers).admin();
  await admin.connect();
  try {
    const all: End[] = [];
    for (const topic of topics)
      for (const { partition, high } of await admin.fetchTopicOffsets(topic))
        all.push({ topic, part: partition, end: Number(high) });
    return all.sort((a, b) => a.topic.localeCompare(b.topic) || a.part - b.part);
  } finally {
    await admin.disconnect();
  }
}

/** Everything that a topic holds, each partition in its order. */
export async function readKafka(brokers: string, topic: string): Promise<LoggedRecord[]> {
  const missing = new Map<number, number>();
  for (const { part, end } of await kafkaEnds(brokers, [topic]))
    if (end > 0) missing.set(part, end);
  const records: LoggedRecord[] = [];
  const consumer = kafkaAt(brokers).consumer({ groupId: `spec-${randomUUID()}` });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((done, fail) => {
      if (missing.size === 0) return done();
      consumer.on('consumer.crash', ({ payload }) => fail(payload.error));
      void consumer.run({
        autoCommit: false,
        eachMessage: ({ partition, message }) => {
          const offset = Number(message.offset);
          records.push({
            topic,
            part: partition,
            offset,
            key: message.key?.toString() ?? '',
            headers: Object.fromEntries(
              Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
            ),
            value: message.value?.toString() ?? '',
          });
          if (offset + 1 >= (missing.get(partition) ?? Infinity)) missing.delete(partition);
          if (missing.size === 0) done();
          return Promise.resolve();
        },
      });
    });
  } finally {
    await consumer.disconnect();
  }
  return records.sort((a, b) => a.part - b.part || a.offset - b.offset);
}

export async function appendToKafka(
  brokers: string,
  { topic, part, key, headers, value }: Omit<LoggedRecord, 'offset'>,
): Promise<void> {
  const producer = kafkaAt(brokers).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  try {
    await producer.send({
      topic,
      acks: -1,
      messages: [{ partition: part, key, headers, value }],
    });
  } finally {
    await producer.disconnect();
  }
}
