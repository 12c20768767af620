import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Obstacle } from './obstacle';
import { ObstacleList, type ObstacleItem } from './obstacle-list.projection';
import {
  EscalateObstacle,
  ObstacleDetail,
  ObstaclePage,
  ObstacleQuery,
  RaiseObstacle,
  ResolveObstacle,
} from './obstacles.dto';
import { ObstaclesService } from './obstacles.service';

@ApiTags('obstacles')
@Controller('api/obstacles')
export class ObstaclesController {
  constructor(
    private readonly obstacles: ObstaclesService,
    private readonly obstacleList: ObstacleList,
  ) {}

  @Get()
  @Permit('actions.read')
  @ApiOkResponse({ type: ObstaclePage })
  list(
    @Query() query: ObstacleQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<ObstacleItem>> {
    return this.obstacleList.page(query, caller);
  }

  @Post()
  @Permit('obstacles.raise')
  @ApiCreatedResponse({ type: ObstacleDetail })
  raise(
    @Body() body: RaiseObstacle,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<Obstacle> {
    return this.obstacles.raise(body, caller, by);
  }

  @Post(':id/escalations')
  @Permit('obstacles.settle', { kind: 'obstacle' })
  @ApiCreatedResponse({ type: ObstacleDetail })
  escalate(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: EscalateObstacle,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<Obstacle> {
    return this.obstacles.escalate(id, version, body, caller, by);
  }

  @Post(':id/resolutions')
  @Permit('obstacles.settle', { kind: 'obstacle' })
  @ApiCreatedResponse({ type: ObstacleDetail })
  resolve(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ResolveObstacle,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<Obstacle> {
    return this.obstacles.resolve(id, version, body.resolution, caller, by);
  }
}
