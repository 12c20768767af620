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
import { DraftTextService } from './draft-text.service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('documents')
@Controller('api')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly texts: DraftTextService,
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

  @Get('agreements/:id/draft-text')
  @Permit('agreements.draft', { kind: 'agreement' })
  @ApiProduces(DOCX)
  async draftText(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, fileName } = await this.texts.of(id);
    const sizeBytes = content.length;
    void reply.headers(downloadHeaders({ fileName, mime: DOCX, sizeBytes }));
    return new StreamableFile(content);
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
