import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementView } from '../agreements/agreement-view.dto';
import { stateOf } from '../state';
import { ProcedureStepsService } from './procedure-steps.service';
import { returnStage } from './returning';
import { completeStage, skipStage } from './stages';
import { CompleteStage, ReturnStage, SkipStage } from './stages.dto';
import { startProcedure } from './starting';

@ApiTags('procedures')
@Controller('api/agreements')
export class StagesController {
  constructor(private readonly steps: ProcedureStepsService) {}

  @Post(':id/procedures')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  start(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, policy) =>
      startProcedure(it, policy, by),
    );
  }

  @Post(':id/stage-completions')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  complete(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: CompleteStage,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, policy, who) =>
      completeStage(it, stateOf(body), policy, who, by),
    );
  }

  @Post(':id/stage-skips')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  skip(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: SkipStage,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, policy, who) =>
      skipStage(it, stateOf(body), policy, who, by),
    );
  }

  @Post(':id/stage-returns')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  return(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: ReturnStage,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, policy, who) =>
      returnStage(it, stateOf(body), policy, who, by),
    );
  }
}
