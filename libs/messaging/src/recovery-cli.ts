import { CE_HEADERS, EVENTS } from '@nyata/contracts';
import { readConfig } from '@nyata/kernel';
import { databaseVariables } from '@nyata/persistence';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { EmbeddedTransport } from './embedded/embedded-transport';
import { KafkaTransport } from './kafka/kafka-transport';
import { freshEmbeddedLog, freshKafkaLog } from './recovery/fresh-log';
import { adopt, lostWrites, type LostWrite } from './recovery/lost-writes';
import { readLog } from './recovery/read-log';
import { restoreLog } from './recovery/restore-log';
import { messagingVariables } from './variables';

const USAGE = `Brings a service's database and the event log together again; docs/runbook.md says when.
The services must be stopped. TRANSPORT, LOG_DATABASE_URL or KAFKA_BROKERS name the log.
  log <database-url>...           fill a new, empty log; the URLs name the databases of ALL services
      [--accept-loss]             groups may go on behind what nobody keeps
  lost <service>                  what the log has of a service and its restored database (DATABASE_URL) has not
  adopt <service> --why "<text>"  let that database go on after it; what it lacks must be entered again by people
      [--by <name>]               who decides; default the name of this account`;

async function log(urls: string[], acceptLoss: boolean): Promise<void> {
  const config = readConfig(messagingVariables);
  const databases = await Promise.all(urls.map(connect));
  const fresh = await (config.TRANSPORT === 'kafka'
    ? freshKafkaLog(config.KAFKA_BROKERS)
    : freshEmbeddedLog(config.LOG_DATABASE_URL));
  try {
    const restored = await restoreLog({ databases, log: fresh, acceptLoss });
    if (restored.length > 0) console.table(restored);
    console.log('The log goes on where it ended. Start the services.');
  } finally {
    await fresh.close();
    await Promise.all(databases.map((client) => client.end()));
  }
}

async function lost(service: string, decision?: { by: string; why: string }): Promise<void> {
  const { DATABASE_URL } = readConfig({ DATABASE_URL: databaseVariables.DATABASE_URL });
  const topics = topicsOf(service);
  const client = await connect(DATABASE_URL);
  const transport = await openTransport();
  try {
    const found: LostWrite[] = [];
    await readLog(transport, topics, async (records) => {
      found.push(...(await lostWrites(client, service, records)));
    });
    if (found.length === 0) return console.log('The database knows all that the log tells of it.');
    const lines = found.map(lineOf);
    console.table(lines.sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? -1 : 1)));
    if (!decision) return;
    await adopt(client, service, found, decision);
    console.log('Adopted. Start the service; the events above must be entered again by people.');
  } finally {
    await transport.close();
    await client.end();
  }
}

function topicsOf(service: string): string[] {
  const declared = Object.values(EVENTS).filter(({ producer }) => producer === service);
  if (declared.length === 0) throw new Error(`No service ${service} publishes events.`);
  return [...new Set(declared.map(({ topic }) => topic as string))];
}

const lineOf = ({ record, subject, version, row }: LostWrite) => ({
  time: record.headers[CE_HEADERS.time],
  type: record.headers[CE_HEADERS.type],
  subject,
  version,
  'row has': row ? `${row.table} version ${row.version}` : 'no row',
  actor: record.headers[CE_HEADERS.actor] ?? 'the system',
});

function openTransport(): Promise<EmbeddedTransport | KafkaTransport> {
  const { TRANSPORT, LOG_DATABASE_URL, KAFKA_BROKERS } = readConfig(messagingVariables);
  if (TRANSPORT === 'embedded')
    return EmbeddedTransport.open({ url: LOG_DATABASE_URL, name: 'nyata recovery' });
  return KafkaTransport.open({ brokers: KAFKA_BROKERS.split(','), clientId: 'nyata-recovery' });
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      why: { type: 'string' },
      by: { type: 'string', default: userInfo().username },
      'accept-loss': { type: 'boolean', default: false },
    },
  });
  const [command, ...subjects] = positionals;
  const [service] = subjects;
  if (command === 'log' && service) return log(subjects, values['accept-loss']);
  if (command === 'lost' && service) return lost(service);
  if (command === 'adopt' && service && values.why)
    return lost(service, { by: values.by, why: values.why });
  throw new Error(USAGE);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
