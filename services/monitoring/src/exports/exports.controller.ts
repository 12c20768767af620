import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { downloadHeaders } from '@nyata/files';
import { CurrentCaller, Permit } from '@nyata/http';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { AskExport, ExportPage, ExportView } from './exports.dto';
import { ExportsService } from './exports.service';

@ApiTags('exports')
@Controller('api/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** Has a file written in the background: poll it until it is READY. */
  @Post()
  @Permit('assessments.read')
  @ApiCreatedResponse({ type: ExportView })
  ask(@Body() body: AskExport, @CurrentCaller() caller: Caller): Promise<ExportView> {
    return this.exports.ask(body, caller);
  }

  /** The caller's own, the latest first. */
  @Get()
  @Permit('assessments.read')
  @ApiOkResponse({ type: ExportPage })
  async list(@CurrentCaller() caller: Caller): Promise<ExportPage> {
    return { items: await this.exports.list(caller) };
  }

  @Get(':id')
  @Permit('assessments.read')
  @ApiOkResponse({ type: ExportView })
  get(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<ExportView> {
    return this.exports.get(id, caller);
  }

  @Get(':id/file')
  @Permit('assessments.read')
  @ApiProduces('application/octet-stream')
  async file(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { content, fileName, mime, sizeBytes } = await this.exports.file(id, caller);
    await reply
      .headers(downloadHeaders({ fileName: fileName!, mime: mime!, sizeBytes: sizeBytes! }))
      .send(Readable.from(content));
  }
}
