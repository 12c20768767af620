import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { AgreementDecisionsService } from '../agreements/agreement-decisions.service';
import { AgreementView } from '../agreements/agreement-view.dto';
import { CooperationDocumentsRepository } from '../agreements/cooperation-documents.repository';
import { declareFramework, liftFramework } from './framework';
import { DeclareFramework, LiftFramework } from './framework.dto';

@ApiTags('agreements')
@Controller('api/agreements')
export class FrameworkController {
  constructor(
    private readonly decisions: AgreementDecisionsService,
    private readonly documents: CooperationDocumentsRepository,
  ) {}

  @Post(':id/framework-declarations')
  @Permit('agreements.end', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  declare(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: DeclareFramework,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.decisions.take({ agreementId, version, caller, by }, async (agreement, tx) => {
      const hasImplementing = await this.documents.hasImplementing(tx, agreement);
      return declareFramework(agreement, body, { hasImplementing }, by);
    });
  }

  @Post(':id/framework-liftings')
  @Permit('agreements.end', { kind: 'agreement' })
  @ApiCreatedResponse({ type: AgreementView })
  lift(
    @Param('id') agreementId: string,
    @IfMatch() version: number,
    @Body() body: LiftFramework,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<AgreementView> {
    return this.decisions.take({ agreementId, version, caller, by }, (agreement) =>
      liftFramework(agreement, body.reason, by),
    );
  }
}
