import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import {
  Candidates,
  DeclineMatch,
  Matches,
  MatchQuery,
  MatchStep,
  MatchView,
  ProposeMatch,
} from './matches.dto';
import { MatchesService } from './matches.service';

@ApiTags('matches')
@Controller('api')
export class MatchesController {
  constructor(private readonly matches: MatchesService) {}

  @Get('mapping-entries/:id/candidates')
  @Permit('mapping.read', { kind: 'mapping-entry' })
  @ApiOkResponse({ type: Candidates })
  async candidates(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<Candidates> {
    return { items: await this.matches.candidates(id, caller) };
  }

  @Get('matches')
  @Permit('mapping.read')
  @ApiOkResponse({ type: Matches })
  async list(@Query() query: MatchQuery, @CurrentCaller() caller: Caller): Promise<Matches> {
    return { items: await this.matches.list(query.mappingEntryId, caller) };
  }

  @Get('matches/:id')
  @Permit('mapping.read', { kind: 'match' })
  @ApiOkResponse({ type: MatchView })
  get(@Param('id') id: string): Promise<MatchView> {
    return this.matches.get(id);
  }

  @Post('matches')
  @Permit('mapping.write')
  @ApiCreatedResponse({ type: MatchView })
  propose(
    @Body() body: ProposeMatch,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MatchView> {
    return this.matches.propose(body, caller, by);
  }

  @Post('matches/:id/contacts')
  @Permit('mapping.write', { kind: 'match' })
  @ApiCreatedResponse({ type: MatchView })
  contact(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { notes }: MatchStep,
    @CurrentOrigin() by: Origin,
  ): Promise<MatchView> {
    return this.matches.contact(id, version, notes, by);
  }

  @Post('matches/:id/accords')
  @Permit('mapping.write', { kind: 'match' })
  @ApiCreatedResponse({ type: MatchView })
  agree(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { notes }: MatchStep,
    @CurrentOrigin() by: Origin,
  ): Promise<MatchView> {
    return this.matches.agree(id, version, notes, by);
  }

  @Post('matches/:id/declines')
  @Permit('mapping.write', { kind: 'match' })
  @ApiCreatedResponse({ type: MatchView })
  decline(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: DeclineMatch,
    @CurrentOrigin() by: Origin,
  ): Promise<MatchView> {
    return this.matches.decline(id, version, reason, by);
  }
}
