import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { EvaluationList, type RoundItem } from './evaluation-list.projection';
import {
  AnswerRound,
  ConcludeRound,
  OpenRound,
  RoundDetail,
  RoundPage,
  RoundQuery,
} from './evaluations.dto';
import { EvaluationsService } from './evaluations.service';

@ApiTags('evaluations')
@Controller('api/evaluations')
export class EvaluationsController {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly rounds: EvaluationList,
  ) {}

  @Get()
  @Permit('actions.read')
  @ApiOkResponse({ type: RoundPage })
  list(@Query() query: RoundQuery, @CurrentCaller() caller: Caller): Promise<Page<RoundItem>> {
    return this.rounds.page(query, caller);
  }

  @Post()
  @Permit('evaluations.open')
  @ApiCreatedResponse({ type: RoundDetail })
  open(
    @Body() body: OpenRound,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<RoundDetail> {
    return this.evaluations.open(body, caller, by);
  }

  @Get(':id')
  @Permit('actions.read', { kind: 'evaluation' })
  @ApiOkResponse({ type: RoundDetail })
  view(@Param('id') id: string): Promise<RoundDetail> {
    return this.evaluations.view(id);
  }

  @Post(':id/answers')
  @Permit('evaluations.answer', { kind: 'evaluation' })
  @ApiCreatedResponse({ type: RoundDetail })
  answer(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: AnswerRound,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<RoundDetail> {
    return this.evaluations.answer(id, version, body, caller, by);
  }

  @Post(':id/conclusions')
  @Permit('evaluations.open', { kind: 'evaluation' })
  @ApiCreatedResponse({ type: RoundDetail })
  conclude(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ConcludeRound,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<RoundDetail> {
    return this.evaluations.conclude(id, version, body, caller, by);
  }
}
