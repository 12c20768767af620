import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { PARTITIONS } from '@nyata/contracts';
import { CLOCK, DATABASE, LOGGER, type Clock } from '@nyata/http';
import { businessDate } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { Logger } from 'pino';
import type { QueryRunner } from 'typeorm';
import { Values } from '../access/scope-filter';
import { encodeFeedCursor } from '../feed/cursor';
import { fileNameOf } from './asked';
import { contentOf } from './content';
import { ExportsRepository, type Job } from './exports.repository';
import type { Made } from './exports.dto';
import { factsOf, fileOf, MIMES } from './file';
import type { Table } from './table';

/** How often it looks for what nobody told it of: a wish of another replica, or one that was left behind. */
const EVERY_MS = 2_000;
/** By then the transaction of a wish is committed. */
const SOON_MS = 50;
const CHUNK_BYTES = 256 * 1024;
/** So often a job may take its process along before it is given up. */
const ATTEMPTS = 3;

/**
 * Writes the files that were asked for, one after the other, each in one transaction on one snapshot: the rows, the
 * event position they stand for and the file belong together, and a crash leaves the job waiting and nothing else.
 */
@Injectable()
export class ExportWriter implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private writing?: Promise<void>;
  private stopped = false;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly exports: ExportsRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), EVERY_MS).unref();
  }

  /** Something was asked for just now. */
  wake(): void {
    setTimeout(() => this.look(), SOON_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.writing;
  }

  private look(): void {
    if (this.stopped) return;
    this.writing ??= this.writeAll()
      .catch((err: unknown) => this.logger.error({ err }, 'An export failed and is tried again'))
      .finally(() => {
        this.writing = undefined;
      });
  }

  private async writeAll(): Promise<void> {
    while (!this.stopped && (await this.writeNext()));
  }

  /** @returns false when nothing waits */
  private async writeNext(): Promise<boolean> {
    const runner = this.database.source.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      const job = await this.exports.take(runner);
      if (job) await this.write(runner, job);
      await runner.commitTransaction();
      return job !== undefined;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  private async write(runner: QueryRunner, job: Job): Promise<void> {
    const { exportId, asked } = job;
    if (job.attempts >= ATTEMPTS) {
      this.logger.error({ exportId, asked }, 'An export was given up: it failed every time');
      await this.exports.giveUp(runner, exportId);
      return;
    }
    await this.exports.progress(exportId, 0, true);
    const made = await this.made(runner);
    const table = await this.tableOf(runner, job, made);
    const office = await this.officeOf(runner, job);
    const file = fileOf(table, asked, office);
    const sizeBytes = await this.keep(runner, exportId, file);
    await runner.query('close exported');
    await this.exports.finish(runner, exportId, {
      name: fileNameOf(asked, made.asOf),
      mime: MIMES[asked.format],
      sizeBytes,
      rows: table.count,
      made,
    });
  }

  private async keep(runner: QueryRunner, exportId: string, file: AsyncIterable<Buffer>) {
    let [waiting, bytes, n, total] = [[] as Buffer[], 0, 0, 0];
    const flush = async () => {
      if (bytes === 0) return;
      await this.exports.addChunk(runner, exportId, n++, Buffer.concat(waiting));
      [waiting, bytes] = [[], 0];
    };
    for await (const piece of file) {
      waiting.push(piece);
      bytes += piece.length;
      total += piece.length;
      if (bytes >= CHUNK_BYTES) await flush();
    }
    await flush();
    return total;
  }

  private async tableOf(runner: QueryRunner, job: Job, made: Made): Promise<Table> {
    const { asked, caller } = job;
    const values = new Values();
    const content = contentOf({ asked, caller, today: made.asOf, values });
    const [counted] = (await runner.query(
      `select count(*)::int as n from (${content.statement}) counted`,
      values.list,
    )) as { n: number }[];
    const progress = (done: number) => this.exports.progress(job.exportId, done);
    const rows = async function* () {
      let done = 0;
      for await (const page of readThrough(runner, content.statement, values.list)) {
        for (const row of page) yield content.toCells(row);
        done += page.length;
        await progress(done);
      }
    };
    const facts = factsOf(asked, made);
    return {
      title: content.title,
      facts,
      columns: content.columns,
      count: counted!.n,
      rows: rows(),
    };
  }

  /** The day, the moment and the place in the log that the snapshot stands for. */
  private async made(runner: QueryRunner): Promise<Made> {
    const rows = (await runner.query(
      `select part, next_offset::float8 as next from consumer_position
       where grp = 'monitoring.assessment' and topic = 'nyata.cooperation'`,
    )) as { part: number; next: number }[];
    const next = new Map(rows.map((row) => [row.part, row.next]));
    const vector = Array.from({ length: PARTITIONS }, (_, part) => next.get(part) ?? 0);
    const now = this.clock.now();
    return { asOf: businessDate(now), at: now.toISOString(), position: encodeFeedCursor(vector) };
  }

  private async officeOf(runner: QueryRunner, { caller }: Job): Promise<string> {
    const [row] = (await runner.query('select name from organisation where organisation_id = $1', [
      caller.organisationId,
    ])) as { name: string }[];
    return row?.name ?? 'Nyata';
  }
}

const FETCH = 1_000;

/** The rows of a statement, a thousand at a time, in the runner's transaction. */
async function* readThrough(
  runner: QueryRunner,
  statement: string,
  values: unknown[],
): AsyncGenerator<Record<string, unknown>[]> {
  await runner.query(`declare exported no scroll cursor for ${statement}`, values);
  for (;;) {
    const rows = (await runner.query(`fetch ${FETCH} from exported`)) as Record<string, unknown>[];
    if (rows.length > 0) yield rows;
    if (rows.length < FETCH) return;
  }
}
