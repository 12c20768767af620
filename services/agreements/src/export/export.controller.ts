import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { downloadHeaders, SHEET_FILES, writeSheet } from '@nyata/files';
import { CurrentCaller, Permit } from '@nyata/http';
import type { FastifyReply } from 'fastify';
import { AgreementViewsService } from '../agreements/agreement-views.service';
import { AgreementTableService } from './agreement-table.service';
import { ExportQuery } from './export.dto';

@ApiTags('agreements')
@Controller('api/agreements')
export class ExportController {
  constructor(
    private readonly tables: AgreementTableService,
    private readonly views: AgreementViewsService,
  ) {}

  @Get('sheet')
  @Permit('agreements.read')
  @ApiProduces(...Object.values(SHEET_FILES).map(({ mime }) => mime))
  async sheet(
    @Query() { format = 'XLSX', ...query }: ExportQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { mime, extension } = SHEET_FILES[format];
    const fileName = `register-kerja-sama-${this.views.today()}.${extension}`;
    void reply.headers(downloadHeaders({ fileName, mime }));
    return new StreamableFile(writeSheet(await this.tables.table(query, caller), format));
  }
}
