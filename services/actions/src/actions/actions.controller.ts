import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { ActionView } from './action-view.projection';
import { ActionDetail, PlanAction, ReviseAction, StartAction } from './actions.dto';
import { ActionsService } from './actions.service';

@ApiTags('actions')
@Controller('api')
export class ActionsController {
  constructor(private readonly actions: ActionsService) {}

  @Post('action-plans/:id/actions')
  @Permit('actions.write', { kind: 'plan' })
  @ApiCreatedResponse({ type: ActionDetail })
  plan(
    @Param('id') planId: string,
    @Body() body: PlanAction,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ActionView> {
    return this.actions.plan(planId, body, caller, by);
  }

  @Get('actions/:id')
  @Permit('actions.read', { kind: 'action' })
  @ApiOkResponse({ type: ActionDetail })
  view(@Param('id') id: string): Promise<ActionView> {
    return this.actions.view(id);
  }

  @Post('actions/:id/revisions')
  @Permit('actions.write', { kind: 'action' })
  @ApiCreatedResponse({ type: ActionDetail })
  revise(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ReviseAction,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ActionView> {
    return this.actions.revise(id, version, body, caller, by);
  }

  @Post('actions/:id/starts')
  @Permit('actions.write', { kind: 'action' })
  @ApiCreatedResponse({ type: ActionDetail })
  start(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() _body: StartAction,
    @CurrentOrigin() by: Origin,
  ): Promise<ActionView> {
    return this.actions.start(id, version, by);
  }
}
