import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementView } from '../agreements/agreement-view.dto';
import { stateOf } from '../state';
import { EndAgreement } from './closing.dto';
import { ClosingService } from './closing.service';

@ApiTags('agreements')
@Controller('api/agreements')
export class ClosingController {
  constructor(private readonly closing: ClosingService) {}

  @Post(':id/endings')
  @Permit('agreements.end', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  end(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: EndAgreement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.closing.end({ agreementId, version, caller, by }, stateOf(body));
  }
}
