import { randomUUID } from 'node:crypto';
import { readConfig, url } from '@nyata/kernel';
import { Client } from 'pg';

/** An empty database of its own for one suite. */
export interface FreshDatabase {
  url: string;
  name: string;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

const variables = {
  NYATA_TEST_POSTGRES: url({
    description: 'a PostgreSQL server on which tests may create databases, as its superuser',
    schemes: ['postgres', 'postgresql'],
  }),
};

/** Creates a database with a name that nobody has; `beforeAll` makes it, `afterAll` drops it. */
export async function freshDatabase(purpose = 'test'): Promise<FreshDatabase> {
  const { NYATA_TEST_POSTGRES: server } = readConfig(variables);
  const name = `${purpose}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await onServer(server, `create database "${name}"`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return {
    url: address.toString(),
    name,
    drop: () => onServer(server, `drop database if exists "${name}" with (force)`),
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
