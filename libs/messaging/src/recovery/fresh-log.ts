import { newId } from '@nyata/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { prepareLog } from '../embedded/log-schema';
import { KafkaTransport } from '../kafka/kafka-transport';
import type { LogRange, LogRecord } from '../transport/transport';
import type { Refill } from './refill';

/** A log that was made anew and is still empty. */
export interface FreshLog {
  ranges(topic: string): Promise<LogRange[]>;
  /** Puts consecutive records at the end of their partition. */
  put(records: readonly Refill[]): Promise<void>;
  /** Lets a partition begin with this one record at its offset. */
  beginWith(record: LogRecord): Promise<void>;
  close(): Promise<void>;
}

/** The embedded log, written row by row at given offsets. */
export async function freshEmbeddedLog(url: string): Promise<FreshLog> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await prepareLog(client);
  const put = async (records: readonly Refill[]) => {
    const list = (value: (refill: Refill) => unknown) => records.map(value);
    const { topic, part, offset } = records.at(-1)!.record;
    await client.query(
      `with put as (
         insert into event_log (topic, part, log_offset, event_id, key, headers, payload)
         select $1, $2, * from unnest($3::bigint[], $4::uuid[], $5::text[], $6::jsonb[], $7::text[]))
       update log_partition set next_offset = $8 where topic = $1 and part = $2`,
      [
        topic,
        part,
        list(({ record }) => record.offset),
        // The log holds an id once; a copy is known by its headers.
        list(({ record, copy }) => (copy ? newId() : record.headers['ce_id'])),
        list(({ record }) => record.key),
        list(({ record }) => JSON.stringify(record.headers)),
        list(({ record }) => record.value),
        offset + 1,
      ],
    );
  };
  return {
    put,
    beginWith: (record) => put([{ record, copy: false }]),
    async ranges(topic) {
      const { rows } = await client.query<{ part: number; end: string }>(
        'select part, next_offset as "end" from log_partition where topic = $1',
        [topic],
      );
      return rows.map(({ part, end }) => ({ topic, part, first: 0, end: Number(end) }));
    },
    close: () => client.end(),
  };
}

const FILLERS = 2000;

/** Kafka gives the offsets itself: what was lost before the first record is filled up and deleted again. */
export async function freshKafkaLog(brokers: string): Promise<FreshLog> {
  const list = brokers.split(',').map((broker) => broker.trim());
  const transport = await KafkaTransport.open({ brokers: list, clientId: 'nyata-recovery' });
  const kafka = new Kafka({
    brokers: list,
    clientId: 'nyata-recovery',
    logLevel: logLevel.NOTHING,
  });
  const admin = kafka.admin();
  await admin.connect();
  return {
    ranges: (topic) => transport.positions(topic),
    put: (records) => transport.append(records.map(({ record }) => record)),
    async beginWith(record) {
      const { topic, part, offset } = record;
      for (let left = offset + 1; left > 0; left -= FILLERS)
        await transport.append(Array.from({ length: Math.min(left, FILLERS) }, () => record));
      const partitions = [{ partition: part, offset: String(offset) }];
      // kafkajs deletes only in topics whose metadata it has, and this is how it gets them.
      await admin.fetchTopicOffsets(topic);
      if (offset > 0) await admin.deleteTopicRecords({ topic, partitions });
    },
    async close() {
      await admin.disconnect();
      await transport.close();
    },
  };
}
