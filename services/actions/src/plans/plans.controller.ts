import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Plan } from './plan';
import type { PlanView } from './plan-view.projection';
import { AdoptPlan, PlanDetail, PlanPage, PlanQuery } from './plans.dto';
import { PlansService } from './plans.service';

@ApiTags('action-plans')
@Controller('api/action-plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @Permit('actions.read')
  @ApiOkResponse({ type: PlanPage })
  list(@Query() query: PlanQuery, @CurrentCaller() caller: Caller): Promise<Page<Plan>> {
    return this.plans.list(query, caller);
  }

  @Get(':id')
  @Permit('actions.read', { kind: 'plan' })
  @ApiOkResponse({ type: PlanDetail })
  view(@Param('id') id: string): Promise<PlanView> {
    return this.plans.view(id);
  }

  @Post(':id/adoptions')
  @Permit('plans.adopt', { kind: 'plan' })
  @ApiCreatedResponse({ type: PlanDetail })
  adopt(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() _body: AdoptPlan,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<PlanView> {
    return this.plans.adopt(id, version, caller, by);
  }
}
