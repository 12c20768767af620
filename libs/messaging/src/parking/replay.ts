import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { errorText, type Apply } from '../consumer/batch-consumer';
import type { Consumer } from '../consumer/consumer-table';
import { lockPosition, recall, remember } from '../consumer/memory';
import { planBatch } from '../consumer/plan';
import type { LogRecord } from '../transport/transport';

const LOOK_MS = 2000;

interface Request {
  id: string;
  topic: string;
  key: string;
  dry_run: boolean;
}

/** Rolls the transaction of a dry run back. */
class DryRun extends Error {
  constructor(readonly events: number) {
    super('dry run');
  }
}

/**
 * Carries out the replay requests of one group, in the process that has its handlers: everything that a
 * key kept waiting goes through the same handler, in order, in one transaction, and the key is free again.
 */
export class Replays {
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: { consumer: Consumer; database: Database; apply: Apply }) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.runAll()).catch(() => undefined);
    }, LOOK_MS).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Every request that is open now, oldest first. */
  async runAll(): Promise<void> {
    const { group } = this.options.consumer;
    const open = await this.options.database.source.query<Request[]>(
      `select id, topic, key, dry_run from replay_request
       where grp = $1 and finished_at is null order by requested_at`,
      [group],
    );
    for (const request of open) await this.run(request);
  }

  private async run(request: Request): Promise<void> {
    const { database } = this.options;
    try {
      await database.transaction(async (tx) => {
        if (!(await isOpen(tx, request))) return;
        const events = await this.replay(tx, request);
        if (request.dry_run) throw new DryRun(events);
        await finish(tx, request, 'replayed', events);
      });
    } catch (error) {
      const dry = error instanceof DryRun;
      const outcome = dry ? 'would be replayed' : `failed: ${errorText(error)}`;
      await finish(database.source.manager, request, outcome, dry ? error.events : 0);
    }
  }

  private async replay(tx: EntityManager, { topic, key }: Request): Promise<number> {
    const { consumer, apply } = this.options;
    const { group } = consumer;
    const [parked] = await tx.query<{ part: number }[]>(
      'select part from parked_key where grp = $1 and topic = $2 and key = $3',
      [group, topic, key],
    );
    if (!parked) throw new Error(`${key} is not parked`);
    // While the partition stands still, nothing can join the key's queue behind our back.
    await lockPosition(tx, group, { topic, part: parked.part });
    const { records, skipped } = await parkedRecords(tx, group, topic, key);
    const memory = await recall(tx, group, topic, records);
    memory.parkedKeys.delete(key);
    const plan = planBatch(consumer, records, memory, { skipped });
    const unreadable = plan.parked.find(({ error }) => error);
    if (unreadable) throw new Error(`${unreadable.error} (${whichOf(unreadable.record)})`);
    if (plan.events.length > 0) await apply(plan.events, tx);
    await remember(tx, group, plan.cursors);
    const which = [group, topic, key];
    await tx.query('delete from parked_event where grp = $1 and topic = $2 and key = $3', which);
    await tx.query('delete from parked_key where grp = $1 and topic = $2 and key = $3', which);
    return records.length - skipped.size;
  }
}

async function isOpen(tx: EntityManager, { id }: Request): Promise<boolean> {
  const open = await tx.query<unknown[]>(
    'select 1 from replay_request where id = $1 and finished_at is null for update skip locked',
    [id],
  );
  return open.length > 0;
}

async function finish(
  tx: EntityManager,
  { id }: Request,
  outcome: string,
  events: number,
): Promise<void> {
  await tx.query(
    `update replay_request set finished_at = clock_timestamp(), outcome = $2, events = $3
     where id = $1 and finished_at is null`,
    [id, outcome, events],
  );
}

async function parkedRecords(
  tx: EntityManager,
  group: string,
  topic: string,
  key: string,
): Promise<{ records: LogRecord[]; skipped: Set<number> }> {
  const rows = await tx.query<ParkedRow[]>(
    `select p.part, p.log_offset, p.headers, p.payload, s.skipped_at is not null as skipped
     from parked_event p left join skipped_event s using (grp, topic, part, log_offset)
     where p.grp = $1 and p.topic = $2 and p.key = $3 order by p.log_offset`,
    [group, topic, key],
  );
  const records = rows.map(({ part, log_offset, headers, payload }) => ({
    topic,
    part,
    offset: Number(log_offset),
    key,
    headers,
    value: payload,
  }));
  const skipped = rows.filter((row) => row.skipped).map(({ log_offset }) => Number(log_offset));
  return { records, skipped: new Set(skipped) };
}

const whichOf = ({ topic, part, offset }: LogRecord): string => `${topic}/${part} at ${offset}`;

interface ParkedRow {
  part: number;
  log_offset: number | string;
  headers: Record<string, string>;
  payload: string;
  skipped: boolean;
}
