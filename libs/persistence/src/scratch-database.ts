import { newId } from '@nyata/kernel';
import { Client } from 'pg';

/** An empty database on a running server, for a test or a bench. */
export interface ScratchDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** Makes an empty database with a name of its own; `adminUrl` must be allowed to create databases. */
export async function scratchDatabase(adminUrl: string): Promise<ScratchDatabase> {
  const name = `scratch_${newId().replaceAll('-', '')}`;
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await asAdmin(adminUrl, `create database ${name} template template0`);
  return {
    url: url.href,
    drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
