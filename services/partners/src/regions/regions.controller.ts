import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { decodeCursor, pageOf, Permit } from '@nyata/http';
import { REGIONS } from '@nyata/reference';
import { RegionPage, RegionQuery } from './regions.dto';

@ApiTags('regions')
@Controller('api/regions')
export class RegionsController {
  @Get()
  @Permit('reference.read')
  @ApiOkResponse({ type: RegionPage })
  list(@Query() { level, provinceCode, limit, after }: RegionQuery): RegionPage {
    const [last] = decodeCursor(after, 1) ?? [];
    const found = REGIONS.filter(
      (region) =>
        (!level || region.level === level) &&
        (!provinceCode || region.provinceCode === provinceCode),
    );
    const start = last === undefined ? 0 : found.findIndex(({ code }) => code === last) + 1;
    return pageOf(found.slice(start, start + limit + 1), limit, ({ code }) => [code]);
  }
}
