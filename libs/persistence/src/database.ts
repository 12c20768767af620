import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

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

  /** Runs `work` in one transaction; joins the transaction of the running request when there is one. */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const ambient = this.running.getStore();
    // A request may leave work behind that outlives its transaction; that work gets one of its own.
    if (ambient?.open) return work(ambient.tx);
    const runner = this.source.createQueryRunner();
    const running: Running = { tx: runner.manager, open: true };
    try {
      await runner.startTransaction();
      const result = await this.running.run(running, () => work(runner.manager));
      running.open = false;
      await runner.commitTransaction();
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
