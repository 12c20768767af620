import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Permit } from '@nyata/http';
import { REGIONS } from '@nyata/reference';
import { RegionList, RegionQuery } from './regions.dto';

@ApiTags('regions')
@Controller('api/regions')
export class RegionsController {
  @Get()
  @Permit('reference.read')
  @ApiOkResponse({ type: RegionList })
  list(@Query() query: RegionQuery): RegionList {
    return {
      items: REGIONS.filter(
        (region) =>
          (!query.level || region.level === query.level) &&
          (!query.provinceCode || region.provinceCode === query.provinceCode),
      ),
    };
  }
}
