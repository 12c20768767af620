import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import {
  CONTENT_TYPE,
  eventType,
  PARTITIONS,
  partitionOf,
  schemaUri,
  sequenceText,
  SPEC_VERSION,
  type ReceivedEvent,
} from '@nyata/contracts';
import { EmbeddedTransport, type NewRecord } from '@nyata/messaging';
import { copiesOf, prototype, testTokens, writeCopies, type TestTokens } from '@nyata/testing';
import { Client } from 'pg';
import { settled } from './settled';
import type { Ground } from './ground';
import { startService, type Running } from './process';

/** Cooperations of the nation; a machine at work may be asked for fewer. */
export const SIZE = Number(process.env['BENCH_COOPERATIONS'] ?? 100_000);
/** The night after the next one begins a year: budgets, half-years and reports turn. */
export const TODAY = '2026-12-30';
const PROTOTYPES = 60;
const REQUIRE = createRequire(__filename);
const BUILT = resolve(__dirname, '../../../services/monitoring/dist');

export interface Nation {
  url: string;
  log: string;
  tokens: TestTokens;
  /** Monitoring's own process; its clock stands on the noon of a day. */
  start(flags?: string[]): Promise<Running>;
  events: number;
  actions: number;
}

/** What is compiled of monitoring: its own statements, so that a bench has none of its own. */
export const ofMonitoring = <T>(module: string): T => REQUIRE(`${BUILT}/${module}.js`) as T;

/** A nation's cooperations, judged up to `TODAY` and told: the first ones by monitoring, the others as it would have. */
export async function openNation(ground: Ground, { feed }: { feed: number }): Promise<Nation> {
  const tokens = await testTokens();
  ground.onClose(() => tokens.close());
  const [url, log] = [await ground.database('monitoring'), await ground.database('log')];
  const start = (flags: string[] = []) =>
    startService(
      {
        ...{ name: 'monitoring', ground, port: ground.ports.monitoring },
        env: {
          ...{ DATABASE_URL: url, LOG_DATABASE_URL: log, AUTH_JWKS_URL: tokens.jwksUrl },
          ...{ AUDIT_DIR: ground.folder, LOG_LEVEL: 'error', DEMO_CLOCK: `${TODAY}T05:00:00Z` },
        },
      },
      flags,
    );
  const first = await start();
  const transport = await EmbeddedTransport.open({ url: log, name: 'bench log' });
  const told = Array.from({ length: PROTOTYPES }, (_, n) => prototype(n, TODAY)).flat();
  await transport.append(told.map(recordOf));
  await transport.close();
  await settled(url, log);
  await first.stop();
  const { CELL_ROWS, DUE_ROWS } = ofMonitoring<Record<string, string>>('portfolio/cell-rows');
  const copies = copiesOf(PROTOTYPES, Math.ceil(SIZE / PROTOTYPES) - 1);
  await writeCopies(url, copies, {
    counters: { portfolio_cell: CELL_ROWS!, portfolio_due: DUE_ROWS! },
    feed: feed / PARTITIONS,
  });
  const [events, actions] = await passOver(url, log);
  return { url, log, tokens, start, events, actions };
}

/** The log goes on behind the copies' places in it; organisations get names. */
async function passOver(url: string, log: string): Promise<[number, number]> {
  const [own, broker] = [url, log].map((connectionString) => new Client({ connectionString }));
  await Promise.all([own!.connect(), broker!.connect()]);
  const { rows } = await own!.query<{ next: string; events: string; actions: string }>(
    `select coalesce(max(off), 0) + 1 as next, count(*) as events,
       (select sum(jsonb_array_length(facts->'actions')) from cooperation_facts) as actions
     from feed_entry`,
  );
  const { next, events, actions } = rows[0]!;
  const moved = `set next_offset = $1 where topic = 'nyata.cooperation'`;
  await broker!.query(`update log_partition ${moved}`, [next]);
  await own!.query(`update consumer_position ${moved}`, [next]);
  await own!.query(
    `insert into organisation
     select distinct on (organisation_id) organisation_id, legal_party_id, 'OPD',
       'Organisasi ' || right(organisation_id::text, 4)
     from visible_to on conflict do nothing`,
  );
  await own!.query('vacuum analyze');
  await Promise.all([own!.end(), broker!.end()]);
  return [Number(events), Number(actions)];
}

/** An event as the transports carry it. */
export function recordOf(event: ReceivedEvent): NewRecord {
  const { id, name, version, topic, key, subject, sequence, source, time, payload } = event;
  return {
    topic,
    part: partitionOf(key),
    key,
    headers: {
      'content-type': CONTENT_TYPE,
      ce_specversion: SPEC_VERSION,
      ce_id: id,
      ce_type: eventType(name, version),
      ce_source: source,
      ce_subject: subject,
      ce_partitionkey: key,
      ce_sequence: sequenceText(sequence),
      ce_time: time.toISOString(),
      ce_dataschema: schemaUri(name, version),
      ce_correlationid: event.correlationId,
      ...(event.actor && { ce_actor: event.actor }),
      ...(event.actorOrg && { ce_actororg: event.actorOrg }),
      ...(event.actorRole && { ce_actorrole: event.actorRole }),
    },
    value: JSON.stringify(payload),
  };
}
