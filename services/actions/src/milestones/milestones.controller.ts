import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { MilestoneDetail, MilestonePage } from './milestone-detail.dto';
import { MilestoneList, type MilestoneItem } from './milestone-list.projection';
import type { MilestoneView } from './milestone-view.projection';
import { ClaimMilestone, MilestoneQuery, PlanMilestone, WithdrawClaim } from './milestones.dto';
import { MilestonesService } from './milestones.service';

@ApiTags('milestones')
@Controller('api')
export class MilestonesController {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly milestoneList: MilestoneList,
  ) {}

  @Post('actions/:id/milestones')
  @Permit('actions.write', { kind: 'action' })
  @ApiCreatedResponse({ type: MilestoneDetail })
  plan(
    @Param('id') actionId: string,
    @Body() body: PlanMilestone,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.milestones.plan(actionId, body, by);
  }

  @Get('milestones')
  @Permit('actions.read')
  @ApiOkResponse({ type: MilestonePage })
  list(
    @Query() query: MilestoneQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<MilestoneItem>> {
    return this.milestoneList.page(query, caller);
  }

  @Get('milestones/:id')
  @Permit('actions.read', { kind: 'milestone' })
  @ApiOkResponse({ type: MilestoneDetail })
  view(@Param('id') id: string): Promise<MilestoneView> {
    return this.milestones.view(id);
  }

  @Post('milestones/:id/claims')
  @Permit('milestones.claim', { kind: 'milestone' })
  @ApiCreatedResponse({ type: MilestoneDetail })
  claim(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ClaimMilestone,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.milestones.claim(id, version, body, caller, by);
  }

  @Post('milestones/:id/claim-withdrawals')
  @Permit('milestones.claim', { kind: 'milestone' })
  @ApiCreatedResponse({ type: MilestoneDetail })
  withdrawClaim(
    @Param('id') id: string,
    @Body() body: WithdrawClaim,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MilestoneView> {
    return this.milestones.withdrawClaim(id, body, caller, by);
  }
}
