import type { INestMicroservice } from '@nestjs/common';
import type { Database } from '@nyata/persistence';
import { BatchConsumer } from '../consumer/batch-consumer';
import { topicsOf } from '../consumer/event-consumer-server';
import { isTransient } from '../consumer/transient';
import { sleep } from '../transport/pauses';
import { Builder } from './builder';
import {
  compareGenerations,
  compareSince,
  differs,
  youngerFrom,
  type ComparedAside,
  type TableComparison,
} from './compare';
import { LIVE, tablesOf, type Generation } from './generation';
import type { GenerationServer } from './generation-server';
import { LogTap } from './log-tap';
import { NotYet } from './projection';
import type { RebuildOptions } from './rebuild';
import type { RebuildRecord } from './rebuild-record';
import { carriedSkips } from './skips';
import { assureSameShape } from './table-shape';
import { exchange, holdLive, livePositions } from './switch';

const TRIES = 20;
const PAUSE_MS = 500;

/** The generations are not the same, and nobody said that they may differ; nothing was switched. */
export class GenerationsDiffer extends Error {
  override readonly name = 'GenerationsDiffer';

  constructor(readonly comparison: readonly TableComparison[]) {
    const tables = comparison.filter(differs).map(({ table }) => table);
    super(`The generations differ in ${tables.join(', ')}; nothing was switched.`);
  }
}

interface Parts {
  options: RebuildOptions;
  /** A pool whose connections see the generation's tables first. */
  database: Database;
  generation: Generation;
  record: RebuildRecord;
  app: INestMicroservice;
  server: GenerationServer;
}

/** Brings one generation to where the live one stands, compares the two, and puts it in its place. */
export class GenerationBuild {
  private analyzeAt = 1000;

  private constructor(
    private readonly parts: Parts,
    private readonly builder: Builder,
  ) {}

  static async run(parts: Parts): Promise<TableComparison[]> {
    const { options, database, generation, server } = parts;
    const { consumer, tables } = options.projection;
    const { manager } = database.source;
    const batches = new BatchConsumer({
      consumer,
      database,
      apply: (events, tx) => server.apply(events, tx),
      skipped: await carriedSkips(manager, generation, consumer.group),
    });
    const positions = await batches.positions(topicsOf(consumer));
    const tap = await LogTap.open(options.transport, generation.reader, positions);
    try {
      const build = new GenerationBuild(parts, new Builder(batches, tap, positions));
      await build.catchUp();
      await build.patiently(() => build.align());
      for (const { name } of tables)
        await database.source.query(`analyze ${generation.schema}.${name}`);
      options.onProgress?.('comparing');
      return await build.patiently(() => build.switch());
    } finally {
      await tap.close();
    }
  }

  private async catchUp(): Promise<void> {
    const { options, database, record } = this.parts;
    const live = () => livePositions(database.source.manager, options.projection.consumer.group);
    await this.builder.catchUp(live, async (progress) => {
      await record.progress(progress.applied, progress.goal);
      if (progress.applied >= this.analyzeAt) await this.analyze(progress.applied);
      options.onProgress?.('applying', progress);
    });
  }

  /** Tables that grow from nothing: the planner must not go on believing that they are small. */
  private async analyze(applied: number): Promise<void> {
    const { database, generation } = this.parts;
    this.analyzeAt = applied * 4;
    for (const table of await tablesOf(database.source.manager, generation))
      await database.source.query(`analyze ${generation.schema}.${table}`);
  }

  /** In steps of their own: there may be much to carry on, and nobody waits for it yet. */
  private async align(): Promise<void> {
    const { options, database, app } = this.parts;
    const { alignTime } = options.projection;
    while (alignTime && (await database.transaction((tx) => alignTime(app, tx))) > 0);
  }

  /** One transaction: both stand still at the same place, are compared, and change places. */
  private async switch(): Promise<TableComparison[]> {
    const { options, database, generation, record, app } = this.parts;
    const { projection, kind, acceptDifference = kind !== 'BUILD' } = options;
    const { group } = projection.consumer;
    const tables = projection.tables.map(({ name }) => name);
    await this.catchUp();
    const aside = await this.compareAside();
    await this.catchUp();
    let from = 0;
    const [compared, reached] = await database.transaction(async (tx) => {
      await tx.query('set local synchronous_commit = on');
      const live = await holdLive(tx, generation, group, tables);
      from = performance.now();
      const reached = await this.builder.finish(live);
      while (projection.alignTime && (await projection.alignTime(app, tx)) > 0);
      await assureSameShape(tx, generation, tables);
      const sides = [
        { tx, schema: LIVE },
        { tx, schema: generation.schema },
      ] as const;
      const compared = aside
        ? await compareSince(...sides, projection.tables, aside)
        : await compareGenerations(...sides, projection.tables);
      if (!acceptDifference && compared.some(differs)) throw new GenerationsDiffer(compared);
      if (kind !== 'DRY_RUN') await exchange(tx, generation, group, tables);
      await record.finish(kind === 'DRY_RUN' ? 'NOT_SWITCHED' : 'SWITCHED', compared, tx);
      return [compared, reached] as const;
    });
    this.builder.reached(reached);
    const heldUp = Math.round(performance.now() - from);
    options.onProgress?.(`the live generation stood still for ${heldUp} ms`);
    return compared;
  }

  /**
   * Compares before anybody has to wait: one transaction goes on seeing the live generation as it is now, the other one
   * is brought to just there. Returns nothing unless they are equal: then what differs is judged while both stand still.
   */
  private async compareAside(): Promise<ComparedAside | undefined> {
    const { options, database, generation, app } = this.parts;
    const { consumer, tables, alignTime } = options.projection;
    return database.source.transaction('REPEATABLE READ', async (before) => {
      const goal = await livePositions(before, consumer.group);
      const since = await youngerFrom(before);
      this.builder.reached(await this.builder.finish(goal));
      const comparison = await database.transaction(async (tx) => {
        while (alignTime && (await alignTime(app, tx)) > 0);
        const [live, built] = [
          { tx: before, schema: LIVE },
          { tx, schema: generation.schema },
        ];
        return compareGenerations(live, built, tables);
      });
      return comparison.some(differs) ? undefined : { comparison, since };
    });
  }

  /** What stands in the way now (a long read, the live generation on its way through the day) passes. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (tries === TRIES || !(error instanceof NotYet || isTransient(error))) throw error;
        this.parts.options.onProgress?.(`waiting: ${(error as Error).message}`);
        await sleep(PAUSE_MS);
      }
    }
  }
}
