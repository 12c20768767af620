import type { Server } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { refusal } from '@nyata/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CONFIG, type GatewayConfig } from '../config';
import { PortalService } from '../portal-files/portal.service';
import { ProxyService } from '../routing/proxy.service';
import { SessionsService } from '../sessions/sessions.service';
import { answerProblem } from './answer-problem';
import { isForeign } from './same-origin';

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), payment=(), usb=()',
  // Overridden by the portal's pages and the documentation; nothing else may do anything in a browser.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
const LAST_ANSWERS_MS = 2_000;
const UNLIMITED = new Set(['/health', '/ready']);

/** What every request of the public origin meets first, in this order. */
@Injectable()
export class EdgeService implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: GatewayConfig,
    private readonly sessions: SessionsService,
    private readonly proxy: ProxyService,
    private readonly portal: PortalService,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    await fastify.register(rateLimit, { global: false });
    this.secure(fastify);
    this.refuseForeign(fastify);
    this.limitRate(fastify);
    await this.proxy.attach(fastify);
    await this.portal.attach(fastify);
  }

  /** Browsers hold streams of events, and connections on which they never asked anything: neither ends by itself. */
  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  }

  private secure(fastify: FastifyInstance): void {
    const headers = this.config.PUBLIC_URL.startsWith('https:')
      ? { ...SECURITY_HEADERS, 'strict-transport-security': 'max-age=31536000' }
      : SECURITY_HEADERS;
    fastify.addHook('onRequest', (_request, reply, done) => {
      void reply.headers(headers);
      done();
    });
  }

  private refuseForeign(fastify: FastifyInstance): void {
    const { origin } = new URL(this.config.PUBLIC_URL);
    fastify.addHook('onRequest', async (request, reply) => {
      if (isInternal(request)) return answerProblem(request, reply, refusal('ROUTE_UNKNOWN'));
      if (isForeign(request, origin))
        return answerProblem(request, reply, refusal('ORIGIN_REFUSED'));
      return undefined;
    });
  }

  private limitRate(fastify: FastifyInstance): void {
    const check = fastify.createRateLimit({
      max: this.config.RATE_LIMIT,
      timeWindow: '1 minute',
      // A cookie that opens nothing gives no bucket of its own.
      keyGenerator: async (request) => (await this.sessions.of(request))?.id ?? request.ip,
    });
    fastify.addHook('onRequest', async (request, reply) => {
      if (UNLIMITED.has(request.url) || !isDynamic(request)) return undefined;
      const limit = await check(request);
      if (limit.isAllowed || !limit.isExceeded) return undefined;
      return answerProblem(
        request,
        reply,
        refusal('TOO_MANY_REQUESTS', { seconds: limit.ttlInSeconds }),
      );
    });
  }
}

// What services say among themselves is no address here, however it is spelled.
const isInternal = ({ url }: FastifyRequest): boolean => {
  const path = new URL(url, 'http://gateway').pathname;
  try {
    return /^\/+internal(\/|$)/i.test(decodeURIComponent(path));
  } catch {
    return true;
  }
};

const isDynamic = ({ url }: FastifyRequest): boolean =>
  url.startsWith('/api/') || url.startsWith('/auth/');
