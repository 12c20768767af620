import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementPage, AgreementView } from './agreement-view.dto';
import { AgreementQuery } from './agreements.dto';
import { AgreementsService } from './agreements.service';
import {
  AssignOfficer,
  CompleteSignature,
  RecordSignature,
  TerminateAgreement,
  WithdrawAgreement,
} from './decisions.dto';
import { DraftAgreement } from './draft-agreement.dto';
import { DraftingService } from './drafting.service';
import { RegisterAgreement } from './register-agreement.dto';

@ApiTags('agreements')
@Controller('api/agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly drafting: DraftingService,
  ) {}

  @Get()
  @Permit('agreements.read')
  @ApiOkResponse({ type: AgreementPage })
  list(@Query() query: AgreementQuery, @CurrentCaller() caller: Caller): Promise<AgreementPage> {
    return this.agreements.list(query, caller);
  }

  @Get(':id')
  @Permit('agreements.read', { kind: 'agreement' })
  @ApiOkResponse({ type: AgreementView })
  get(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<AgreementView> {
    return this.agreements.get(id, caller);
  }

  @Post()
  @Permit('agreements.draft')
  @ApiCreatedResponse({ type: AgreementView })
  draft(
    @Body() body: DraftAgreement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.drafting.draft(body, caller, by);
  }

  @Post('registrations')
  @Permit('agreements.draft')
  @ApiCreatedResponse({ type: AgreementView })
  register(
    @Body() body: RegisterAgreement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.drafting.register(body, caller, by);
  }

  @Post(':id/signatures')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  sign(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: RecordSignature,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.agreements.recordSignature(id, version, body, caller, by);
  }

  @Post(':id/signature-completions')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  completeSignature(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: CompleteSignature,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.agreements.completeSignature(id, version, body, caller, by);
  }

  @Post(':id/withdrawals')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  withdraw(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawAgreement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.agreements.withdraw(id, version, body.reason, caller, by);
  }

  @Post(':id/terminations')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  terminate(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: TerminateAgreement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.agreements.terminate(id, version, body, caller, by);
  }

  @Post(':id/responsible-officers')
  @Permit('agreements.sign', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  assignOfficer(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: AssignOfficer,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.agreements.assignOfficer(id, version, body.memberId, caller, by);
  }
}
