import { Module, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { systemClock } from '@nyata/kernel';
import { startMessaging, type Consumer } from '@nyata/messaging';
import type { Database } from '@nyata/persistence';
import { readInstructions } from './instructions';

const LOOK_MS = 100;

/** A process with the product's messaging and nothing else: a relay, and consumers when it has handlers. */
export async function startSmallService(
  database: Database,
  controllers: Type[] = [],
  consumers: Consumer[] = [],
): Promise<void> {
  const { name, transport, log, brokers } = readInstructions();
  const checks: (() => void)[] = [];
  const readiness = { register: (_name: string, check: () => void) => checks.push(check) };
  @Module({
    controllers,
    providers: [{ provide: Symbol.for('nyata.readiness'), useValue: readiness }],
  })
  class Service {}
  const app: INestApplication = await NestFactory.create(Service, new FastifyAdapter(), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await app.init();
  await startMessaging(app, {
    service: 'partners',
    database,
    clock: systemClock,
    config: { TRANSPORT: transport, LOG_DATABASE_URL: log, KAFKA_BROKERS: brokers, INSTANCE: name },
    consumers,
  });
  process.on('SIGTERM', () => void close(app, database));
  process.send?.('ready');
  setInterval(() => tellStops(checks), LOOK_MS).unref();
}

async function close(app: INestApplication, database: Database): Promise<void> {
  await app.close();
  await database.close();
  process.exit(0);
}

function tellStops(checks: readonly (() => void)[]): void {
  for (const check of checks)
    try {
      check();
    } catch (error) {
      process.send?.({ stopped: (error as Error).message });
    }
}
