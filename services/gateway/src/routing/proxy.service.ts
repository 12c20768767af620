import replyFrom from '@fastify/reply-from';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { CORRELATION_HEADER } from '@nyata/http';
import { DomainError } from '@nyata/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type GatewayConfig } from '../config';
import { answerProblem } from '../edge/answer-problem';
import { ServiceTokensService } from '../service-tokens/service-tokens.service';
import { SessionsService } from '../sessions/sessions.service';
import { limited, limitFor, tooLarge } from './body-limit';
import {
  isOpenToAll,
  ROUTES,
  serviceFor,
  serviceUrlsOf,
  type ServiceName,
  type ServiceUrls,
} from './routes';

const HEADERS_TIMEOUT_MS = 60_000;

/** Passes /api/<resource> on to the service that owns it: bodies and answers flow through, nothing is kept. */
@Injectable()
export class ProxyService {
  private readonly urls: ServiceUrls;

  constructor(
    @Inject(CONFIG) config: GatewayConfig,
    private readonly sessions: SessionsService,
    private readonly tokens: ServiceTokensService,
  ) {
    this.urls = serviceUrlsOf(config);
  }

  async attach(fastify: FastifyInstance): Promise<void> {
    await fastify.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (request, body, done) => {
        const limit = limitFor(request.headers['content-type']);
        if (Number(request.headers['content-length'] ?? 0) > limit) done(tooLarge(limit));
        else done(null, limited(body, limit));
      });
      scope.setErrorHandler((error, request, reply) => void answerProblem(request, reply, error));
      await scope.register(replyFrom, {
        disableRequestLogging: true,
        destroyAgent: true,
        // A stream of events stays open for as long as somebody listens.
        undici: { headersTimeout: HEADERS_TIMEOUT_MS, bodyTimeout: 0, connections: 256 },
      });
      const handle = (request: FastifyRequest, reply: FastifyReply) => this.pass(request, reply);
      for (const resource of Object.keys(ROUTES)) {
        scope.all(`/api/${resource}`, handle);
        scope.all(`/api/${resource}/*`, handle);
      }
      scope.all('/api/*', (request, reply) =>
        answerProblem(request, reply, refusal('ROUTE_UNKNOWN')),
      );
    });
  }

  private async pass(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = request.url.split('?')[0]!;
    const service = serviceFor(path);
    if (!service) throw refusal('ROUTE_UNKNOWN');
    const authorization = isOpenToAll(path)
      ? {}
      : { authorization: `Bearer ${await this.tokenOf(request, service)}` };
    return reply.from(this.urls[service] + path, {
      retriesCount: 1,
      retryDelay: ({ err, req, attempt }) => retryDelay(err, req.method, attempt),
      rewriteRequestHeaders: (_request, headers) => ({
        ...withoutOwn(headers),
        ...authorization,
        [CORRELATION_HEADER]: request.id,
      }),
      rewriteHeaders: withoutHopByHop,
      onError: (_broken, { error }) => void answerProblem(request, reply, failureOf(error)),
    });
  }

  private async tokenOf(request: FastifyRequest, service: ServiceName): Promise<string> {
    return this.tokens.tokenFor(await this.callerOf(request), service);
  }

  private async callerOf(request: FastifyRequest): Promise<Caller> {
    const caller = await this.sessions.callerOf(request).catch((error: unknown) => {
      throw new DomainError('UNAUTHENTICATED', {}, [], { cause: error });
    });
    if (!caller) throw refusal('UNAUTHENTICATED');
    return caller;
  }
}

/** A kept connection that the service has just closed tells nothing of the service: ask once more on a new one. */
const retryDelay = (error: Error & { code?: string }, method: string, attempt: number) =>
  attempt === 0 && method === 'GET' && error?.code === 'UND_ERR_SOCKET' ? 1 : null;

const OWN = [
  'authorization',
  'cookie',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'expect',
];

/** What the browser says to the gateway alone stays here. */
function withoutOwn<H extends object>(headers: H): H {
  const rest = Object.entries(headers).filter(([name]) => !OWN.includes(name));
  return Object.fromEntries(rest) as H;
}

const HOP_BY_HOP = ['connection', 'keep-alive', 'trailer', 'transfer-encoding', 'upgrade'];

function withoutHopByHop<H extends object>(headers: H): H {
  const rest = Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name));
  return Object.fromEntries(rest) as H;
}

/** Why no answer came: our own refusal of a body that grew too large, or the service is away. */
function failureOf(error: Error): DomainError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof DomainError) return cause;
  return new DomainError('UNAVAILABLE', {}, [], { cause: error });
}
