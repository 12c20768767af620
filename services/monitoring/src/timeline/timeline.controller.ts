import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, Permit, type Page } from '@nyata/http';
import { TimelinePage, TimelineQuery, type TimelineLane } from './timeline.dto';
import { TimelineRepository } from './timeline.repository';

@ApiTags('portfolio')
@Controller('api/portfolio/timeline')
export class TimelineController {
  constructor(private readonly timeline: TimelineRepository) {}

  /** Actions and milestones of the agreements that run in a time, by the filters of /api/assessments. */
  @Get()
  @Permit('assessments.read')
  @ApiOkResponse({ type: TimelinePage })
  page(
    @Query() query: TimelineQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<TimelineLane>> {
    return this.timeline.page(query, caller);
  }
}
