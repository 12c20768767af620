import { EVENTS } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { scratchDatabase, type Database, type ScratchDatabase } from '@nyata/persistence';
import { Registry } from 'prom-client';
import { Relay } from '../relay/relay';
import { record, until } from '../spec-support/group';
import { Organisations } from '../spec-support/organisations';
import { ConsumerStop, type EventTransport, type Subscription } from '../transport/transport';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { lagSource } from './lag-source';
import { MeasuredTransport } from './measured-transport';
import { outboxSource } from './outbox-source';
import { parkingSource } from './parking-source';
import { rebuildSource } from './rebuild-source';
import type { MetricsSource } from './source';

const TOPIC = EVENTS['organisation-registered'].topic;
const admin = () => process.env.NYATA_TEST_POSTGRES!;

let registry: Registry;
beforeEach(() => {
  registry = new Registry();
});

/** What a gauge or counter shows, by its labels' values. */
async function shown(name: string): Promise<Record<string, number>> {
  const metric = (await registry.getMetricsAsJSON()).find((each) => each.name === name);
  return Object.fromEntries(
    (metric?.values ?? []).map(({ labels, value }) => [Object.values(labels).join(' '), value]),
  );
}

async function scrape(source: MetricsSource): Promise<void> {
  for (const { gauge, labels, value } of await source.read()) gauge.set(labels ?? {}, value);
}

describe('what is looked up in the database of a service', () => {
  let scratch: ScratchDatabase;
  let organisations: Organisations;
  let database: Database;
  beforeAll(async () => {
    scratch = await scratchDatabase(admin());
    organisations = await Organisations.open(scratch.url);
    ({ database } = organisations);
  });
  afterAll(async () => {
    await database.close();
    await scratch.drop();
  });

  it('tells how many events wait in the outbox, and since when, over all shards', async () => {
    const source = outboxSource(database, registry);
    await scrape(source);
    expect(await shown('nyata_outbox_rows')).toEqual({ '': 0 });
    expect(await shown('nyata_outbox_oldest_age_seconds')).toEqual({ '': 0 });
    for (let n = 0; n < 5; n++) await organisations.register();
    await database.source.query(
      "update outbox set created_at = created_at - interval '1 hour' where seq = (select min(seq) from outbox)",
    );
    await scrape(source);
    expect(await shown('nyata_outbox_rows')).toEqual({ '': 5 });
    expect((await shown('nyata_outbox_oldest_age_seconds'))['']).toBeGreaterThan(3599);
  });

  it('tells what is parked, by group, also that nothing is', async () => {
    await database.source.query(
      `insert into parked_key (grp, topic, key, part, reason, parked_at)
       values ('a', 't', 'k', 0, 'x', clock_timestamp() - interval '1 minute')`,
    );
    await database.source.query(
      `insert into parked_event (grp, topic, part, log_offset, key, event_id, type, headers, payload, attempts)
       select 'a', 't', 0, n, 'k', '', '', '{}', '{}', 0 from generate_series(1, 3) as n`,
    );
    await scrape(parkingSource(database, () => ['a', 'b'], registry));
    expect(await shown('nyata_parked_keys')).toEqual({ a: 1, b: 0 });
    expect(await shown('nyata_parked_events')).toEqual({ a: 3, b: 0 });
    expect((await shown('nyata_parked_oldest_age_seconds'))['a']).toBeGreaterThan(59);
  });

  it('tells how far a rebuild is, of each projection the last one', async () => {
    await database.source.query(
      `create table if not exists rebuild (id int generated always as identity, projection text,
         applied bigint, log_end bigint, outcome text, generation int, kind text, asked_by text)`,
    );
    await database.source.query(
      `insert into rebuild (projection, generation, kind, asked_by, applied, log_end, outcome)
       values ('portfolio', 1, 'BUILD', 'x', 9, 9, 'SWITCHED'), ('portfolio', 2, 'BUILD', 'x', 4, 10, null)`,
    );
    await scrape(rebuildSource(database, registry));
    expect(await shown('nyata_rebuild_running')).toEqual({ portfolio: 1 });
    expect(await shown('nyata_rebuild_applied_events')).toEqual({ portfolio: 4 });
    expect(await shown('nyata_rebuild_log_events')).toEqual({ portfolio: 10 });
  });

  it('tells how far each group is behind in each partition, and for how long', async () => {
    await database.source.query(
      "insert into consumer_position values ('a', $1, 0, 7, null), ('gone', $1, 0, 1, null)",
      [TOPIC],
    );
    const transport = {
      positions: (topic: string) =>
        Promise.resolve([
          { topic, part: 0, first: 0, end: 10 },
          { topic, part: 1, first: 4, end: 9 },
        ]),
    };
    const groups = () => new Map([['a', [TOPIC]]]);
    const source = lagSource({ database, transport, groups }, registry);
    await scrape(source);
    expect(await shown('nyata_consumer_lag_events')).toEqual({
      [`a ${TOPIC} 0`]: 3,
      [`a ${TOPIC} 1`]: 5,
    });
    await until(async () => {
      await scrape(source);
      return (await shown('nyata_consumer_lag_seconds'))[`a ${TOPIC} 0`]! > 0;
    });
  });
});

