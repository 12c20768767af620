import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CONTENT_TYPE, SPEC_VERSION } from '@nyata/contracts';
import { EmbeddedTransport, type NewRecord } from '@nyata/messaging';
import { Client } from 'pg';
import { rounded, spreadOf } from '../harness/figures';
import { onGround, type Ground } from '../harness/ground';
import { EVENTS_EACH, fillLongLog } from '../harness/long-log';
import { anEvent, ATTRIBUTES, TOPIC, TYPE } from '../harness/outbox';
import { pause } from '../harness/pause';
import { startService } from '../harness/process';
import { atMost, type Outcome } from '../harness/result';

const COMMAND = resolve(__dirname, '../../../services/monitoring/dist/rebuild.js');
/** As `npm run rebuild` has them. */
const FLAGS = ['--max-semi-space-size=32'];
/** A multiple of 12, so that every partition's offsets are gapless. A machine at work may be asked for less. */
const AGGREGATES = Number(process.env['BENCH_AGGREGATES'] ?? 249_996);
const SECONDS = (45 * AGGREGATES * EVENTS_EACH) / 1_000_000;
const PROBE_MS = 100;

/** The feed of a million events built anew by the operator's command, while the live one goes on. */
export function rebuilding(runs: number): Promise<Outcome> {
  return onGround({}, async (ground) => {
    const [log, own] = [await ground.database('log'), await ground.database('monitoring')];
    const env = { DATABASE_URL: own, TRANSPORT: 'embedded', LOG_DATABASE_URL: log };
    const live = {
      name: 'monitoring',
      ground,
      port: ground.ports.monitoring,
      env: { ...env, AUDIT_DIR: join(ground.folder, 'audit') },
    };
    await (await startService(live)).stop();
    await fillLongLog(log, AGGREGATES);
    await passOver(own, 'monitoring.assessment');
    await startService(live);
    await caughtUp(own, log);
    await clearUp(own);
    await ground.checkpoint();
    const legs: { seconds: number; lagMs: number; said: string }[] = [];
    for (let run = 0; run < runs; run++) legs.push(await rebuildOnce(ground, env));
    const seconds = spreadOf(legs.map((leg) => leg.seconds));
    return {
      compares: `the feed of ${AGGREGATES * EVENTS_EACH} events over ${AGGREGATES} aggregates, built anew`,
      bars: [
        atMost('median seconds (45 for a million events)', seconds.median, rounded(SECONDS)),
        atMost('longest live lag meanwhile, ms', Math.max(...legs.map(({ lagMs }) => lagMs)), 2000),
      ],
      figures: { seconds, legs },
      notes: [
        'The whole command: process start, build, comparison under lock, switch. The live service reads ten events a second meanwhile.',
      ],
    };
  });
}

async function rebuildOnce(ground: Ground, env: Record<string, string>) {
  const probe = new LagProbe(env['DATABASE_URL']!, env['LOG_DATABASE_URL']!);
  const probing = probe.run();
  const from = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, [...FLAGS, COMMAND, 'feed'], {
    env: { PATH: process.env['PATH'], ...env },
  });
  const seconds = (performance.now() - from) / 1000;
  probe.stopped = true;
  const lagMs = await probing;
  await ground.checkpoint();
  return { seconds, lagMs, said: stdout };
}

/** Appends an event every 100 ms and waits until the live feed shows it: the longest wait. */
class LagProbe {
  stopped = false;

  constructor(
    private readonly own: string,
    private readonly log: string,
  ) {}

  async run(): Promise<number> {
    const client = new Client({ connectionString: this.own });
    await client.connect();
    const transport = await EmbeddedTransport.open({ url: this.log, name: 'bench probe' });
    let longest = 0;
    while (!this.stopped) {
      const record = aRecord();
      const from = performance.now();
      await transport.append([record]);
      const { end } = (await transport.positions(TOPIC)).find(({ part }) => part === record.part)!;
      while ((await this.feedAt(client, record.part)) < end) await pause(10);
      longest = Math.max(longest, Math.round(performance.now() - from));
      await pause(PROBE_MS);
    }
    await transport.close();
    await client.end();
    return longest;
  }

  private async feedAt(client: Client, part: number): Promise<number> {
    const { rows } = await client.query<{ next: string }>(
      `select next_offset as next from consumer_position
       where grp = 'monitoring.feed' and topic = $1 and part = $2`,
      [TOPIC, part],
    );
    return Number(rows[0]!.next);
  }
}

function aRecord(): NewRecord {
  const { id, key, part, payload } = anEvent();
  const attributes = Object.entries(ATTRIBUTES).map(([name, value]) => [`ce_${name}`, value]);
  return {
    topic: TOPIC,
    part,
    key,
    value: payload,
    headers: {
      ...(Object.fromEntries(attributes) as Record<string, string>),
      'content-type': CONTENT_TYPE,
      ce_specversion: SPEC_VERSION,
      ce_id: id,
      ce_type: TYPE,
      ce_subject: key,
      ce_partitionkey: key,
      ce_sequence: '0000000001',
    },
  };
}

/** A group that the bench does not measure begins at the end of the log. */
async function passOver(own: string, group: string): Promise<void> {
  const client = new Client({ connectionString: own });
  await client.connect();
  await client.query(
    `update consumer_position set next_offset = $2 where grp = $1 and topic = $3`,
    [group, (AGGREGATES / 12) * EVENTS_EACH, TOPIC],
  );
  await client.end();
}

/** What autovacuum still has to do after a million rows would go on for a minute into the rebuild. */
async function clearUp(own: string): Promise<void> {
  const client = new Client({ connectionString: own });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function caughtUp(own: string, log: string): Promise<void> {
  const clients = [own, log].map((connectionString) => new Client({ connectionString }));
  await Promise.all(clients.map((client) => client.connect()));
  const sum = async (client: Client, sql: string) =>
    (await client.query<{ n: number }>(sql)).rows[0]!.n;
  const end = await sum(
    clients[1]!,
    `select sum(next_offset)::int as n from log_partition where topic = 'nyata.cooperation'`,
  );
  for (;;) {
    const slowest = await sum(
      clients[0]!,
      `select coalesce(min(n), 0)::int as n from (select sum(next_offset) as n from consumer_position
       where topic = 'nyata.cooperation' group by grp) as groups`,
    );
    if (slowest >= end) break;
    await pause(1000);
  }
  await Promise.all(clients.map((client) => client.end()));
}
