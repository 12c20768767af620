import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { downloadHeaders } from '@nyata/files';
import { CurrentCaller, Permit } from '@nyata/http';
import type { FastifyReply } from 'fastify';
import { DossierService } from './dossier.service';

@ApiTags('documents')
@Controller('api/agreements')
export class DossierController {
  constructor(private readonly dossiers: DossierService) {}

  @Get(':id/dossier')
  @Permit('agreements.read', { kind: 'agreement' })
  @ApiProduces('application/zip')
  async dossier(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, fileName } = await this.dossiers.of(id, caller);
    void reply.headers(downloadHeaders({ fileName, mime: 'application/zip' }));
    return new StreamableFile(content);
  }
}
