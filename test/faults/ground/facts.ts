import { existsSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Facts, GroupFacts, HistoryLine, Written } from '../checker/facts';
import type { ProjectionFacts } from '../checker/projection';
import type { LoggedRecord } from '../../support/event-log';
import { kafkaEnds, readKafka } from '../../support/kafka-log';
import type { Ground } from './ground';
import { SOURCE, TOPIC } from './organisations';

/** The lines of a history file; the last one may be half written by a process that was killed. */
export function readHistory(file: string): HistoryLine[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as HistoryLine];
      } catch {
        return [];
      }
    });
}

/** Reads everything that the checker looks at. */
export async function factsOf(ground: Ground): Promise<Facts & ProjectionFacts> {
  const { transport } = ground.options;
  const ours = new Set(ground.organisations);
  const writes = ground.writesDatabase.source;
  const fold = ground.foldDatabase.source;
  const log = (await readLogOf(ground)).filter(({ key }) => ours.has(key));
  return {
    transport,
    history: readHistory(ground.history),
    state: await writes.query<Written[]>(
      `select $1 as source, id as subject, version from organisation`,
      [SOURCE],
    ),
    outbox: await writes.query<Written[]>(
      `select headers ->> 'source' as source, aggregate_id as subject, aggregate_version as version
       from outbox order by seq`,
    ),
    log,
    ends: await endsOf(ground),
    groups: [await groupFacts(ground)],
    stops: [...ground.stops],
    portraits: await fold.query('select * from portrait'),
    tallies: await fold.query('select * from tally'),
    letters: (await fold.query<{ id: string }[]>('select organisation_id as id from letter')).map(
      ({ id }) => id,
    ),
  };
}

async function groupFacts({ group, foldDatabase }: Ground): Promise<GroupFacts> {
  const { source } = foldDatabase;
  const positions = await source.query<{ name: string; next: number }[]>(
    `select topic || '/' || part as name, next_offset as next from consumer_position where grp = $1`,
    [group],
  );
  return {
    name: group,
    topics: [TOPIC],
    positions: Object.fromEntries(positions.map(({ name, next }) => [name, next])),
    cursors: await source.query(
      'select source, subject, version from consumer_cursor where grp = $1',
      [group],
    ),
    applied: await source.query(
      `select source, subject, version, event_id as "eventId" from fault_applied where grp = $1 order by n`,
      [group],
    ),
    parked: await source.query(
      'select key, log_offset as offset, error from parked_event where grp = $1 order by log_offset',
      [group],
    ),
  };
}

/** Where each partition of the topic ends. */
export async function endsOf(ground: Ground): Promise<Record<string, number>> {
  const { transport, brokers } = ground.options;
  const ends =
    transport === 'kafka'
      ? await kafkaEnds(brokers, [TOPIC])
      : await askLog<{ topic: string; part: number; end: number }>(
          ground,
          'select topic, part, next_offset::int as "end" from log_partition where topic = $1',
        );
  return Object.fromEntries(ends.map(({ topic, part, end }) => [`${topic}/${part}`, end]));
}

async function readLogOf(ground: Ground): Promise<LoggedRecord[]> {
  const { transport, brokers } = ground.options;
  if (transport === 'kafka') return readKafka(brokers, TOPIC);
  return askLog<LoggedRecord>(
    ground,
    `select topic, part, log_offset::int as offset, key, headers, payload as value
     from event_log where topic = $1 order by part, log_offset`,
  );
}

async function askLog<Row extends object>({ logUrl }: Ground, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: logUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [TOPIC])).rows;
  } finally {
    await client.end();
  }
}
