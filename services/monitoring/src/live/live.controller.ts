import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, Permit } from '@nyata/http';
import type { FastifyReply } from 'fastify';
import { LiveHints } from './live-hints.service';
import { OpenStreams } from './open-streams.service';

@ApiTags('live')
@Controller('api/live')
export class LiveController {
  constructor(
    private readonly hints: LiveHints,
    private readonly streams: OpenStreams,
  ) {}

  /** A stream of hints `{cooperationIds, at}`: what has changed of that which the caller may see; a screen asks again. */
  @Get()
  @Permit('assessments.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'text/event-stream' })
  stream(@CurrentCaller() caller: Caller, @Res() reply: FastifyReply): void {
    this.hints.join(this.streams.open(reply), caller);
  }
}
