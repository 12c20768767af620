import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Permit } from '@nyata/http';
import { ChangesQuery, ChangesView } from './as-of.dto';
import { AsOfService } from './as-of.service';

@ApiTags('assessments')
@Controller('api/assessments/:cooperationId/changes')
export class AsOfController {
  constructor(private readonly past: AsOfService) {}

  @Get()
  @Permit('assessments.read', { kind: 'cooperation', param: 'cooperationId' })
  @ApiOkResponse({ type: ChangesView })
  read(
    @Param('cooperationId') cooperationId: string,
    @Query() query: ChangesQuery,
  ): Promise<ChangesView> {
    return this.past.changes(cooperationId, query);
  }
}
