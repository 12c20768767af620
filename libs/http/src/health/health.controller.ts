import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { Public } from '../access/permit.decorator';
import { LOGGER } from '../request/logger';
import { READINESS, type Readiness } from './readiness';

/** What supervisors ask: `/health` = the process lives, `/ready` = it can serve. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    @Inject(LOGGER) private readonly logger: Logger,
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
    for (const [name, answer] of await this.readiness.ask()) {
      checks[name] = answer === 'up' ? 'up' : 'down';
      if (answer !== 'up') this.logger.warn({ check: name, err: answer }, 'not ready');
    }
    const ready = Object.values(checks).every((state) => state === 'up');
    void reply.status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not ready', checks };
  }
}
