import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementDecisionsService } from '../agreements/agreement-decisions.service';
import { AgreementView } from '../agreements/agreement-view.dto';
import { resume, suspend } from './suspension';
import { ResumeAgreement, SuspendAgreement } from './suspension.dto';

@ApiTags('agreements')
@Controller('api/agreements')
export class SuspensionController {
  constructor(private readonly decisions: AgreementDecisionsService) {}

  @Post(':id/suspensions')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  suspend(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: SuspendAgreement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.decisions.take({ agreementId, version, caller, by }, (agreement) =>
      suspend(agreement, body, by),
    );
  }

  @Post(':id/resumptions')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  resume(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: ResumeAgreement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.decisions.take({ agreementId, version, caller, by }, (agreement) =>
      resume(agreement, body, by),
    );
  }
}
