import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER } from '../request/logger';
import type { NyataRequest } from '../request/request';
import { refusalOf } from './failures';
import { sendProblem } from './send-problem';

/** Answers whatever was thrown as problem+json; the cause stays in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const request = host.switchToHttp().getRequest<NyataRequest>();
    const refusal = refusalOf(error);
    const { status } = sendProblem(
      request,
      host.switchToHttp().getResponse<FastifyReply>(),
      refusal,
    );
    const line = { correlationId: request.id, code: refusal.code, err: refusal.cause ?? error };
    if (refusal.code === 'UNAVAILABLE')
      this.logger.warn(
        line,
        'A request was turned away because something that this service needs does not answer: see what the error names',
      );
    else if (status >= 500)
      this.logger.error(
        line,
        'A request failed by our own fault: its caller was given this correlation id; mend what the error names',
      );
    // A token that was refused may be an attack; broken JSON and the like are not worth a line.
    else if (refusal.cause) this.logger[status === 401 ? 'warn' : 'debug'](line, 'refused');
  }
}
