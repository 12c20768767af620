import { rowWriter, type Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { errorText } from '../consumer/batch-consumer';
import { Backoff, WakeUp, within } from '../transport/pauses';

/** A mail or a call to the outside that an event asks for. */
export interface Effect<Task extends object = object> {
  /** At most one effect of a group has this key, whichever events ask for it; by default the event's id. */
  key?: string;
  eventId: string;
  /** What the effect needs to know, as JSON; no personal data beyond ids. */
  task: Task;
}

/** Thrown by an effect that is certain to have reached nobody: it is tried again whatever the promise is. */
export class NotHappened extends Error {
  override readonly name = 'NotHappened';
}

export interface InboxOptions<Task extends object> {
  group: string;
  database: Pick<Database, 'source'>;
  /** `id` stays the same when the effect is had again: whoever receives it can tell by it. */
  have: (task: Task, id: string) => Promise<void>;
  /**
   * What to do when nobody knows whether an effect was had (the process died in it, or it failed halfway):
   * `repeat` = at least once, with the same id; `leave` = at most once, and a person is told.
   */
  ifUnclear: 'repeat' | 'leave';
  /** Longest time of one effect, in milliseconds; what has begun longer ago than twice that is unclear. */
  timeLimitMs?: number;
  report?: (problem: string, error: unknown) => void;
}

interface Row {
  grp: string;
  key: string;
  event_id: string;
  task: object;
}

const save = rowWriter<Row>({
  table: 'inbox',
  key: ['grp', 'key'],
  existing: 'keep',
  columns: { grp: 'text', key: 'text', event_id: 'uuid', task: 'jsonb' },
});

const LOOK_MS = 2_000;
const ATTEMPTS = 12;

/**
 * Side effects of events. `note` writes them down in the batch's transaction: exactly once per key, and none
 * when the batch is rolled back. `have` then runs outside any transaction, after its beginning was committed;
 * so a crash in between is seen afterwards, and `ifUnclear` says what follows. What is more than at least
 * once or at most once, only the receiver can give, by the id.
 */
export class Inbox<Task extends object> {
  private readonly wakeUp = new WakeUp();
  private readonly backoff = new Backoff(500, 30_000);
  private running?: Promise<void>;
  private closed = false;

  constructor(private readonly options: InboxOptions<Task>) {}

  /** Writes effects down that become due when this transaction commits. */
  async note(tx: EntityManager, effects: readonly Effect<Task>[]): Promise<void> {
    const { group } = this.options;
    // The first of a key counts, as it would if they came in two batches.
    const first = [...effects].reverse();
    await save(
      tx,
      first.map(({ key, eventId, task }) => ({
        grp: group,
        key: key ?? eventId,
        event_id: eventId,
        task,
      })),
    );
  }

  /** Looks at once: for whoever knows that a batch with effects has been committed. */
  wake(): void {
    this.wakeUp.wake();
  }

  start(): void {
    this.running ??= this.run();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wakeUp.wake();
    await this.running;
  }

  /** Has every effect that is due now, in order; returns how many were begun. */
  async haveDue(): Promise<number> {
    if (this.options.ifUnclear === 'leave') await this.leaveUnclear();
    let begun = 0;
    for (let due = await this.begin(); due && !this.closed; due = await this.begin()) {
      begun++;
      await this.have(due);
    }
    return begun;
  }

  private async run(): Promise<void> {
    while (!this.closed) {
      try {
        await this.haveDue();
        this.backoff.reset();
        await this.wakeUp.wait(LOOK_MS);
      } catch (error) {
        this.options.report?.('Side effects wait for the database and go on by themselves', error);
        await this.wakeUp.wait(this.backoff.next());
      }
    }
  }

  private get timeLimitMs(): number {
    return this.options.timeLimitMs ?? 10_000;
  }

  /** Committed before the effect is had: from here on it counts as perhaps had. */
  private async begin(): Promise<Due<Task> | undefined> {
    const { group, database, ifUnclear } = this.options;
    const [rows] = await database.source.query<[Due<Task>[], number]>(
      `update inbox set begun_at = clock_timestamp(), attempts = attempts + 1
       where (grp, key) = (
         select grp, key from inbox
         where grp = $1 and done_at is null and due_at <= clock_timestamp() and (begun_at is null
           or $2 and begun_at < clock_timestamp() - make_interval(secs => $3 / 1000.0))
         order by due_at, seq limit 1 for update skip locked)
       returning key, event_id as "eventId", task, attempts`,
      [group, ifUnclear === 'repeat', 2 * this.timeLimitMs],
    );
    return rows[0];
  }

  /** Begun long ago, and nobody came back to say how it went. */
  private async leaveUnclear(): Promise<void> {
    const { group, database, report } = this.options;
    const [left] = await database.source.query<[{ key: string }[], number]>(
      `update inbox set done_at = clock_timestamp(), outcome = 'unclear: the process ended in it'
       where grp = $1 and done_at is null
         and begun_at < clock_timestamp() - make_interval(secs => $2 / 1000.0)
       returning key`,
      [group, 2 * this.timeLimitMs],
    );
    for (const { key } of left)
      report?.(`${group} does not try ${key} again (unclear); see \`inbox\` and decide`, undefined);
  }

  private async have(due: Due<Task>): Promise<void> {
    const { have, ifUnclear } = this.options;
    const id = `${this.options.group}:${due.key}`;
    try {
      await within(this.timeLimitMs, have(due.task, id), `took over ${this.timeLimitMs} ms`);
    } catch (error) {
      const again = error instanceof NotHappened || ifUnclear === 'repeat';
      return again && due.attempts < ATTEMPTS
        ? this.later(due, error)
        : this.done(due, error instanceof NotHappened ? 'given up' : 'unclear', error);
    }
    await this.done(due, 'had');
  }

  private async later({ key, attempts }: Due<Task>, error: unknown): Promise<void> {
    await this.options.database.source.query(
      `update inbox set begun_at = null, outcome = $4,
         due_at = clock_timestamp() + make_interval(secs => least(3600, power(2, $3::int - 1)))
       where grp = $1 and key = $2 and done_at is null`,
      [this.options.group, key, attempts, errorText(error)],
    );
  }

  private async done({ key }: Due<Task>, outcome: string, error?: unknown): Promise<void> {
    const { group, database, report } = this.options;
    const text = error === undefined ? outcome : `${outcome}: ${errorText(error)}`;
    await database.source.query(
      `update inbox set done_at = clock_timestamp(), outcome = $3
       where grp = $1 and key = $2 and done_at is null`,
      [group, key, text],
    );
    if (error !== undefined)
      report?.(`${group} does not try ${key} again (${outcome}); see \`inbox\` and decide`, error);
  }
}

interface Due<Task> {
  key: string;
  eventId: string;
  task: Task;
  attempts: number;
}
