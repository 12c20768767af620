import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CLOCK, DATABASE, LOGGER, type Clock } from '@nyata/http';
import { businessDate } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { Logger } from 'pino';
import { JudgementService } from '../cooperation-facts/judgement.service';
import { Changes } from '../live/changes.service';
import { PublicationService } from '../publication/publication.service';
import { CatchUp } from './catch-up.service';

const EVERY_MS = 2_000;
const CATCH_UP_MS = 5_000;
/** Few enough that an event of one of them does not wait long. */
const PER_TRANSACTION = 100;

/** Judges on when nothing happens, and publishes what changed: both only once the log has been read to its end. */
@Injectable()
export class PassingOfTimeService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;
  private again = false;
  private caughtUp = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly catchUp: CatchUp,
    private readonly judgement: JudgementService,
    private readonly publication: PublicationService,
    private readonly changes: Changes,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), EVERY_MS).unref();
    this.changes.on('cooperations', () => this.look());
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.again = false;
    await this.looking;
  }

  /** The daily job: everything is judged up to this day and told before it returns. */
  async runUpTo(day: string): Promise<void> {
    // Of several missed days the last one judges all: the chronicle walks through every day in between.
    if (day < businessDate(this.clock.now())) return;
    const until = Date.now() + CATCH_UP_MS;
    while (!(await this.isCaughtUp(true)) && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await this.carryOn(day);
  }

  /** Judges every cooperation that stands behind `day` up to it, then publishes. */
  private async carryOn(day: string): Promise<void> {
    for (let judged = PER_TRANSACTION; judged === PER_TRANSACTION; )
      judged = await this.database.transaction((tx) =>
        this.judgement.afterTime(tx, day, PER_TRANSACTION),
      );
    if (await this.isCaughtUp()) await this.publication.publishPending(day);
  }

  /** One look at a time; a wish that comes meanwhile is granted afterwards. */
  private look(): void {
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = this.lookOnce()
      .catch((error: unknown) => {
        this.logger.error(
          { err: error },
          'The judgement could not be carried on and is tried again; when this goes on, mend what the error names: dashboards show the past',
        );
      })
      .finally(() => {
        this.looking = undefined;
        if (this.again) {
          this.again = false;
          this.look();
        }
      });
  }

  private async lookOnce(): Promise<void> {
    if (await this.isCaughtUp()) await this.carryOn(businessDate(this.clock.now()));
  }

  /**
   * Until the log was read to its end once, our own last words are unknown and a rebuild would say them again.
   * Afterwards they are always written before they are in the log.
   */
  private async isCaughtUp(now = false): Promise<boolean> {
    if (this.caughtUp && !now) return true;
    const caughtUp = await this.catchUp.isDone();
    this.caughtUp ||= caughtUp;
    return caughtUp;
  }
}
