import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Permit } from '@nyata/http';
import { AFFAIRS } from '@nyata/reference';
import { AffairList } from './affairs.dto';

@ApiTags('affairs')
@Controller('api/affairs')
export class AffairsController {
  @Get()
  @Permit('reference.read')
  @ApiOkResponse({ type: AffairList })
  list(): AffairList {
    return { items: [...AFFAIRS] };
  }
}
