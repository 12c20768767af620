import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { refusal } from '@nyata/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bearerToken } from '../access/bearer-token';
import { Public } from '../access/permit.decorator';
import { PUBLIC_ORIGIN, type PublicOrigin } from '../tokens';
import { METRICS, type Metrics } from './metrics';

/** The numbers that Prometheus collects. A process of the public origin shows them to its token only, else to nobody. */
@ApiExcludeController()
@Controller()
export class MetricsController {
  constructor(
    @Inject(METRICS) private readonly metrics: Metrics,
    @Inject(PUBLIC_ORIGIN) private readonly publicOrigin: PublicOrigin | null,
  ) {}

  @Get('metrics')
  @Public()
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (this.publicOrigin && !opens(this.publicOrigin.metricsToken, request))
      throw refusal('ROUTE_UNKNOWN');
    const text = await this.metrics.text();
    void reply.header('content-type', this.metrics.contentType);
    void reply.header('cache-control', 'no-store');
    return text;
  }
}

function opens(token: string, request: FastifyRequest): boolean {
  const given = bearerToken(request.headers.authorization);
  return token !== '' && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string) => createHash('sha256').update(text).digest();
