import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { ProcedureStepsService } from '../procedures/procedure-steps.service';
import { stateOf } from '../state';
import { AgreementView } from './agreement-view.dto';
import {
  DeemCouncilApproval,
  RecordCentralDecision,
  RecordCouncilDecision,
  RequestCentralApproval,
  RequestCouncilApproval,
  WaiveCouncilApproval,
} from './approvals.dto';
import { recordCentral, requestCentral } from './central';
import { deemCouncil, recordCouncil, requestCouncil, waiveCouncil } from './council';

@ApiTags('procedures')
@Controller('api/agreements')
export class ApprovalsController {
  constructor(private readonly steps: ProcedureStepsService) {}

  @Post(':id/council-requests')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  requestCouncil(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: RequestCouncilApproval,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, { rules }) =>
      requestCouncil(it, stateOf(body), rules, by),
    );
  }

  @Post(':id/council-decisions')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  recordCouncil(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: RecordCouncilDecision,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, { rules }) =>
      recordCouncil(it, body.outcome, stateOf(body), rules, by),
    );
  }

  @Post(':id/council-deemings')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  deemCouncil(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: DeemCouncilApproval,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, { rules }) =>
      deemCouncil(it, stateOf(body), rules, by),
    );
  }

  @Post(':id/council-waivers')
  @Permit('agreements.end', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  waiveCouncil(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: WaiveCouncilApproval,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, { rules }) =>
      waiveCouncil(it, stateOf(body), rules, by),
    );
  }

  @Post(':id/central-requests')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  requestCentral(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: RequestCentralApproval,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, { rules }) =>
      requestCentral(it, stateOf(body), rules, by),
    );
  }

  @Post(':id/central-decisions')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  recordCentral(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: RecordCentralDecision,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, { rules }) =>
      recordCentral(it, body.authority, body.outcome, stateOf(body), rules, by),
    );
  }
}
