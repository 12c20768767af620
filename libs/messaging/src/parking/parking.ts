import type { EntityManager } from 'typeorm';
import { CE_HEADERS } from '@nyata/contracts';
import type { ParkedRecord } from '../consumer/plan';
import { ConsumerStop, type LogRecord } from '../transport/transport';
import { queueDeadLetters } from './dead-letters';

/** So many keys parked in so short a time are not poison but a fault of the release. */
const ALARM_KEYS = 50;
const ALARM_MINUTES = 5;
/** So many in all are more than people can look through, however slowly they came. */
const MOST_KEYS = 500;

/**
 * Puts records aside, in order, with their keys; in the transaction that moves the position past them. A
 * record that is aside already stays as it is: after its position was restored to an older one, a group
 * meets it again.
 */
export async function park(
  tx: EntityManager,
  group: string,
  found: readonly ParkedRecord[],
): Promise<void> {
  if (found.length === 0) return;
  const parked = found.map((each) => ({ ...each, record: storable(each.record) }));
  const list = (value: (parked: ParkedRecord) => unknown) => parked.map(value);
  await tx.query(
    `insert into parked_key (grp, topic, key, part, reason)
     select distinct on (topic, key) $1, topic, key, part, error
     from unnest($2::text[], $3::text[], $4::smallint[], $5::text[]) with ordinality
       as p(topic, key, part, error, n)
     where error is not null order by topic, key, n
     on conflict do nothing`,
    [
      group,
      list(({ record }) => record.topic),
      list(({ record }) => record.key),
      list(({ record }) => record.part),
      list(({ error }) => error ?? null),
    ],
  );
  const fresh = await tx.query<{ log_offset: string }[]>(
    `insert into parked_event (grp, topic, part, log_offset, key, event_id, type, headers, payload, error, attempts)
     select $1, topic, part, log_offset, key, event_id, type, headers::jsonb, payload, error, attempts
     from unnest($2::text[], $3::smallint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::text[], $11::int[])
       as p(topic, part, log_offset, key, event_id, type, headers, payload, error, attempts)
     order by log_offset on conflict do nothing returning log_offset`,
    [
      group,
      list(({ record }) => record.topic),
      list(({ record }) => record.part),
      list(({ record }) => record.offset),
      list(({ record }) => record.key),
      list(({ record }) => record.headers[CE_HEADERS.id] ?? ''),
      list(({ record }) => record.headers[CE_HEADERS.type] ?? ''),
      list(({ record }) => JSON.stringify(record.headers)),
      list(({ record }) => record.value),
      list(({ error }) => error ?? null),
      list(({ attempts }) => attempts),
    ],
  );
  const offsets = new Set(fresh.map(({ log_offset }) => Number(log_offset)));
  await queueDeadLetters(
    tx,
    group,
    parked.filter(({ record }) => offsets.has(record.offset)),
  );
  if (parked.some(({ error }) => error)) await stopWhenTooMany(tx, group);
}

async function stopWhenTooMany(tx: EntityManager, group: string): Promise<void> {
  const [row] = await tx.query<{ lately: number; keys: number }[]>(
    `select count(*)::int as keys, (count(*) filter (
       where parked_at > clock_timestamp() - make_interval(mins => $2)))::int as lately
     from parked_key where grp = $1`,
    [group, ALARM_MINUTES],
  );
  const { lately, keys } = row!;
  if (lately > ALARM_KEYS)
    throw new ConsumerStop(
      `${group} would park more than ${ALARM_KEYS} keys within ${ALARM_MINUTES} minutes: this is a fault of the release, not of the events.`,
    );
  if (keys > MOST_KEYS)
    throw new ConsumerStop(
      `${group} would have more than ${MOST_KEYS} parked keys: replay or skip those that wait (npm run events -- parked).`,
    );
}

/** PostgreSQL stores every character but NUL; a record that holds one must still be parkable. */
const storable = (record: LogRecord): LogRecord => ({
  ...record,
  key: withoutNul(record.key),
  value: withoutNul(record.value),
  headers: Object.fromEntries(
    Object.entries(record.headers).map(([name, value]) => [withoutNul(name), withoutNul(value)]),
  ),
});

const withoutNul = (text: string): string => text.replaceAll('\0', '\ufffd');
