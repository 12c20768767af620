import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { UpdateRequest } from './update-request';
import { UpdateRequestList, type UpdateRequestItem } from './update-request-list.projection';
import {
  AnswerUpdate,
  RequestUpdate,
  UpdateRequestDetail,
  UpdateRequestPage,
  UpdateRequestQuery,
} from './update-requests.dto';
import { UpdateRequestsService } from './update-requests.service';

@ApiTags('update-requests')
@Controller('api/update-requests')
export class UpdateRequestsController {
  constructor(
    private readonly requests: UpdateRequestsService,
    private readonly lists: UpdateRequestList,
  ) {}

  @Get()
  @Permit('actions.read')
  @ApiOkResponse({ type: UpdateRequestPage })
  list(
    @Query() query: UpdateRequestQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<UpdateRequestItem>> {
    return this.lists.page(query, caller);
  }

  @Post()
  @Permit('updates.request')
  @ApiCreatedResponse({ type: UpdateRequestDetail })
  request(
    @Body() body: RequestUpdate,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<UpdateRequest> {
    return this.requests.request(body, caller, by);
  }

  @Post(':id/answers')
  @Permit('updates.answer', { kind: 'update-request' })
  @ApiCreatedResponse({ type: UpdateRequestDetail })
  answer(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { answer }: AnswerUpdate,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<UpdateRequest> {
    return this.requests.answer(id, version, answer, caller, by);
  }
}
