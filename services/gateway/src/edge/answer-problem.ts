import { languageOf, problemHeaders, problemOf, refusalOf } from '@nyata/http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Answers a refusal where no Nest handler is at work: in hooks and on proxied routes. */
export function answerProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  const refusal = refusalOf(error);
  const problem = problemOf(refusal, languageOf(request.headers['accept-language']), request.id);
  if (problem.status >= 500)
    request.log.warn({ code: problem.code, err: refusal.cause ?? error }, 'not answered');
  // Nobody reads the rest of a body that was refused, so the connection can't be used again.
  if (!request.raw.complete) void reply.header('connection', 'close');
  return reply
    .status(problem.status)
    .headers(problemHeaders(problem, refusal.params))
    .send(JSON.stringify(problem));
}
