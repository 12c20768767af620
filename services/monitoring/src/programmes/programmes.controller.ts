import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, Permit } from '@nyata/http';
import { ProgrammeQuery, ProgrammeView } from './programmes.dto';
import { ProgrammesRepository } from './programmes.repository';

@ApiTags('portfolio')
@Controller('api/portfolio/programme')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesRepository) {}

  /** One programme in many regions side by side; which there are: /api/portfolio/slices?by=initiative. */
  @Get()
  @Permit('assessments.read')
  @ApiOkResponse({ type: ProgrammeView })
  read(
    @Query() { initiativeCode }: ProgrammeQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ProgrammeView> {
    return this.programmes.read(initiativeCode, caller);
  }
}
