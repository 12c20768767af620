import { EmbeddedTransport } from '@nyata/messaging';
import { Client } from 'pg';
import { drain } from '../harness/drain';
import { spreadOf } from '../harness/figures';
import { onGround, type Ground } from '../harness/ground';
import { anEvent, ATTRIBUTES, outboxDatabase, somePlaces, TOPIC } from '../harness/outbox';
import { inPairs, ratioOf } from '../harness/pairs';
import { atLeast, type Outcome } from '../harness/result';

const EVENTS = 20_000;

/** A full outbox over the relay into the embedded log, against COPY of the same rows into a table like it. */
export function relayToEmbeddedLog(pairs: number): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const database = await outboxDatabase(ground, 'relay');
    const url = await ground.database('log');
    const transport = await EmbeddedTransport.open({ url, name: 'bench log' });
    ground.onClose(() => transport.close());
    const copy = await copyInto(ground, url);
    const ours = async () => {
      const { perSecond } = await drain({ database, transport }, somePlaces(EVENTS));
      await database.source.query('vacuum outbox');
      await ground.checkpoint();
      return { perSecond };
    };
    const baseline = async () => {
      const perSecond = await copy();
      await ground.checkpoint();
      return { perSecond };
    };
    await ours(); // the first of each is slower
    await baseline();
    const legs = await inPairs(pairs, { ours, baseline });
    const ratio = ratioOf(legs, 'perSecond');
    return {
      compares: 'events per second into the log, against COPY of the same rows, indexes included',
      bars: [atLeast('median ratio of events per second', ratio.median, 0.4)],
      figures: {
        ratio,
        ours: spreadOf(legs.ours.map(({ perSecond }) => perSecond!)),
        baseline: spreadOf(legs.baseline.map(({ perSecond }) => perSecond!)),
        legs,
      },
      notes: [
        'COPY reads a file beside the server in one transaction: no client, no network, one wait for the disk.',
      ],
    };
  });
}

/** The server reads a file of its own: the least that storing these rows can cost. */
async function copyInto(ground: Ground, url: string): Promise<() => Promise<number>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  ground.onClose(() => client.end());
  await client.query('create table bare_log (like event_log including all)');
  // Relative to the server's data folder, which it may write whoever it runs as.
  const file = 'bench-rows';
  await client.query('create table rows_to_copy (like event_log)');
  return async () => {
    const rows = Array.from({ length: EVENTS }, anEvent);
    await client.query('truncate bare_log, rows_to_copy');
    await client.query(
      `insert into rows_to_copy
       select $1, part, n, id, key, $5::jsonb, payload, clock_timestamp()
       from unnest($2::smallint[], $3::uuid[], $4::text[], $6::text[]) with ordinality
         as e(part, id, key, payload, n)`,
      [
        TOPIC,
        rows.map(({ part }) => part),
        rows.map(({ id }) => id),
        rows.map(({ key }) => key),
        JSON.stringify(ATTRIBUTES),
        rows.map(({ payload }) => payload),
      ],
    );
    await client.query(`copy rows_to_copy to '${await dataFolder(client)}/${file}'`);
    const from = performance.now();
    await client.query(`copy bare_log from '${await dataFolder(client)}/${file}'`);
    return (EVENTS * 1000) / (performance.now() - from);
  };
}

async function dataFolder(client: Client): Promise<string> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  return rows[0]!.data_directory;
}
