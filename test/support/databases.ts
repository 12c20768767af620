import { Client, type QueryResultRow } from 'pg';
import type { RunningSystem } from './systems';

/** Asks one of a running system's databases, as its superuser. */
export async function ask<Row extends QueryResultRow>(
  { server }: Pick<RunningSystem, 'server'>,
  database: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: `${server}${database}` });
  client.on('error', () => undefined); // a server that goes away is told by the query itself
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every database that has an outbox, and consumer groups. */
export const SERVICE_DATABASES = [
  'nyata_partners',
  'nyata_agreements',
  'nyata_actions',
  'nyata_monitoring',
  'nyata_gateway',
] as const;
