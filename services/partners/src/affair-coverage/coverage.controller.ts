import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { scopesOf, type Caller } from '@nyata/auth';
import { CurrentCaller, Permit } from '@nyata/http';
import { REGIONS } from '@nyata/reference';
import { findingsOf } from './coverage';
import { CoverageQuery, CoverageView } from './coverage.dto';
import { CoverageRepository } from './coverage.repository';

/** Affair x region; listed before the routes that take any id. */
@ApiTags('mapping-entries')
@Controller('api/mapping-entries')
export class CoverageController {
  constructor(private readonly coverage: CoverageRepository) {}

  @Get('coverage')
  @Permit('mapping.read')
  @ApiOkResponse({ type: CoverageView })
  async of(
    @Query() { regionCode }: CoverageQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<CoverageView> {
    const within = regionCode ? [regionCode] : regionsOf(caller);
    const { cells, pairs, overlaps } = await this.coverage.of(caller, within);
    return { cells, findings: findingsOf(cells, pairs, overlaps) };
  }
}

const regionsOf = (caller: Caller): readonly string[] =>
  scopesOf(caller, 'mapping.read').has('n') || caller.regions.length === 0
    ? REGIONS.filter(({ level }) => level === 'PROVINCE').map(({ code }) => code)
    : caller.regions;
