import { PARTITIONS } from '@nyata/contracts';
import { plainArray, type Database } from '@nyata/persistence';
import type { Client } from 'pg';
import { toRecord, type OutboxRow } from '../transport/cloud-events';
import { Leases } from '../transport/leases';
import { Backoff, Coalesced, sleep, WakeUp, within } from '../transport/pauses';
import { ask, Session } from '../transport/session';
import type { EventTransport } from '../transport/transport';

const CHANNEL = 'nyata_outbox';
/** Rows of one shard in one round: more would cost memory and gain nothing. */
const BATCH = 100;
/** Kafka takes one record batch per partition and request, 1 MB at most with its framing. */
const BATCH_BYTES = 900 * 1024;
const HEADER_BYTES = 800;
const POLL_BUSY_MS = 250;
const POLL_IDLE_MS = 2000;
const BALANCE_MS = 2000;
/** Rows of one round that say that many more wait. */
const MUCH = 500;
/** The longest rest between two rounds. */
const REST_MS = 20;

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
  private lookedAt = performance.eventLoopUtilization();

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
        const began = performance.now();
        const moved = await this.move(client, this.shards());
        backoff.reset();
        if (moved >= MUCH) await this.hurry(client, balanceAt);
        else if (moved > 0) await this.rest(performance.now() - began);
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

  /**
   * A round costs the server the same for one event as for fifty: the busier this process is, the longer it rests, up to
   * as long as it worked, so that more events share a round (measured: 40 % more writes a second). Otherwise it goes on
   * at once: the next event would only wait.
   */
  private async rest(worked: number): Promise<void> {
    const { utilization } = performance.eventLoopUtilization(this.lookedAt);
    this.lookedAt = performance.eventLoopUtilization();
    const ms = Math.min(worked, REST_MS) * utilization ** 2;
    if (!this.closing && ms >= 1) await sleep(ms);
  }

  /** While much waits: two halves of the shards, one being read while the other is on its way. */
  private async hurry(client: Client, until: number): Promise<void> {
    let much = true;
    const half = async (shards: number[]) => {
      while (much && Date.now() < until) if ((await this.move(client, shards)) < MUCH) much = false;
    };
    const shards = this.shards();
    const middle = Math.ceil(shards.length / 2);
    await Promise.all([half(shards.slice(0, middle)), half(shards.slice(middle))]);
  }

  private shards(): number[] {
    return [...this.leases.held].map(Number);
  }

  /** One round: the first rows of these shards, in one statement and one snapshot. */
  private async move(client: Client, shards: number[]): Promise<number> {
    if (shards.length === 0) return 0;
    const { rows } = await ask<OutboxRow>(client, {
      name: 'relay-read',
      text: READ,
      values: [shards],
    });
    // Sorted here: the server would write megabytes of payloads to disk to sort them.
    rows.sort((a, b) => Number(a.seq) - Number(b.seq));
    const batch = withinSize(rows);
    if (batch.length === 0) return 0;
    await this.options.transport.append(batch.map(toRecord));
    const published = [batch.map(({ shard }) => shard), batch.map(({ seq }) => seq)];
    await ask(client, { name: 'relay-delete', text: DELETE, values: published.map(plainArray) });
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
    o.type, o.payload, o.headers
  from unnest($1::smallint[]) as leased(shard)
  cross join lateral (
    select * from outbox where outbox.shard = leased.shard order by seq limit ${BATCH}
  ) as o`;

const DELETE =
  'delete from outbox where (shard, seq) in (select * from unnest($1::smallint[], $2::bigint[]))';

/** The longest prefix of each shard that fits into one record batch; a shard is cut, never thinned. */
function withinSize(rows: readonly OutboxRow[]): OutboxRow[] {
  const bytes = new Map<number, number>();
  return rows.filter(({ shard, payload }) => {
    const before = bytes.get(shard) ?? 0;
    const after = before + Buffer.byteLength(payload) + HEADER_BYTES;
    bytes.set(shard, after);
    return before === 0 || after <= BATCH_BYTES;
  });
}
