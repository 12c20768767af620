import { databaseVariables } from '@nyata/persistence';
import { readConfig } from '@nyata/kernel';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { verifyCommand } from './audit/verify-command';
import { requestReplay } from './parking/replay-request';
import { skipParked } from './parking/skip';
import { sleep } from './transport/pauses';

const USAGE = `Events that a service could not handle, and the log's integrity. DATABASE_URL names the service's database.
  parked                          what is parked, by key
  show <id>                       one parked event with its error and payload
  replay <key> --why "<reason>"   let the running service apply what waits behind that key
         [--dry-run]              only try, and change nothing
  skip <id> --why "<reason>"      give one parked event up: the next replay of its key passes over it
  [--by <name>]                   who asks; default the name of this account
  verify [--heads <folder>]       hold the whole log against monitoring's audit (and exported heads);
                                  TRANSPORT and LOG_DATABASE_URL or KAFKA_BROKERS name the log`;

const ANSWER_MS = 30_000;

async function parked(source: DataSource): Promise<void> {
  const keys = await source.query<object[]>(
    `select k.grp as consumer, k.topic, k.key, count(e.id)::int as events,
       min(e.id)::int as first_id, count(s.why)::int as skipped, k.parked_at::text, k.reason
     from parked_key k join parked_event e using (grp, topic, key)
       left join skipped_event s
         on (s.grp, s.topic, s.part, s.log_offset) = (e.grp, e.topic, e.part, e.log_offset)
     group by k.grp, k.topic, k.key, k.parked_at, k.reason order by k.parked_at`,
  );
  if (keys.length === 0) console.log('Nothing is parked.');
  else console.table(keys);
}

async function show(source: DataSource, id: string): Promise<void> {
  const [event] = await source.query<object[]>('select * from parked_event where id = $1', [id]);
  if (!event) throw new Error(`There is no parked event ${id}.`);
  console.dir(event, { depth: null });
}

async function skip(
  source: DataSource,
  id: string,
  wish: { by: string; why: string },
): Promise<void> {
  const key = await skipParked({ source }, { id, ...wish });
  if (!key) throw new Error(`There is no parked event ${id}.`);
  console.log(`Given up. What waits behind it goes on with: replay ${key} --why "..."`);
}

async function replay(
  source: DataSource,
  key: string,
  wish: { by: string; why: string; dryRun: boolean },
): Promise<void> {
  const ids = await requestReplay({ source }, { key, ...wish });
  if (ids.length === 0) throw new Error(`The key ${key} is not parked.`);
  const deadline = Date.now() + ANSWER_MS;
  for (const id of ids) {
    for (;;) {
      const [request] = await source.query<{ grp: string; outcome: string; events: number }[]>(
        'select grp, outcome, events from replay_request where id = $1 and finished_at is not null',
        [id],
      );
      if (request) {
        console.log(`${request.grp}: ${request.outcome} (${request.events} events)`);
        if (request.outcome.startsWith('failed')) process.exitCode = 1;
        break;
      }
      if (Date.now() > deadline)
        throw new Error('The request is kept, but no running service has carried it out yet.');
      await sleep(250);
    }
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      why: { type: 'string' },
      by: { type: 'string', default: userInfo().username },
      'dry-run': { type: 'boolean', default: false },
      heads: { type: 'string' },
    },
  });
  const [command, subject] = positionals;
  const { DATABASE_URL } = readConfig({ DATABASE_URL: databaseVariables.DATABASE_URL });
  const source = new DataSource({ type: 'postgres', url: DATABASE_URL, installExtensions: false });
  await source.initialize();
  try {
    if (command === 'parked') return await parked(source);
    if (command === 'show' && subject) return await show(source, subject);
    if (command === 'replay' && subject && values.why)
      return await replay(source, subject, {
        by: values.by,
        why: values.why,
        dryRun: values['dry-run'],
      });
    if (command === 'skip' && subject && values.why)
      return await skip(source, subject, { by: values.by, why: values.why });
    if (command === 'verify') return await verifyCommand(source, values.heads);
    throw new Error(USAGE);
  } finally {
    await source.destroy();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
