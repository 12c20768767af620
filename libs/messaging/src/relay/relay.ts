import { PARTITIONS } from '@nyata/contracts';
import type { Database } from '@nyata/persistence';
import type { Client } from 'pg';
import { toRecord, type OutboxRow } from '../transport/cloud-events';
import { Leases } from '../transport/leases';
import { Backoff, Coalesced, sleep, WakeUp, within } from '../transport/pauses';
import { ask, Session } from '../transport/session';
import type { EventTransport } from '../transport/transport';

const CHANNEL = 'nyata_outbox';
const BATCH = 500;
/** Kafka takes one record batch per partition and request, 1 MB at most with its framing. */
const BATCH_BYTES = 900 * 1024;
const HEADER_BYTES = 800;
const POLL_BUSY_MS = 250;
const POLL_IDLE_MS = 1000;
const BALANCE_MS = 2000;

interface RelayOptions {
  database: Database;
  transport: Pick<EventTransport, 'append'>;
  /** Seen in `pg_stat_activity`. */
  name: string;
  report?: (problem: string, error: unknown) => void;
}

/**
 * Moves events from the outbox to the transport. It reads the first rows of each shard, without a lower
 * bound and without skipping locked ones, and deletes only what the transport has acknowledged: a row can't
 * be passed over, and an aggregate's events go out in their order whoever sends them, even twice.
 */
export class Relay {
  private readonly leases = new Leases('relay', shardNames);
  private readonly wakeUp = new WakeUp();
  private readonly session: Session;
  private readonly tellOthers = new Coalesced(5, () => void this.notify());
  private readonly stopListening: () => void;
  private running?: Promise<void>;
  private closing = false;
  private poll = POLL_BUSY_MS;

  constructor(private readonly options: RelayOptions) {
    this.session = new Session({
      url: options.database.url,
      name: options.name,
      listen: [CHANNEL],
      onNotify: () => this.wake(),
    });
    this.stopListening = options.database.onCommit(() => {
      this.wake();
      // Another replica may hold the shard; one that holds all of them needs to tell nobody.
      if (!this.leases.all) this.tellOthers.trigger();
    });
  }

  start(): void {
    this.running ??= this.run();
  }

  /** How many shards of the outbox this process empties now. */
  get held(): number {
    return this.leases.held.size;
  }

  wake(): void {
    this.poll = POLL_BUSY_MS;
    this.wakeUp.wake();
  }

  /** Publishes what is still there, for `drainMs` at most, and ends. */
  async close(drainMs = 3000): Promise<void> {
    this.stopListening();
    this.tellOthers.cancel();
    this.closing = true;
    this.wakeUp.wake();
    if (this.running)
      await within(drainMs, this.running, 'Events remain in the outbox.').catch(() => undefined);
    await this.session.close();
    await this.running;
  }

  private async run(): Promise<void> {
    const backoff = new Backoff(50, 2000);
    let balanceAt = 0;
    for (;;) {
      try {
        const client = await this.session.client();
        if (Date.now() >= balanceAt) {
          await this.leases.balance(client);
          balanceAt = Date.now() + BALANCE_MS;
        }
        const moved = await this.move(client);
        backoff.reset();
        if (moved > 0) continue;
        if (this.closing) return;
        await this.wakeUp.wait(Math.min(this.poll, Math.max(1, balanceAt - Date.now())));
        this.poll = Math.min(this.poll * 2, POLL_IDLE_MS);
      } catch (error) {
        if (this.closing) return;
        this.options.report?.(
          'Events wait in the outbox and are sent again by themselves; when this goes on, see whether the event log and this service’s database answer',
          error,
        );
        this.leases.lose();
        balanceAt = 0;
        await this.session.drop();
        await sleep(backoff.next());
      }
    }
  }

  /** One round: the first rows of every leased shard, in one statement and one snapshot. */
  private async move(client: Client): Promise<number> {
    if (this.leases.held.size === 0) return 0;
    const { rows } = await ask<OutboxRow & { bytes: number }>(client, {
      name: 'relay-read',
      text: READ,
      values: [[...this.leases.held].map(Number)],
    });
    const batch = withinSize(rows);
    if (batch.length === 0) return 0;
    await this.options.transport.append(batch.map(toRecord));
    const published = [batch.map(({ shard }) => shard), batch.map(({ seq }) => seq)];
    await ask(client, { text: DELETE, values: published });
    return batch.length;
  }

  private async notify(): Promise<void> {
    const client = await this.session.client().catch(() => undefined);
    if (client) await ask(client, { text: `notify ${CHANNEL}` }).catch(() => undefined);
  }
}

const shardNames = Array.from({ length: PARTITIONS }, (_, shard) => String(shard));

const READ = `
  select o.seq, o.shard, o.event_id, o.topic, o.partition_key, o.aggregate_id, o.aggregate_version,
    o.type, o.payload, o.headers,
    octet_length(o.payload) + ${HEADER_BYTES} as bytes
  from unnest($1::smallint[]) as leased(shard)
  cross join lateral (
    select * from outbox where outbox.shard = leased.shard order by seq limit ${BATCH}
  ) as o
  order by o.seq`;

const DELETE =
  'delete from outbox where (shard, seq) in (select * from unnest($1::smallint[], $2::bigint[]))';

/** The longest prefix of each shard that fits into one record batch; a shard is cut, never thinned. */
function withinSize<Row extends { shard: number; bytes: number }>(rows: readonly Row[]): Row[] {
  const bytes = new Map<number, number>();
  return rows.filter((row) => {
    const before = bytes.get(row.shard) ?? 0;
    bytes.set(row.shard, before + row.bytes);
    return before === 0 || before + row.bytes <= BATCH_BYTES;
  });
}
