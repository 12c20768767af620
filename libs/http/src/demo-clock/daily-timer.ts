import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { businessDate, type Clock } from '@nyata/kernel';
import { DailyJobs } from '@nyata/persistence';
import type { Logger } from 'pino';
import { LOGGER } from '../request/logger';
import { CLOCK } from '../tokens';

const EVERY_MS = 60_000;

/** Runs the service's daily jobs (a provider `DailyJobs`, when it has one) whenever the business date has changed. */
@Injectable()
export class DailyTimer implements BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private doneUpTo = '';
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly modules: ModuleRef,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Runs what is due now, and looks again every minute. */
  start(): void {
    const look = () => {
      this.running = this.runDue().catch((error: unknown) => {
        this.logger.error(
          { err: error },
          'A daily job failed and runs again in a minute; when this goes on, mend what the error names: deadlines and expiries wait',
        );
      });
    };
    this.timer = setInterval(look, EVERY_MS).unref();
    look();
  }

  /** Runs everything that is due up to the clock's business date. */
  async runDue(): Promise<void> {
    const now = this.clock.now();
    const today = businessDate(now);
    const jobs = this.jobs();
    if (!jobs || today === this.doneUpTo) return;
    await jobs.runUpTo(today, now);
    this.doneUpTo = today;
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private jobs(): DailyJobs | undefined {
    try {
      return this.modules.get(DailyJobs, { strict: false });
    } catch {
      return undefined;
    }
  }
}
