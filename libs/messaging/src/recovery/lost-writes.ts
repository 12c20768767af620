import { CE_HEADERS, eventSource } from '@nyata/contracts';
import type { Client } from 'pg';
import { ask } from '../transport/session';
import type { LogRecord } from '../transport/transport';

/** An event of this service that stands in the log, but whose change its restored database does not know. */
export interface LostWrite {
  record: LogRecord;
  subject: string;
  version: number;
  /** The table and the version of its row; absent when the database has no such row. */
  row?: { table: string; version: number };
}

/** Those of the records that `service` wrote and its database has no longer. */
export async function lostWrites(
  client: Client,
  service: string,
  records: readonly LogRecord[],
): Promise<LostWrite[]> {
  const own = records.filter(({ headers }) => headers[CE_HEADERS.source] === eventSource(service));
  const rows = await rowsOf(client, [
    ...new Set(own.map(({ headers }) => headers[CE_HEADERS.subject]!)),
  ]);
  const adopted = await adoptedEvents(client, service);
  return own
    .filter(({ headers }) => !adopted.has(headers[CE_HEADERS.id]!))
    .map((record) => {
      const subject = record.headers[CE_HEADERS.subject]!;
      const version = Number(record.headers[CE_HEADERS.sequence]);
      return { record, subject, version, row: rows.get(subject) };
    })
    .filter(({ version, row }) => version > (row?.version ?? 0));
}

/**
 * Lets the restored rows go on after the versions that the world knows, and keeps what they lack in
 * `skipped_event`, under the group `<service>.restored`, until people have entered it again.
 */
export async function adopt(
  client: Client,
  service: string,
  lost: readonly LostWrite[],
  decision: { by: string; why: string },
): Promise<void> {
  await client.query('begin');
  for (const { record, subject, version, row } of lost) {
    if (row)
      await client.query(
        `update ${row.table} set version = greatest(version, $2) where ${await keyOf(client, row.table)} = $1`,
        [subject, version],
      );
    const { topic, part, offset, key, headers, value } = record;
    await client.query(
      `insert into skipped_event (grp, topic, part, log_offset, key, event_id, type, headers, payload,
         error, skipped_by, why)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'not in the restored database', $10, $11)
       on conflict do nothing`,
      [
        adoptedGroup(service),
        topic,
        part,
        offset,
        key,
        headers[CE_HEADERS.id],
        headers[CE_HEADERS.type],
        JSON.stringify(headers),
        value,
        decision.by,
        decision.why,
      ],
    );
  }
  await client.query('commit');
}

const adoptedGroup = (service: string) => `${service}.restored`;

async function adoptedEvents(client: Client, service: string): Promise<Set<string>> {
  const { rows } = await ask<{ id: string }>(client, {
    text: 'select event_id as id from skipped_event where grp = $1',
    values: [adoptedGroup(service)],
  });
  return new Set(rows.map(({ id }) => id));
}

async function rowsOf(
  client: Client,
  subjects: string[],
): Promise<Map<string, { table: string; version: number }>> {
  const found = new Map<string, { table: string; version: number }>();
  for (const { table, key } of await aggregateTables(client)) {
    const { rows } = await ask<{ id: string; version: number }>(client, {
      text: `select ${key}::text as id, version from ${table} where ${key} = any($1::uuid[])`,
      values: [subjects],
    });
    for (const { id, version } of rows) found.set(id, { table, version });
  }
  return found;
}

/** The tables of aggregates: one uuid is their key, and they have a version. */
async function aggregateTables(client: Client): Promise<{ table: string; key: string }[]> {
  const { rows } = await ask<{ table: string; key: string }>(client, {
    text: `
    select quote_ident(c.relname) as table, quote_ident(a.attname) as key
    from pg_index i
      join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] and a.atttypid = 'uuid'::regtype
      join pg_attribute v on v.attrelid = c.oid and v.attname = 'version' and v.atttypid = 'int'::regtype
    where i.indisprimary and i.indnatts = 1 and c.relkind = 'r'`,
  });
  return rows;
}

async function keyOf(client: Client, table: string): Promise<string> {
  const all = await aggregateTables(client);
  return all.find((each) => each.table === table)!.key;
}
