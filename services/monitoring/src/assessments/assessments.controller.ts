import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, Permit, type Page } from '@nyata/http';
import { AsOfService } from '../as-of/as-of.service';
import { AssessmentQuery } from './assessment-query.dto';
import { AssessmentPage, AssessmentView, AsOfQuery, VerdictPeriods } from './assessments.dto';
import { AssessmentsRepository } from './assessments.repository';

@ApiTags('assessments')
@Controller('api/assessments')
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly past: AsOfService,
  ) {}

  @Get()
  @Permit('assessments.read')
  @ApiOkResponse({ type: AssessmentPage })
  list(
    @Query() query: AssessmentQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<AssessmentView>> {
    return this.assessments.list(query, caller);
  }

  @Get(':cooperationId')
  @Permit('assessments.read', { kind: 'cooperation', param: 'cooperationId' })
  @ApiOkResponse({ type: AssessmentView })
  get(
    @Param('cooperationId') cooperationId: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<AssessmentView> {
    return asOf === undefined
      ? this.assessments.get(cooperationId)
      : this.past.assessmentOn(cooperationId, asOf);
  }

  @Get(':cooperationId/verdicts')
  @Permit('assessments.read', { kind: 'cooperation', param: 'cooperationId' })
  @ApiOkResponse({ type: VerdictPeriods })
  async verdicts(@Param('cooperationId') cooperationId: string): Promise<VerdictPeriods> {
    return { items: await this.assessments.verdicts(cooperationId) };
  }
}
