import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CE_HEADERS } from '@nyata/contracts';
import { ask } from './databases';
import { appendToKafka, kafkaEnds, readKafka } from './kafka-log';
import type { RunningSystem } from './systems';

/** One record of the log, whichever transport carries it. */
export interface LoggedRecord {
  topic: string;
  part: number;
  offset: number;
  key: string;
  headers: Record<string, string>;
  value: string;
}

/** The CloudEvents attributes that the specs look at. */
export const attributesOf = ({ headers }: LoggedRecord) => ({
  id: headers[CE_HEADERS.id]!,
  type: headers[CE_HEADERS.type]!,
  source: headers[CE_HEADERS.source]!,
  subject: headers[CE_HEADERS.subject]!,
  sequence: Number(headers[CE_HEADERS.sequence]),
  time: new Date(headers[CE_HEADERS.time]!),
});

/** The whole topic, each partition in its order. */
export function readLog(system: RunningSystem, topic: string): Promise<LoggedRecord[]> {
  if (system.brokers) return readKafka(system.brokers, topic);
  return ask<LoggedRecord>(
    system,
    'nyata_log',
    `select topic, part, log_offset::int as offset, key, headers, payload as value
     from event_log where topic = $1 order by part, log_offset`,
    [topic],
  );
}

/** Where each partition ends, as `topic/part: offset`. */
export async function logEnds(system: RunningSystem): Promise<Record<string, number>> {
  const topics = ['nyata.cooperation', 'nyata.partners'].flatMap((name) => [name, `${name}.dlq`]);
  const ends = system.brokers
    ? await kafkaEnds(system.brokers, topics)
    : await ask<{ topic: string; part: number; end: number }>(
        system,
        'nyata_log',
        'select topic, part, next_offset::int as "end" from log_partition order by topic, part',
      );
  return Object.fromEntries(ends.map(({ topic, part, end }) => [`${topic}/${part}`, end]));
}

const forgeries = ({ data }: RunningSystem) => join(data, 'forged-events.txt');

/** Ids of the events that specs of this run have put into the log themselves: no service has sent them. */
export const forgedEvents = (system: RunningSystem): ReadonlySet<string> =>
  new Set(existsSync(forgeries(system)) ? readFileSync(forgeries(system), 'utf8').split('\n') : []);

/** Puts a record into the log behind the back of every service; its content may be anything. */
export async function appendRecord(
  system: RunningSystem,
  record: Omit<LoggedRecord, 'offset'>,
): Promise<void> {
  appendFileSync(forgeries(system), `${record.headers[CE_HEADERS.id]}\n`);
  if (system.brokers) return appendToKafka(system.brokers, record);
  const { topic, part, key, headers, value } = record;
  await ask(
    system,
    'nyata_log',
    'select append_events(array[$1], array[$2::smallint], array[$3::uuid], array[$4], array[$5], array[$6])',
    [topic, part, headers[CE_HEADERS.id], key, JSON.stringify(headers), value],
  );
}
