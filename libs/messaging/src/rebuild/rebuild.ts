import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { systemClock } from '@nyata/kernel';
import { openPool, type Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { EventTransport } from '../transport/transport';
import type { Progress } from './builder';
import type { TableComparison } from './compare';
import { dropGeneration, generation, LIVE, makeGeneration, type Generation } from './generation';
import { GenerationBuild, GenerationsDiffer } from './generation-build';
import { GenerationServer } from './generation-server';
import type { Projection } from './projection';
import { RebuildRecord, type Asked, type RebuildKind } from './rebuild-record';

export interface RebuildOptions {
  projection: Projection;
  /**
   * `BUILD` builds, compares and switches; `DRY_RUN` does not switch; `RETURN` goes back to the generation that
   * the last switch has kept, after it was told what it has missed.
   */
  kind: RebuildKind;
  asked: Asked;
  /** Switches although the generations differ: a mended handler is the reason for this rebuild. */
  acceptDifference?: boolean;
  /** The service's database; its tables stand already. */
  url: string;
  transport: EventTransport;
  /** A Nest module with the handlers of the group, and nothing that publishes. */
  module: Type | DynamicModule;
  onProgress?: (stage: string, progress?: Progress) => void;
}

/**
 * Builds a generation of a projection from the log's start, beside the live one and while it is read and goes on.
 * Returns what was compared.
 * @throws GenerationsDiffer when they are not the same and may not differ; the live one stays
 */
export async function rebuild(options: RebuildOptions): Promise<TableComparison[]> {
  const { projection, kind, asked, url } = options;
  const control = await openPool({ url, poolSize: 2, name: `rebuild ${projection.name}` }, {});
  const guard = control.source.createQueryRunner();
  try {
    await assureAlone(guard.manager, projection);
    const { manager } = control.source;
    await RebuildRecord.abandon(manager, projection.name);
    await dropLeftOver(control, projection);
    const kept = await RebuildRecord.kept(manager, projection.name);
    if (kind === 'RETURN' && kept === undefined)
      throw new Error(`No generation of ${projection.name} is kept to return to.`);
    const record = await RebuildRecord.begin(manager, {
      projection: projection.name,
      kind,
      asked,
      generation: kind === 'RETURN' ? kept : undefined,
    });
    const target = generation(projection, record.generation);
    try {
      return await inGeneration(options, target, record);
    } catch (error) {
      const refused = error instanceof GenerationsDiffer;
      await record.finish(refused ? 'REFUSED' : 'FAILED', refused ? error.comparison : undefined);
      throw error;
    } finally {
      await dropLeftOver(control, projection);
    }
  } finally {
    await guard.release();
    await control.close();
  }
}

/** The lock ends with its connection, however this process ends. */
async function assureAlone(session: EntityManager, { name }: Projection): Promise<void> {
  const [answer] = await session.query<{ alone: boolean }[]>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as alone',
    [`nyata.rebuild ${name}`],
  );
  if (!answer!.alone) throw new Error(`A rebuild of ${name} is running already.`);
}

/** Every generation beside the live one goes, but for the one that the last switch has kept. */
async function dropLeftOver(database: Database, projection: Projection): Promise<void> {
  for (const number of await RebuildRecord.leftOver(database.source.manager, projection.name))
    await database.transaction((tx) => dropGeneration(tx, generation(projection, number)));
}

/** In a pool whose connections see the generation's tables first: no statement can forget it. */
async function inGeneration(
  options: RebuildOptions,
  target: Generation,
  record: RebuildRecord,
): Promise<TableComparison[]> {
  const { projection, kind, url, module } = options;
  const database = await openPool(
    { url, poolSize: 5, name: `rebuild ${projection.name}` },
    // What a crash takes away is built again: nobody has to wait for the disk.
    { search_path: `${target.schema},${LIVE}`, synchronous_commit: 'off' },
  );
  try {
    if (kind !== 'RETURN')
      await database.transaction((tx) => makeGeneration(tx, target, projection));
    const server = new GenerationServer(projection.consumer, systemClock);
    const app = await NestFactory.createMicroservice<MicroserviceOptions>(module, {
      strategy: server,
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    try {
      await app.listen();
      return await GenerationBuild.run({
        options,
        database,
        generation: target,
        record,
        app,
        server,
      });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}
