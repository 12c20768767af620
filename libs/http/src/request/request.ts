import { AsyncLocalStorage } from 'node:async_hooks';
import type { Caller } from '@nyata/auth';
import { isId, newId, type Origin } from '@nyata/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StoredUpload } from '../uploads/uploads';

/** Name of the header that carries the correlation id, in and out. */
export const CORRELATION_HEADER = 'nyata-correlation-id';

/** What this library knows of a request while it is being answered. */
export interface NyataRequest extends FastifyRequest {
  caller?: Caller;
  origin?: Origin;
  upload?: StoredUpload;
}

const running = new AsyncLocalStorage<string>();

/** The correlation id of the request that is being answered here; undefined outside of one. */
export const currentCorrelationId = (): string | undefined => running.getStore();

/** The caller's correlation id when it sent a proper one, else a new one: it ends up in every event of the story. */
export function correlationIdOf(headers: Record<string, string | string[] | undefined>): string {
  const given = headers[CORRELATION_HEADER];
  return typeof given === 'string' && isId(given) ? given : newId();
}

/** Gives every answer its correlation id, and every log line written on the way. */
export function carryCorrelationId(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header(CORRELATION_HEADER, request.id);
    running.run(request.id, done);
  });
}
