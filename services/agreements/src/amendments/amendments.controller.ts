import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementView } from '../agreements/agreement-view.dto';
import { stateOf } from '../state';
import {
  DraftAmendment,
  SignAmendment,
  TermsQuery,
  TermsView,
  WithdrawAmendment,
} from './amendments.dto';
import { AmendmentsService } from './amendments.service';

@ApiTags('agreements')
@Controller('api/agreements')
export class AmendmentsController {
  constructor(private readonly amendments: AmendmentsService) {}

  @Get(':id/terms')
  @Permit('agreements.read', { kind: 'agreement' })
  @ApiOkResponse({ type: TermsView })
  terms(@Param('id') id: string, @Query() { asOf }: TermsQuery): Promise<TermsView> {
    return this.amendments.terms(id, asOf);
  }

  @Post(':id/amendments')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  draft(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: DraftAmendment,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.amendments.draft({ agreementId, version, caller, by }, stateOf(body));
  }

  @Post(':id/amendments/:amendmentId/withdrawals')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  withdraw(
    @Param('id') agreementId: string,
    @Param('amendmentId') amendmentId: string,
    @IfMatch() version: number,
    @Body() body: WithdrawAmendment,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    const command = { agreementId, version, caller, by };
    return this.amendments.withdraw(command, amendmentId, body.reason);
  }

  @Post(':id/amendments/:amendmentId/signings')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  sign(
    @Param('id') agreementId: string,
    @Param('amendmentId') amendmentId: string,
    @IfMatch() version: number,
    @Body() body: SignAmendment,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.amendments.sign({ agreementId, version, caller, by }, amendmentId, stateOf(body));
  }
}
