import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER } from '../request/logger';
import type { NyataRequest } from '../request/request';
import { refusalOf } from './failures';
import { languageOf } from './language';
import { problemHeaders, problemOf } from './problem';

/** Answers whatever was thrown as problem+json in the caller's language; the cause stays in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<NyataRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    const problem = problemOf(refusal, languageOf(request.headers['accept-language']), request.id);
    const line = { correlationId: request.id, code: refusal.code, err: refusal.cause ?? error };
    if (problem.status >= 500) this.logger.error(line, 'failed');
    else if (refusal.cause) this.logger.debug(line, 'refused');
    // Half of an answer is out already (a download): the client must notice that the rest is missing.
    if (reply.raw.headersSent) reply.raw.destroy();
    else
      void reply
        .status(problem.status)
        .headers(problemHeaders(problem, refusal.params))
        .send(JSON.stringify(problem));
  }
}
