import { addDays, newId, systemClock, type Origin } from '@nyata/kernel';
import type { QueryRunner } from 'typeorm';
import type { Database } from './database';

/** What a job does for one business date; it may run again for that date when the process died half-way. */
export type DailyWork = (businessDate: string, origin: Origin) => Promise<void>;

const LOCK = "hashtextextended('nyata.daily-jobs', 0)";
const LOCK_RETRY_MS = 100;

/** Daily work of one service: each (job, business date) once in the whole cluster, missed dates in order. */
export class DailyJobs {
  private readonly jobs = new Map<string, DailyWork>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Database) {}

  register(name: string, work: DailyWork): void {
    if (this.jobs.has(name)) throw new Error(`Two daily jobs are called ${name}`);
    this.jobs.set(name, work);
  }

  /**
   * Runs every date that is due up to `businessDate`; the first run ever does only that date.
   * Safe to call at the same time from several replicas: one works, the others wait and find it done.
   * @param now the clock's now: the time of every event that the jobs cause
   */
  runUpTo(businessDate: string, now: Date = systemClock.now()): Promise<void> {
    const run = this.queue.then(() => this.runAlone(businessDate, now));
    this.queue = run.catch(() => undefined);
    return run;
  }

  private async runAlone(businessDate: string, now: Date): Promise<void> {
    if (this.jobs.size === 0) return;
    const runner = this.database.source.createQueryRunner();
    try {
      while (!(await tryLock(runner)))
        await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
      for (const [date, names] of await this.due(runner, businessDate))
        for (const name of names) await this.run(runner, name, date, now);
    } finally {
      await runner.query(`select pg_advisory_unlock(${LOCK})`).catch(() => undefined);
      await runner.release();
    }
  }

  /** Dates that still wait, oldest first, each with the jobs that wait for it in the order of registration. */
  private async due(runner: QueryRunner, upTo: string): Promise<[string, string[]][]> {
    const names = [...this.jobs.keys()];
    const done = await runner.manager.query<{ job: string; last: string }[]>(
      'select job, max(business_date) as last from daily_run where job = any($1) group by job',
      [names],
    );
    const last = new Map(done.map(({ job, last }) => [job, last]));
    const dates = new Map<string, string[]>();
    for (const name of names) {
      const previous = last.get(name);
      for (let date = previous ? addDays(previous, 1) : upTo; date <= upTo; date = addDays(date, 1))
        dates.set(date, [...(dates.get(date) ?? []), name]);
    }
    return [...dates].sort(([a], [b]) => a.localeCompare(b));
  }

  private async run(runner: QueryRunner, name: string, date: string, now: Date): Promise<void> {
    try {
      await this.jobs.get(name)!(date, { correlationId: newId(), now });
    } catch (cause) {
      throw new Error(`The daily job ${name} of ${date} failed; it is tried again.`, { cause });
    }
    await runner.query('insert into daily_run (job, business_date) values ($1, $2)', [name, date]);
  }
}

async function tryLock(runner: QueryRunner): Promise<boolean> {
  const [row] = await runner.manager.query<{ locked: boolean }[]>(
    `select pg_try_advisory_lock(${LOCK}) as locked`,
  );
  return row!.locked;
}
