import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { downloadHeaders, FileStore, openCleanCopy } from '@nyata/files';
import {
  CurrentCaller,
  CurrentOrigin,
  CurrentUpload,
  IfMatch,
  Permit,
  Upload,
  UPLOADS,
  type StoredUpload,
} from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { FastifyReply } from 'fastify';
import type { Evidence } from './evidence';
import {
  AttachEvidence,
  EvidenceContentQuery,
  EvidenceDetail,
  EvidenceForm,
  VerifyEvidence,
} from './evidence.dto';
import { EvidenceService } from './evidence.service';

@ApiTags('evidence')
@Controller('api/evidence')
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    @Inject(UPLOADS) private readonly files: FileStore,
  ) {}

  @Post()
  @Upload()
  @Permit('milestones.claim')
  @ApiBody({ type: EvidenceForm })
  @ApiCreatedResponse({ type: EvidenceDetail })
  attach(
    @Body() body: AttachEvidence,
    @CurrentUpload() file: StoredUpload,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<Evidence> {
    return this.evidence.attach(body, file, caller, by);
  }

  @Post(':id/verifications')
  @Permit('evidence.verify', { kind: 'evidence' })
  @ApiCreatedResponse({ type: EvidenceDetail })
  verify(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() _body: VerifyEvidence,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<Evidence> {
    return this.evidence.verify(id, version, caller, by);
  }

  @Get(':id/content')
  @Permit('evidence.read', { kind: 'evidence' })
  @ApiProduces('application/octet-stream')
  async content(
    @Param('id') id: string,
    @Query() { original }: EvidenceContentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const evidence = await this.evidence.find(id);
    const path = this.files.locate(evidence.sha256);
    const { content, sizeBytes } = original
      ? await this.files.open(evidence.sha256)
      : await openCleanCopy(path);
    void reply.headers(downloadHeaders({ ...evidence, sizeBytes }));
    return new StreamableFile(content);
  }
}
