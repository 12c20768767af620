import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Permit } from '@nyata/http';
import { ProcedureList } from './procedures.dto';
import { ProceduresService } from './procedures.service';

@ApiTags('procedures')
@Controller('api/procedures')
export class ProceduresController {
  constructor(private readonly procedures: ProceduresService) {}

  @Get()
  @Permit('reference.read')
  @ApiOkResponse({ type: ProcedureList })
  list(): ProcedureList {
    return this.procedures.list();
  }
}
