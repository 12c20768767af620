import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { currentCorrelationId } from './request';

/** Nest token of the process's logger (pino). */
export const LOGGER = Symbol('Logger');

const QUIET = new Set(['/health', '/ready', '/metrics']);

/** JSON log lines of one service, each with the correlation id of the request it belongs to. */
export const serviceLogger = (service: string, level: string): Logger =>
  pino(
    {
      level,
      base: { service },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const correlationId = currentCorrelationId();
        return correlationId ? { correlationId } : {};
      },
    },
    // No request waits for its line to be written; when the process exits, whatever is left is written first.
    destination({ sync: false }),
  );

/** One line per answered request; the questions of supervisors are not worth one. */
export function logAnswers(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = {
      correlationId: request.id,
      method: request.method,
      path: request.url.split('?')[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (!QUIET.has(line.path!)) logger.info(line, 'answered');
    done();
  });
}

/** Nest's own messages as lines of the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'trace' | 'debug' | 'warn' | 'error' | 'fatal',
    what: unknown,
    rest: unknown[],
  ) {
    // Nest passes the class that speaks as the last text, and a stack before it.
    const context = rest.at(-1);
    const error = what instanceof Error ? what : rest.find((item) => item instanceof Error);
    this.logger[level](
      { ...(typeof context === 'string' && { context }), ...(error && { err: error }) },
      what instanceof Error ? what.message : String(what),
    );
  }
}
