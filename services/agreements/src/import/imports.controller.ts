import {
  Body,
  Controller,
  Get,
  Headers,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { downloadHeaders, SHEET_FILES, writeSheet } from '@nyata/files';
import {
  CurrentCaller,
  CurrentOrigin,
  CurrentUpload,
  IfMatch,
  languageOf,
  PageQuery,
  Permit,
  Upload,
  type StoredUpload,
} from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { FastifyReply } from 'fastify';
import { FaultyRowsService } from './faulty-rows.service';
import { ImportUploadService } from './import-upload.service';
import {
  CheckImport,
  CommitImport,
  CorrectedRows,
  CorrectRows,
  ImportDetail,
  ImportPage,
  ImportRowPage,
  ImportRowsQuery,
  SheetQuery,
  UploadRegister,
} from './imports.dto';
import { ImportsService } from './imports.service';

const OF_IMPORT = { kind: 'import' };

@ApiTags('imports')
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly uploads: ImportUploadService,
    private readonly faulty: FaultyRowsService,
  ) {}

  @Post()
  @Upload('sheet')
  @Permit('agreements.draft')
  @ApiCreatedResponse({ type: ImportDetail })
  upload(
    @Body() _body: UploadRegister,
    @CurrentUpload() file: StoredUpload,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ImportDetail> {
    return this.uploads.upload(file, caller, by);
  }

  @Get()
  @Permit('agreements.draft')
  @ApiOkResponse({ type: ImportPage })
  list(@Query() query: PageQuery, @CurrentCaller() caller: Caller): Promise<ImportPage> {
    return this.imports.list(query, caller);
  }

  @Get(':id')
  @Permit('agreements.draft', OF_IMPORT)
  @ApiOkResponse({ type: ImportDetail })
  get(@Param('id') id: string): Promise<ImportDetail> {
    return this.imports.get(id);
  }

  @Get(':id/rows')
  @Permit('agreements.draft', OF_IMPORT)
  @ApiOkResponse({ type: ImportRowPage })
  rows(
    @Param('id') id: string,
    @Query() query: ImportRowsQuery,
    @Headers('accept-language') language: string,
  ): Promise<ImportRowPage> {
    return this.imports.rowPage(id, query, languageOf(language));
  }

  @Get(':id/faulty-rows')
  @Permit('agreements.draft', OF_IMPORT)
  @ApiProduces(...Object.values(SHEET_FILES).map(({ mime }) => mime))
  async faultyRows(
    @Param('id') id: string,
    @Query() { format = 'XLSX' }: SheetQuery,
    @Headers('accept-language') language: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const table = await this.faulty.table(id, languageOf(language));
    const { mime, extension } = SHEET_FILES[format];
    void reply.headers(downloadHeaders({ fileName: `perlu-koreksi.${extension}`, mime }));
    return new StreamableFile(writeSheet(table, format));
  }

  @Post(':id/checks')
  @Permit('agreements.draft', OF_IMPORT)
  @ApiCreatedResponse({ type: ImportDetail })
  check(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: CheckImport,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ImportDetail> {
    return this.imports.check(id, version, body, caller, by);
  }

  @Post(':id/corrections')
  @Permit('agreements.draft', OF_IMPORT)
  @ApiCreatedResponse({ type: CorrectedRows })
  correct(
    @Param('id') id: string,
    @Body() body: CorrectRows,
    @Headers('accept-language') language: string,
  ): Promise<CorrectedRows> {
    return this.imports.correct(id, body, languageOf(language));
  }

  @Post(':id/commits')
  @Permit('agreements.draft', OF_IMPORT)
  @ApiCreatedResponse({ type: ImportDetail })
  commit(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() _body: CommitImport,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ImportDetail> {
    return this.imports.commit(id, version, caller, by);
  }
}
