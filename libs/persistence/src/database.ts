import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientBase } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** One statement of SQL and its parameters. */
export interface Statement {
  text: string;
  values: unknown[];
}

interface Running {
  tx: EntityManager;
  open: boolean;
}

const wroteEvents = new WeakSet<QueryRunner>();

/** Remembers that this transaction put events into the outbox. */
export const markEventsWritten = (runner: QueryRunner): void => {
  wroteEvents.add(runner);
};

/** One service's database. */
export class Database {
  private readonly running = new AsyncLocalStorage<Running>();
  private readonly listeners = new Set<() => void>();

  constructor(readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction; joins the transaction of the running request when there is one. The statement
   * `ending`, if there is one, is its last: it goes to the server together with the commit, which takes place only if it
   * succeeds.
   */
  async transaction<T>(
    work: (tx: EntityManager) => Promise<T>,
    ending?: (result: T) => Statement | undefined,
  ): Promise<T> {
    const ambient = this.running.getStore();
    // A request may leave work behind that outlives its transaction; that work gets one of its own.
    if (ambient?.open) return joined(ambient.tx, work, ending);
    const runner = this.source.createQueryRunner();
    const running: Running = { tx: runner.manager, open: true };
    try {
      await runner.startTransaction();
      const result = await this.running.run(running, () => work(runner.manager));
      running.open = false;
      const last = ending?.(result);
      const ended = last && send((await runner.connect()) as ClientBase, last);
      // Does not wait for the ending: when that fails, the server answers a COMMIT by rolling back.
      await runner.commitTransaction();
      await ended;
      if (wroteEvents.has(runner)) this.tellListeners();
      return result;
    } catch (error) {
      running.open = false;
      // The error that broke the transaction is the one worth telling.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  /** Calls `listener` after every commit of a transaction that wrote events; returns how to stop it. */
  onCommit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The database's address, for connections that the pool can't give (LISTEN, advisory leases). */
  get url(): string {
    return (this.source.options as { url: string }).url;
  }

  /** True while the database answers. */
  async answers(): Promise<boolean> {
    return this.source.query('select 1').then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private tellListeners(): void {
    for (const listener of this.listeners) listener();
  }
}

async function joined<T>(
  tx: EntityManager,
  work: (tx: EntityManager) => Promise<T>,
  ending?: (result: T) => Statement | undefined,
): Promise<T> {
  const result = await work(tx);
  const last = ending?.(result);
  if (last) await tx.query(last.text, last.values);
  return result;
}

/** On its way when this returns; a failure is heard by whoever awaits it later. */
function send(client: ClientBase, { text, values }: Statement): Promise<unknown> {
  const answer = client.query(text, values);
  answer.catch(() => undefined);
  return answer;
}