describe('what passes through the transport', () => {
  let log: ScratchDatabase;
  let inner: EventTransport;
  beforeAll(async () => {
    log = await scratchDatabase(admin());
    inner = await EmbeddedTransport.open({ url: log.url, name: 'metrics spec' });
  });
  afterAll(async () => {
    await inner.close();
    await log.drop();
  });

  const subscription = (topics: string[], onBatch: Subscription['onBatch']): Subscription => ({
    group: newId(),
    topics,
    positions: () => Promise.resolve([]),
    onBatch,
    onStop: () => undefined,
  });

  it('counts the sends of the relay, its failures, and what it sends again', async () => {
    const scratch = await scratchDatabase(admin());
    const { database, ...organisations } = await Organisations.open(scratch.url).then((opened) => ({
      database: opened.database,
      register: () => opened.register(),
    }));
    let broken = 2;
    const failing: EventTransport = {
      ...inner,
      append: (records) =>
        broken-- > 0 ? Promise.reject(new Error('away')) : inner.append(records),
      health: () => inner.health(),
    };
    const relay = new Relay({
      database,
      transport: new MeasuredTransport(failing, registry),
      name: 'metrics spec',
    });
    await organisations.register();
    relay.start();
    await until(async () => (await shown('nyata_relay_events_total'))[TOPIC] === 1);
    expect(await shown('nyata_relay_failures_total')).toEqual({ '': 2 });
    expect(await shown('nyata_relay_resends_total')).toEqual({ '': 2 });
    expect(await shown('nyata_transport_up')).toEqual({ '': 1 });
    await until(() => relay.held === 12);
    await relay.close();
    await database.close();
    await scratch.drop();
  });

  it('counts what a group has passed once, its retries, its partitions, and that it has stopped', async () => {
    const transport = new MeasuredTransport(inner, registry);
    const key = newId();
    let refusals = 1;
    const wanted = subscription([TOPIC], ({ records }) => {
      if (refusals-- > 0) return Promise.reject(new Error('not now'));
      if (records.some(({ value }) => value === '"stop"'))
        return Promise.reject(new ConsumerStop('two truths'));
      return Promise.resolve(records.at(-1)!.offset + 1);
    });
    const { group } = wanted;
    const before = (await inner.positions(TOPIC)).reduce((sum, { end }) => sum + end, 0);
    await inner.append([record(TOPIC, key, 1), record(TOPIC, key, 2)]);
    const running = await transport.subscribe(wanted);
    await until(async () => (await shown('nyata_consumer_events_total'))[group] === before + 2);
    expect((await shown('nyata_consumer_retries_total'))[group]).toBe(1);
    expect(await shown('nyata_consumer_partitions_held')).toEqual({ [group]: 12 });
    expect(await shown('nyata_consumer_stopped')).toEqual({ [group]: 0 });
    await inner.append([record(TOPIC, key, 3, '"stop"')]);
    await until(async () => (await shown('nyata_consumer_stopped'))[group] === 1);
    expect(await shown('nyata_consumer_partitions_held')).toEqual({ [group]: 0 });
    await running.close();
  });
});
