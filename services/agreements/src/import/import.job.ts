import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DATABASE, LOGGER } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { Logger } from 'pino';
import { ImportBatchesRepository } from './import-batches.repository';
import { ImportCheckingService } from './import-checking.service';
import { ImportCommittingService } from './import-committing.service';

const LOOK_EVERY_MS = 5_000;
const SOON_MS = 50;

/**
 * Works through what imports have waiting, whichever process began it. Each import is worked on by one process at a
 * time: a lock of the database's session holds it, and falls with the process.
 */
@Injectable()
export class ImportJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly batches: ImportBatchesRepository,
    private readonly checking: ImportCheckingService,
    private readonly committing: ImportCommittingService,
  ) {}

  onApplicationBootstrap(): void {
    this.lookIn(LOOK_EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** There is work as soon as the transaction of this request has ended. */
  wake(): void {
    this.lookIn(SOON_MS);
  }

  private lookIn(ms: number): void {
    clearTimeout(this.timer);
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.running = this.running.then(() => this.look());
    }, ms);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const waiting = await this.batches.waiting().catch((error: Error) => this.failed(error));
    for (const importId of waiting ?? [])
      await this.work(importId).catch((error: Error) => this.failed(error, importId));
    this.lookIn(LOOK_EVERY_MS);
  }

  private failed(err: Error, importId?: string): void {
    this.logger.error({ err, importId }, 'An import could not go on; it is tried again');
  }

  private async work(importId: string): Promise<void> {
    const runner = this.database.source.createQueryRunner();
    const lock = `hashtextextended('nyata.import.' || $1, 0)`;
    try {
      const [row] = (await runner.query(`select pg_try_advisory_lock(${lock}) as locked`, [
        importId,
      ])) as { locked: boolean }[];
      if (!row?.locked) return;
      try {
        await this.go(importId);
      } finally {
        await runner.query(`select pg_advisory_unlock(${lock})`, [importId]);
      }
    } finally {
      await runner.release();
    }
  }

  private async go(importId: string): Promise<void> {
    const batch = await this.batches.find(importId);
    const stopped = () => this.stopping;
    if (batch.status === 'CHECKING') await this.checking.run(batch, stopped);
    if (batch.status === 'COMMITTING') await this.committing.run(batch, stopped);
  }
}
