import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import {
  CurrentCaller,
  CurrentOrigin,
  CurrentUpload,
  Permit,
  Upload,
  type StoredUpload,
} from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Evidence } from './evidence';
import { EvidenceDetail } from './evidence.dto';
import { EvidenceService } from './evidence.service';
import { AssembleEvidence, PieceDetail, PieceForm, SendPiece } from './pieces.dto';

/** Evidence over a link that breaks: piece by piece, then put together. */
@ApiTags('evidence')
@Controller('api/evidence')
export class PiecesController {
  constructor(private readonly evidence: EvidenceService) {}

  @Post('pieces')
  @Upload('piece')
  @Permit('milestones.claim')
  @ApiBody({ type: PieceForm })
  @ApiCreatedResponse({ type: PieceDetail })
  send(
    @Body() _body: SendPiece,
    @CurrentUpload() { sha256, sizeBytes }: StoredUpload,
  ): PieceDetail {
    return { sha256, sizeBytes };
  }

  @Post('assemblies')
  @Permit('milestones.claim')
  @ApiCreatedResponse({ type: EvidenceDetail })
  assemble(
    @Body() body: AssembleEvidence,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<Evidence> {
    return this.evidence.assemble(body, caller, by);
  }
}
