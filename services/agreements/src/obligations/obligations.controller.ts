import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementDecisionsService } from '../agreements/agreement-decisions.service';
import { AgreementView } from '../agreements/agreement-view.dto';
import { stateOf } from '../state';
import { recordObligation, waiveObligation } from './obligation';
import { RecordObligation, WaiveObligation } from './obligations.dto';

@ApiTags('agreements')
@Controller('api/agreements')
export class ObligationsController {
  constructor(private readonly decisions: AgreementDecisionsService) {}

  @Post(':id/obligations')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  record(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: RecordObligation,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.decisions.take({ agreementId, version, caller, by }, (agreement) =>
      recordObligation(agreement, stateOf(body)),
    );
  }

  @Post(':id/obligations/:obligationId/waivers')
  @Permit('agreements.end', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  waive(
    @Param('id') agreementId: string,
    @Param('obligationId') obligationId: string,
    @IfMatch() version: number,
    @Body() body: WaiveObligation,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.decisions.take({ agreementId, version, caller, by }, (agreement) =>
      waiveObligation(agreement, obligationId, body.reason),
    );
  }
}
