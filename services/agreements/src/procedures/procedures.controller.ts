import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementView } from '../agreements/agreement-view.dto';
import { CompleteStage, ProcedureList } from './procedures.dto';
import { ProceduresService } from './procedures.service';

@ApiTags('procedures')
@Controller('api')
export class ProceduresController {
  constructor(private readonly procedures: ProceduresService) {}

  @Get('procedures')
  @Permit('reference.read')
  @ApiOkResponse({ type: ProcedureList })
  list(): ProcedureList {
    return { items: this.procedures.list() };
  }

  @Post('agreements/:id/procedures')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  start(
    @Param('id') id: string,
    @IfMatch() version: number,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.procedures.start(id, version, caller, by);
  }

  @Post('agreements/:id/stage-completions')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  completeStage(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: CompleteStage,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.procedures.completeStage(id, version, body, caller, by);
  }
}
