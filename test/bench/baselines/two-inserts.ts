import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { Pool } from 'pg';

/** The least that a service with an outbox can do: BEGIN, the state, the event, COMMIT; nobody is asked who they are. */
const { PORT, DATABASE_URL, DATABASE_POOL, ROWS } = process.env;
const { state, payload, headers } = JSON.parse(ROWS!) as Record<string, string>;
const pool = new Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL) });

async function main(): Promise<void> {
  await pool.query('create table state (id uuid primary key, version int not null, state jsonb)');
  await pool.query(`
    create table outbox (seq bigint generated always as identity, shard smallint not null,
      event_id uuid not null, topic text not null, partition_key text not null, aggregate_id uuid not null,
      type text not null, payload text not null, headers jsonb not null, primary key (shard, seq))`);
  const app = fastify({ logger: false });
  app.get('/ready', () => ({ ready: true }));
  app.post('/api/agreements/registrations', async (_request, reply) => {
    const id = randomUUID();
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query({
        name: 'state',
        text: 'insert into state (id, version, state) values ($1, 1, $2)',
        values: [id, state],
      });
      await client.query({
        name: 'event',
        text: `insert into outbox (shard, event_id, topic, partition_key, aggregate_id, type, payload, headers)
               values (3, $1, 'nyata.cooperation', $2::text, $2::uuid, 'nyata.agreement-registered.v1', $3, $4)`,
        values: [randomUUID(), id, payload, headers],
      });
      await client.query('commit');
    } finally {
      client.release();
    }
    return reply.status(201).send({ id, version: 1 });
  });
  await app.listen({ port: Number(PORT), host: '127.0.0.1' });
}

process.once('SIGTERM', () => process.exit());
void main();
