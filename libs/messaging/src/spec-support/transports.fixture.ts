import { newId } from '@nyata/kernel';
import { scratchDatabase } from '@nyata/persistence';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { CONSUMER_SETTINGS } from '../kafka/consumer-settings';
import { ensureTopics } from '../kafka/kafka-topics';
import { KafkaTransport } from '../kafka/kafka-transport';
import type { EventTransport } from '../transport/transport';

/** How a process, this one or a child, reaches a transport. */
export type Address = { url: string } | { brokers: string[] };

/** Another process's view of the transport; `name` is the replica's. */
export const connectTo = (address: Address, name = newId()): Promise<EventTransport> =>
  'url' in address
    ? EmbeddedTransport.open({ url: address.url, name })
    : KafkaTransport.open({ brokers: address.brokers, clientId: name });

/** One transport and what a spec does to it from outside. */
export interface Setting {
  address: Address;
  /** The spec's own connection. */
  transport: EventTransport;
  /** A new topic of twelve empty partitions. */
  newTopic(): Promise<string>;
  /** Deletes the records of a partition below this offset, as retention or an operator would. */
  trim(topic: string, part: number, below: number): Promise<void>;
  /** True when the log itself drops a second copy of an event; else the consumer has to. */
  absorbsDuplicates: boolean;
  /** How long a member may go on with its batch before another one gets the partition, in ms. */
  patience: number;
  end(): Promise<void>;
}

/** Runs the same cases on both transports: what holds for one holds for the other. */
export const describeTransports = (theme: string, cases: (setting: Setting) => void): void =>
  describe.each([
    { name: 'the embedded log', open: embedded },
    { name: 'Kafka', open: kafka },
  ])(`${theme}, on $name`, ({ open }) => {
    const setting = {} as Setting;
    beforeAll(async () => void Object.assign(setting, await open()));
    afterAll(async () => {
      await setting.transport?.close();
      await setting.end?.();
    });
    cases(setting);
  });

async function embedded(): Promise<Setting> {
  const { url, drop } = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
  const address = { url };
  const transport = await connectTo(address);
  const database = new Client({ connectionString: url });
  await database.connect();
  return {
    address,
    transport,
    newTopic: async () => {
      const topic = `scratch.${newId()}`;
      await database.query(
        'insert into log_partition (topic, part) select $1, generate_series(0, 11)',
        [topic],
      );
      return topic;
    },
    trim: async (topic, part, below) => {
      await database.query(
        'delete from event_log where topic = $1 and part = $2 and log_offset < $3',
        [topic, part, below],
      );
    },
    absorbsDuplicates: true,
    patience: 4000,
    end: async () => {
      await database.end();
      await drop();
    },
  };
}

async function kafka(): Promise<Setting> {
  const brokers = process.env.KAFKA_BROKERS!.split(',');
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const topics: string[] = [];
  return {
    address: { brokers },
    transport: await connectTo({ brokers }),
    newTopic: async () => {
      const topic = `scratch.${newId()}`;
      topics.push(topic);
      await ensureTopics(admin, [topic]);
      return topic;
    },
    trim: (topic, partition, below) =>
      admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: String(below) }] }),
    absorbsDuplicates: false,
    patience: CONSUMER_SETTINGS.rebalanceTimeout!,
    end: async () => {
      await admin.deleteTopics({ topics });
      await admin.disconnect();
    },
  };
}
