import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { ChangeRequest } from './change-request';
import { ChangeRequestList, type ChangeRequestItem } from './change-request-list.projection';
import {
  ApproveChange,
  ChangeRequestDetail,
  ChangeRequestPage,
  ChangeRequestQuery,
  DeclineChange,
  RequestChange,
  WithdrawChange,
} from './change-requests.dto';
import { ChangeRequestsService } from './change-requests.service';

@ApiTags('change-requests')
@Controller('api/change-requests')
export class ChangeRequestsController {
  constructor(
    private readonly changeRequests: ChangeRequestsService,
    private readonly changeRequestList: ChangeRequestList,
  ) {}

  @Get()
  @Permit('actions.read')
  @ApiOkResponse({ type: ChangeRequestPage })
  list(
    @Query() query: ChangeRequestQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<ChangeRequestItem>> {
    return this.changeRequestList.page(query, caller);
  }

  @Post()
  @Permit('changes.request')
  @ApiCreatedResponse({ type: ChangeRequestDetail })
  request(
    @Body() body: RequestChange,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ChangeRequest> {
    return this.changeRequests.request(body, caller, by);
  }

  @Post(':id/approvals')
  @Permit('changes.decide', { kind: 'change-request' })
  @ApiCreatedResponse({ type: ChangeRequestDetail })
  approve(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() _body: ApproveChange,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ChangeRequest> {
    return this.changeRequests.approve(id, version, caller, by);
  }

  @Post(':id/declines')
  @Permit('changes.decide', { kind: 'change-request' })
  @ApiCreatedResponse({ type: ChangeRequestDetail })
  decline(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: DeclineChange,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ChangeRequest> {
    return this.changeRequests.decline(id, version, body.reason, caller, by);
  }

  @Post(':id/withdrawals')
  @Permit('changes.request', { kind: 'change-request' })
  @ApiCreatedResponse({ type: ChangeRequestDetail })
  withdraw(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() _body: WithdrawChange,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ChangeRequest> {
    return this.changeRequests.withdraw(id, version, caller, by);
  }
}
