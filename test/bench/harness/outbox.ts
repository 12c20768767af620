import { EVENTS, eventSource, eventType, partitionOf, schemaUri } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { openDatabase, type Database } from '@nyata/persistence';
import type { Ground } from './ground';

const NAME = 'agreement-registered';
export const TOPIC = EVENTS[NAME].topic;
export const TYPE = eventType(NAME);
/** Begins a question that nobody asks but the bench. */
export const ASKED_BY_BENCH = '-- asked by the bench';
const CHUNK = 5000;
const ANY_KEY = '0198a000-0000-7000-8000-00000000000e';

/** What an event carries besides its payload, as the outbox keeps it. */
export const ATTRIBUTES: Record<string, string> = {
  source: eventSource('agreements'),
  time: '2026-11-21T03:00:00.000Z',
  dataschema: schemaUri(NAME),
  correlationid: newId(),
  actor: newId(),
  actororg: newId(),
  actorrole: 'bureau-officer',
};

/** What tells one event from another. */
export interface Place {
  id: string;
  key: string;
  part: number;
}

/** An event on its way: a registered agreement, 1.9 KB with its headers. */
export interface Waiting extends Place {
  payload: string;
}

const payloadOf = (key: string): string =>
  JSON.stringify({ ...EVENTS[NAME].example, cooperationId: key, agreementId: key });

const aPlace = (): Place => {
  const [id, key] = [newId(), newId()];
  return { id, key, part: partitionOf(key) };
};

export function anEvent(): Waiting {
  const place = aPlace();
  return { ...place, payload: payloadOf(place.key) };
}

/** So many events whose payloads only the server makes: the relay's process starts without them. */
export const somePlaces = (count: number): Place[] => Array.from({ length: count }, aPlace);

/** A service's database with its outbox, and nothing else in it. */
export async function outboxDatabase(ground: Ground, name: string): Promise<Database> {
  const url = await ground.database(name);
  const database = await openDatabase({ url, poolSize: 6, entities: [], migrations: [] });
  ground.onClose(() => database.close());
  return database;
}

/** Puts events into the outbox as the services do, without the rows that they belong to. */
export async function fillOutbox(database: Database, events: readonly Place[]): Promise<void> {
  for (let done = 0; done < events.length; done += CHUNK) {
    const chunk = events.slice(done, done + CHUNK);
    await database.source.query(
      `insert into outbox (shard, event_id, topic, partition_key, aggregate_type, aggregate_id,
         aggregate_version, type, payload, headers)
       select shard, id, $4, key, 'agreement', key::uuid, 1, $5, replace($6, $7, key), $8::jsonb
       from unnest($1::smallint[], $2::uuid[], $3::text[]) as event(shard, id, key)`,
      [
        chunk.map(({ part }) => part),
        chunk.map(({ id }) => id),
        chunk.map(({ key }) => key),
        TOPIC,
        TYPE,
        payloadOf(ANY_KEY),
        ANY_KEY,
        JSON.stringify(ATTRIBUTES),
      ],
    );
  }
  await database.source.query('vacuum analyze outbox');
}

export async function isEmpty(database: Database): Promise<boolean> {
  const [row] = await database.source.query<{ waiting: boolean }[]>(
    `${ASKED_BY_BENCH}\nselect exists (select 1 from outbox) as waiting`,
  );
  return !row!.waiting;
}
