import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { PlanLink } from './plan-link';
import {
  LinkToPlan,
  PlanLinkDetail,
  PlanLinkPage,
  PlanLinkQuery,
  UnlinkFromPlan,
} from './plan-links.dto';
import { PlanLinksService } from './plan-links.service';

@ApiTags('plan-links')
@Controller('api')
export class PlanLinksController {
  constructor(private readonly planLinks: PlanLinksService) {}

  @Get('plan-links')
  @Permit('actions.read')
  @ApiOkResponse({ type: PlanLinkPage })
  list(@Query() query: PlanLinkQuery, @CurrentCaller() caller: Caller): Promise<Page<PlanLink>> {
    return this.planLinks.list(query, caller);
  }

  @Post('actions/:id/plan-links')
  @Permit('funding.write', { kind: 'action' })
  @ApiCreatedResponse({ type: PlanLinkDetail })
  link(
    @Param('id') actionId: string,
    @Body() body: LinkToPlan,
    @CurrentOrigin() by: Origin,
  ): Promise<PlanLink> {
    return this.planLinks.link(actionId, body, by);
  }

  @Post('plan-links/:id/unlinkings')
  @Permit('funding.write', { kind: 'plan-link' })
  @ApiCreatedResponse({ type: PlanLinkDetail })
  unlink(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() _body: UnlinkFromPlan,
    @CurrentOrigin() by: Origin,
  ): Promise<PlanLink> {
    return this.planLinks.unlink(id, version, by);
  }
}
