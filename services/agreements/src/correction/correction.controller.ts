import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementDecisionsService } from '../agreements/agreement-decisions.service';
import { AgreementView } from '../agreements/agreement-view.dto';
import { WorkReferenceRepository } from '../work-reference/work-reference.repository';
import { correct } from './correction';
import { CorrectParticulars, DeclareVoid } from './correction.dto';
import { declareVoid } from './voiding';

@ApiTags('agreements')
@Controller('api/agreements')
export class CorrectionController {
  constructor(
    private readonly decisions: AgreementDecisionsService,
    private readonly work: WorkReferenceRepository,
  ) {}

  @Post(':id/corrections')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  correct(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: CorrectParticulars,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.decisions.take({ agreementId, version, caller, by }, (agreement) =>
      correct(agreement, body, by),
    );
  }

  @Post(':id/voidings')
  @Permit('agreements.end', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  declareVoid(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: DeclareVoid,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.decisions.take({ agreementId, version, caller, by }, async (agreement, tx) => {
      const hasConfirmedWork = await this.work.hasConfirmedWork(tx, agreement.cooperationId);
      return declareVoid(agreement, body.reason, { hasConfirmedWork }, by);
    });
  }
}
