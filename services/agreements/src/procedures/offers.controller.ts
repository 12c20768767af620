import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementView } from '../agreements/agreement-view.dto';
import { stateOf } from '../state';
import { sendOffer } from './offer';
import { answerOffer } from './offer-answer';
import { AnswerOffer, SendOffer } from './offers.dto';
import { ProcedureStepsService } from './procedure-steps.service';

@ApiTags('procedures')
@Controller('api/agreements')
export class OffersController {
  constructor(private readonly steps: ProcedureStepsService) {}

  @Post(':id/offers')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  send(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: SendOffer,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, policy, who) =>
      sendOffer(it, stateOf(body), policy, who, by),
    );
  }

  @Post(':id/offer-answers')
  @Permit('agreements.answer', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  answer(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: AnswerOffer,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.steps.take({ agreementId, version, caller, by }, (it, policy, who) =>
      answerOffer(it, stateOf(body), policy, who, by),
    );
  }
}
