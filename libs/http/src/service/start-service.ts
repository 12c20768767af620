import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { DailyTimer } from '../demo-clock/daily-timer';
import { LOGGER } from '../request/logger';
import { createService, type AppOptions } from './create-service';
import { reasonOf } from './start-failure';

const LONGEST_STOP_MS = 3_000;

export interface ServiceOptions extends AppOptions {
  config: { HOST: string; PORT: number };
  /** Runs after the app is built and before it listens (messaging starts here). */
  beforeListen?: (app: INestApplication) => Promise<unknown>;
}

/**
 * Builds and starts a Nest service with everything of this library; ends the process with one clear
 * sentence when it can't. Pass a function, so that a wrong variable or an absent database is told that way too.
 */
export async function startService(
  options: ServiceOptions | (() => ServiceOptions | Promise<ServiceOptions>),
): Promise<INestApplication> {
  try {
    return await start(typeof options === 'function' ? await options() : options);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  }
}

async function start(options: ServiceOptions): Promise<INestApplication> {
  const { HOST, PORT } = options.config;
  const app = await createService(options);
  app.enableShutdownHooks();
  limitStop(app);
  await options.beforeListen?.(app);
  await app.listen(PORT, HOST);
  app.get(DailyTimer).start();
  app.get<Logger>(LOGGER).info({ host: HOST, port: PORT }, `${options.name} is up`);
  return app;
}

/** Open streams (SSE) must not keep a process that was told to stop. */
function limitStop(app: NestFastifyApplication): void {
  const cut = () => {
    setTimeout(() => app.getHttpServer().closeAllConnections(), LONGEST_STOP_MS).unref();
  };
  process.once('SIGTERM', cut);
  process.once('SIGINT', cut);
}
