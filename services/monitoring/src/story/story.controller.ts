import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, PageQuery, Permit, type Page } from '@nyata/http';
import { StoryItem, StoryPage } from './story.dto';
import { StoryRepository } from './story.repository';

@ApiTags('assessments')
@Controller('api/assessments/:cooperationId/history')
export class StoryController {
  constructor(private readonly story: StoryRepository) {}

  @Get()
  @Permit('assessments.read', { kind: 'cooperation', param: 'cooperationId' })
  @ApiOkResponse({ type: StoryPage })
  read(
    @Param('cooperationId') cooperationId: string,
    @Query() page: PageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<StoryItem>> {
    return this.story.read(cooperationId, page, caller);
  }
}
