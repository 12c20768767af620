import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { BudgetGaps } from './budget-gaps.projection';
import { Deviations } from './deviations.projection';
import {
  BudgetGaps as Gaps,
  BudgetGapsQuery,
  DeviationQuery,
  DeviationReport,
  FundingDetail,
  FundingPage,
  FundingQuery,
  PlanFunding,
  ReplanFunding,
  ResolutionDetail,
  ResolveDeviation,
  SecureFunding,
  SpendFunding,
} from './funding.dto';
import { FundingService } from './funding.service';

@ApiTags('funding')
@Controller('api')
export class FundingController {
  constructor(
    private readonly funding: FundingService,
    private readonly deviations: Deviations,
    private readonly gaps: BudgetGaps,
  ) {}

  @Get('fundings')
  @Permit('actions.read')
  @ApiOkResponse({ type: FundingPage })
  list(
    @Query() query: FundingQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<FundingDetail>> {
    return this.funding.list(query, caller);
  }

  @Get('fundings/:id')
  @Permit('actions.read', { kind: 'funding' })
  @ApiOkResponse({ type: FundingDetail })
  view(@Param('id') id: string): Promise<FundingDetail> {
    return this.funding.view(id);
  }

  @Get('deviations')
  @Permit('actions.read')
  @ApiOkResponse({ type: DeviationReport })
  deviation(
    @Query() query: DeviationQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DeviationReport> {
    return this.deviations.of(query, caller);
  }

  @Get('budget-gaps')
  @Permit('actions.read')
  @ApiOkResponse({ type: Gaps })
  budgetGaps(@Query() { on }: BudgetGapsQuery, @CurrentCaller() caller: Caller): Promise<Gaps> {
    return this.gaps.askedOn(on, caller);
  }

  @Post('actions/:id/fundings')
  @Permit('funding.write', { kind: 'action' })
  @ApiCreatedResponse({ type: FundingDetail })
  plan(
    @Param('id') actionId: string,
    @Body() body: PlanFunding,
    @CurrentOrigin() by: Origin,
  ): Promise<FundingDetail> {
    return this.funding.plan(actionId, body, by);
  }

  @Post('fundings/:id/plans')
  @Permit('funding.write', { kind: 'funding' })
  @ApiCreatedResponse({ type: FundingDetail })
  replan(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ReplanFunding,
    @CurrentOrigin() by: Origin,
  ): Promise<FundingDetail> {
    return this.funding.replan(id, version, body, by);
  }

  @Post('fundings/:id/securings')
  @Permit('funding.write', { kind: 'funding' })
  @ApiCreatedResponse({ type: FundingDetail })
  secure(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: SecureFunding,
    @CurrentOrigin() by: Origin,
  ): Promise<FundingDetail> {
    return this.funding.secure(id, version, body, by);
  }

  @Post('fundings/:id/spendings')
  @Permit('funding.write', { kind: 'funding' })
  @ApiCreatedResponse({ type: FundingDetail })
  spend(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { spent }: SpendFunding,
    @CurrentOrigin() by: Origin,
  ): Promise<FundingDetail> {
    return this.funding.spend(id, version, spent, by);
  }

  @Post('actions/:id/deviation-resolutions')
  @Permit('deviations.resolve', { kind: 'action' })
  @ApiCreatedResponse({ type: ResolutionDetail })
  resolve(
    @Param('id') actionId: string,
    @Body() body: ResolveDeviation,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ResolutionDetail> {
    return this.funding.resolve(actionId, body, caller, by);
  }
}
