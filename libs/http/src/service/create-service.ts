import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { refusal } from '@nyata/contracts';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Logger } from 'pino';
import { checkRoutes, provides } from '../access/routes';
import { METRICS, type Metrics } from '../metrics/metrics';
import { measureAnswers } from '../metrics/request-metrics';
import { serveOpenApi } from '../openapi/openapi';
import { sendProblem } from '../problems/send-problem';
import { LOGGER, NestLog, logAnswers } from '../request/logger';
import { carryCorrelationId, correlationIdOf } from '../request/request';
import { UPLOADS } from '../uploads/uploads';

const BODY_LIMIT = 256 * 1024;

const serverOptions: FastifyServerOptions = {
  bodyLimit: BODY_LIMIT,
  genReqId: (request) => correlationIdOf(request.headers),
  // A URL that can't be decoded is answered before any hook or filter runs.
  frameworkErrors: (_error, request, reply) => {
    sendProblem(request, reply, refusal('ROUTE_UNKNOWN'));
  },
};

/** What a process is made of. */
export interface AppOptions {
  name: string;
  /** Its root module, which imports `httpModule(...)`. */
  module: Type | DynamicModule;
}

/** Builds and initialises the app, ready to listen or to be asked with `inject`. */
export async function createService({ name, module }: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
    // Fastify's own parser takes JSON only; Nest's would take HTML forms as well.
    bodyParser: false,
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(new NestLog(logger));
  checkRoutes(app);
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.removeContentTypeParser('text/plain');
  carryCorrelationId(fastify);
  logAnswers(fastify, logger);
  measureAnswers(fastify, app.get<Metrics>(METRICS).registry);
  if (provides(app, UPLOADS)) await app.register(multipart as never);
  serveOpenApi(app, name);
  await app.init();
  return app;
}
