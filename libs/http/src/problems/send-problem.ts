import type { DomainError } from '@nyata/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language';
import { problemHeaders, problemOf, type Problem } from './problem';

/** Answers a request with the problem that a refusal is, in the caller's language. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: DomainError,
): Problem {
  const problem = problemOf(refusal, languageOf(request.headers['accept-language']), request.id);
  // Half of an answer is out already (a download): the client must notice that the rest is missing.
  if (reply.raw.headersSent) reply.raw.destroy();
  else
    void reply
      .status(problem.status)
      .headers(problemHeaders(problem, refusal.params))
      .send(JSON.stringify(problem));
  return problem;
}
