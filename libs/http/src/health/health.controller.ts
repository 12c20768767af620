import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { Public } from '../access/permit.decorator';
import { LOGGER } from '../request/logger';
import { PUBLIC_ORIGIN, type PublicOrigin } from '../tokens';
import { READINESS, type Readiness } from './readiness';

/** What supervisors ask: `/health` = the process lives, `/ready` = it can serve. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(PUBLIC_ORIGIN) private readonly publicOrigin: PublicOrigin | null,
  ) {}

  @Get('health')
  @Public()
  health() {
    return { status: 'up' };
  }

  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const checks: Record<string, 'up' | 'down'> = {};
    const reasons: Record<string, string> = {};
    for (const [name, answer] of await this.readiness.ask()) {
      checks[name] = answer === 'up' ? 'up' : 'down';
      if (answer === 'up') continue;
      reasons[name] = answer.message;
      this.logger.warn(
        { check: name, err: answer },
        `Not ready, requests should go elsewhere: ${name} says ${answer.message}`,
      );
    }
    const ready = Object.values(checks).every((state) => state === 'up');
    void reply.status(ready ? 200 : 503);
    if (ready) return { status: 'ready', checks };
    // Reasons name hosts and events: the whole internet need not read them.
    return { status: 'not ready', checks, ...(!this.publicOrigin && { reasons }) };
  }
}
