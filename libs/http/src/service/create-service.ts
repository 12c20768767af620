import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { checkRoutes, provides } from '../access/routes';
import { serveOpenApi } from '../openapi/openapi';
import { LOGGER, NestLog, logAnswers } from '../request/logger';
import { carryCorrelationId, correlationIdOf } from '../request/request';
import { UPLOADS } from '../uploads/uploads';

const BODY_LIMIT = 256 * 1024;

/** What a process is made of. */
export interface AppOptions {
  name: string;
  /** Its root module, which imports `httpModule(...)`. */
  module: Type | DynamicModule;
}

/** Builds and initialises the app, ready to listen or to be asked with `inject`. */
export async function createService({ name, module }: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: (request: IncomingMessage) => correlationIdOf(request.headers),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
    // Fastify's own parser takes JSON only; Nest's would take HTML forms as well.
    bodyParser: false,
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(new NestLog(logger));
  checkRoutes(app);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.removeContentTypeParser('text/plain');
  carryCorrelationId(fastify);
  logAnswers(fastify, logger);
  if (provides(app, UPLOADS)) await app.register(multipart as never);
  serveOpenApi(app, name);
  await app.init();
  return app;
}
