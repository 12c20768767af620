import { EVENTS, eventSource, eventType, partitionOf, schemaUri } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { openDatabase, type Database } from '@nyata/persistence';
import type { Ground } from './ground';

const NAME = 'agreement-registered';
export const TOPIC = EVENTS[NAME].topic;
export const TYPE = eventType(NAME);
const CHUNK = 5000;

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

/** An event on its way: a registered agreement, 1.9 KB with its headers. */
export interface Waiting {
  id: string;
  key: string;
  part: number;
  payload: string;
}

export function anEvent(): Waiting {
  const [id, key] = [newId(), newId()];
  const payload = { ...EVENTS[NAME].example, cooperationId: key, agreementId: key };
  return { id, key, part: partitionOf(key), payload: JSON.stringify(payload) };
}

/** A service's database with its outbox, and nothing else in it. */
export async function outboxDatabase(ground: Ground, name: string): Promise<Database> {
  const url = await ground.database(name);
  const database = await openDatabase({ url, poolSize: 6, entities: [], migrations: [] });
  ground.onClose(() => database.close());
  return database;
}

/** Puts events into the outbox as the services do, without the rows that they belong to. */
export async function fillOutbox(database: Database, events: readonly Waiting[]): Promise<void> {
  for (let done = 0; done < events.length; done += CHUNK) {
    const chunk = events.slice(done, done + CHUNK);
    await database.source.query(
      `insert into outbox (shard, event_id, topic, partition_key, aggregate_type, aggregate_id,
         aggregate_version, type, payload, headers)
       select shard, id, $5, key, 'agreement', key::uuid, 1, $6, payload, $7::jsonb
       from unnest($1::smallint[], $2::uuid[], $3::text[], $4::text[]) as e(shard, id, key, payload)`,
      [
        chunk.map(({ part }) => part),
        chunk.map(({ id }) => id),
        chunk.map(({ key }) => key),
        chunk.map(({ payload }) => payload),
        TOPIC,
        TYPE,
        JSON.stringify(ATTRIBUTES),
      ],
    );
  }
  await database.source.query('vacuum analyze outbox');
}

export async function isEmpty(database: Database): Promise<boolean> {
  const [row] = await database.source.query<{ waiting: boolean }[]>(
    'select exists (select 1 from outbox) as waiting',
  );
  return !row!.waiting;
}
