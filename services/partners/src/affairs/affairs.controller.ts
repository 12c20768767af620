import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { decodeCursor, PageQuery, pageOf, Permit } from '@nyata/http';
import { AFFAIRS } from '@nyata/reference';
import { AffairPage } from './affairs.dto';

@ApiTags('affairs')
@Controller('api/affairs')
export class AffairsController {
  @Get()
  @Permit('reference.read')
  @ApiOkResponse({ type: AffairPage })
  list(@Query() { limit, after }: PageQuery): AffairPage {
    const [last] = decodeCursor(after, 1) ?? [];
    const start = last === undefined ? 0 : AFFAIRS.findIndex(({ code }) => code === last) + 1;
    return pageOf(AFFAIRS.slice(start, start + limit + 1), limit, ({ code }) => [code]);
  }
}
