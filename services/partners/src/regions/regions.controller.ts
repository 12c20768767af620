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
  list(@Query() { level, provinceCode }: RegionQuery): RegionList {
    return {
      items: REGIONS.filter(
        (region) =>
          (!level || region.level === level) &&
          (!provinceCode || region.provinceCode === provinceCode),
      ),
    };
  }
}
