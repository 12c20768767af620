import { Body, Controller, Get, Inject, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { downloadHeaders, FileStore } from '@nyata/files';
import {
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
import { FileDocument, FiledDocumentView, ReplaceDocument } from './documents.dto';
import { DocumentsService } from './documents.service';

@ApiTags('documents')
@Controller('api')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    @Inject(UPLOADS) private readonly files: FileStore,
  ) {}

  @Post('agreements/:id/documents')
  @Upload()
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiCreatedResponse({ type: FiledDocumentView })
  file(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: FileDocument,
    @CurrentUpload() file: StoredUpload,
    @CurrentOrigin() by: Origin,
  ): Promise<FiledDocumentView> {
    return this.documents.file(id, version, body, file, by);
  }

  @Post('documents/:documentId/revisions')
  @Upload()
  @Permit('agreements.draft', { kind: 'document', param: 'documentId' })
  @ApiCreatedResponse({ type: FiledDocumentView })
  replace(
    @Param('documentId') documentId: string,
    @IfMatch() version: number,
    @Body() body: ReplaceDocument,
    @CurrentUpload() file: StoredUpload,
    @CurrentOrigin() by: Origin,
  ): Promise<FiledDocumentView> {
    return this.documents.replace(documentId, version, body, file, by);
  }

  @Get('documents/:documentId/content')
  @Permit('agreements.read', { kind: 'document', param: 'documentId' })
  @ApiProduces('application/octet-stream')
  async content(
    @Param('documentId') documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const document = await this.documents.find(documentId);
    const { content, sizeBytes } = await this.files.open(document.sha256);
    void reply.headers(downloadHeaders({ ...document, sizeBytes }));
    return new StreamableFile(content);
  }
}
