import { EmbeddedTransport } from '@nyata/messaging';
import { Client } from 'pg';
import { drain } from '../harness/drain';
import { spreadOf } from '../harness/figures';
import { onGround, type Ground } from '../harness/ground';
import { anEvent, outboxDatabase } from '../harness/outbox';
import { inPairs, ratioOf } from '../harness/pairs';
import { pause } from '../harness/pause';
import { atLeast, type Outcome } from '../harness/result';
import { openSmallDatabase, SEEN_COLUMNS, startSmallService } from '../harness/small-service';

const EVENTS = 40_000;

/** A group that begins at the start of a long log, in batches of 500, against COPY of the rows that come of it. */
export function applying(pairs: number): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const log = await ground.database('log');
    await fillLog(ground, log);
    let run = 0;
    const ours = async () => {
      const database = await openSmallDatabase(ground, `small_${run++}`);
      const from = performance.now();
      const service = await startSmallService(ground, 'embedded', database, log);
      const begun = performance.now();
      for (;;) {
        const [row] = await database.source.query<{ done: number }[]>(
          `select coalesce(sum(next_offset), 0)::int as done from consumer_position where grp = 'bench'`,
        );
        if (row!.done === EVENTS) break;
        if (performance.now() - from > 120_000) throw new Error(`Only ${row!.done} were applied.`);
        await pause(5);
      }
      const perSecond = (EVENTS * 1000) / (performance.now() - begun);
      await service.close();
      await ground.checkpoint();
      return { perSecond };
    };
    const copy = await copyOfRows(ground);
    const baseline = async () => ({ perSecond: await copy() });
    await ours();
    await baseline();
    const legs = await inPairs(pairs, { ours, baseline });
    const ratio = ratioOf(legs, 'perSecond');
    const rate = spreadOf(legs.ours.map(({ perSecond }) => perSecond!));
    return {
      compares:
        'events per second into a projection, batches of 500, against COPY of the rows that come of it',
      bars: [
        atLeast('median ratio of events per second', ratio.median, 0.6),
        atLeast('median events per second', rate.median, 20_000),
      ],
      figures: {
        ratio,
        ours: rate,
        baseline: spreadOf(legs.baseline.map(({ perSecond }) => perSecond!)),
        legs,
      },
      notes: [
        'Ours reads the log, checks every payload, keeps a cursor per aggregate and moves the position, all in one transaction a batch.',
      ],
    };
  });
}

async function fillLog(ground: Ground, url: string): Promise<void> {
  const database = await outboxDatabase(ground, 'source');
  const transport = await EmbeddedTransport.open({ url, name: 'bench log' });
  await drain({ database, transport }, Array.from({ length: EVENTS }, anEvent));
  await transport.close();
}

/** The server copies the projection's rows from a file of its own into a table like it. */
async function copyOfRows(ground: Ground): Promise<() => Promise<number>> {
  const client = new Client({ connectionString: await ground.database('bare') });
  await client.connect();
  ground.onClose(() => client.end());
  await client.query(`create table seen (${SEEN_COLUMNS});
    create table rows_to_copy (like seen)`);
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const file = `${rows[0]!.data_directory}/bench-rows`;
  const { payload } = anEvent();
  await client.query(
    `insert into rows_to_copy
     select gen_random_uuid(), gen_random_uuid(), p ->> 'title', p ->> 'status',
       (p -> 'leadOrg' ->> 'organisationId')::uuid, (p -> 'term' ->> 'endsOn')::date, p -> 'parties'
     from (select $1::jsonb as p) as given, generate_series(1, ${EVENTS})`,
    [payload],
  );
  await client.query(`copy rows_to_copy to '${file}'`);
  return async () => {
    await client.query('truncate seen');
    await ground.checkpoint();
    const from = performance.now();
    await client.query(`copy seen from '${file}'`);
    return (EVENTS * 1000) / (performance.now() - from);
  };
}
