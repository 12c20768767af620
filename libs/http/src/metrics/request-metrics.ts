import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';

const UNKNOWN = 'unknown';

/** Durations of answered requests by route (its pattern, so that ids make no series of their own). */
export function measureAnswers(fastify: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'nyata_http_request_duration_seconds',
    help: 'Time until an answer was sent, by route and status. Many 5xx: search the log for the correlation ids of "answered" lines with that status. Slow: see the event loop, then the database.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // A stream of events lasts as long as somebody listens: that is no duration of an answer.
    const type = reply.getHeader('content-type');
    if (!(typeof type === 'string' && type.startsWith('text/event-stream')))
      durations.observe(
        {
          method: request.method,
          route: request.is404 ? UNKNOWN : (request.routeOptions.url ?? UNKNOWN),
          status: reply.statusCode,
        },
        reply.elapsedTime / 1000,
      );
    done();
  });
}
