import { Body, Controller, Get, Inject, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiProduces,
  ApiPropertyOptional,
  ApiTags,
  OmitType,
} from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import {
  downloadHeaders,
  SHEET_FILES,
  SHEET_FORMATS,
  writeSheet,
  type SheetFormat,
} from '@nyata/files';
import {
  CLOCK,
  CurrentCaller,
  CurrentOrigin,
  CurrentUpload,
  Permit,
  Upload,
  type StoredUpload,
} from '@nyata/http';
import { businessDate, type Clock, type Origin } from '@nyata/kernel';
import { affairByCode, regionByCode } from '@nyata/reference';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { MappingQuery } from '../mapping/mapping-entries.dto';
import { MappingEntryRepository } from '../mapping/mapping-entry.repository';
import { OrganisationRepository } from '../organisations/organisation.repository';
import { ImportedEntries, ImportEntries, ImportEntriesForm } from './entry-import.dto';
import { EntryImportService } from './entry-import.service';
import { ENTRY_HEADINGS, entryRow } from './entry-sheet';

const PAGE = 500;

export class EntrySheetQuery extends OmitType(MappingQuery, ['limit', 'after'] as const) {
  @ApiPropertyOptional({ enum: SHEET_FORMATS, default: 'XLSX' })
  @IsOptional()
  @IsIn(SHEET_FORMATS)
  format?: SheetFormat;
}

/** What the caller sees of the map, as a sheet; listed before the routes that take any id. */
@ApiTags('mapping-entries')
@Controller('api/mapping-entries')
export class EntrySheetController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly entries: MappingEntryRepository,
    private readonly organisations: OrganisationRepository,
    private readonly imports: EntryImportService,
  ) {}

  @Get('sheet')
  @Permit('mapping.read')
  @ApiProduces(...Object.values(SHEET_FILES).map(({ mime }) => mime))
  sheet(
    @Query() { format = 'XLSX', ...query }: EntrySheetQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): StreamableFile {
    const { mime, extension } = SHEET_FILES[format];
    const fileName = `pemetaan-${businessDate(this.clock.now())}.${extension}`;
    void reply.headers(downloadHeaders({ fileName, mime }));
    const table = { headings: ENTRY_HEADINGS, rows: this.rows(query, caller) };
    return new StreamableFile(writeSheet(table, format));
  }

  @Post('imports')
  @Permit('mapping.write')
  @Upload('sheet')
  @ApiBody({ type: ImportEntriesForm })
  @ApiCreatedResponse({ type: ImportedEntries })
  import(
    @Body() body: ImportEntries,
    @CurrentUpload() file: StoredUpload,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ImportedEntries> {
    return this.imports.import(body, file, caller, by);
  }

  /** Read page by page as it is written: the map may be large. */
  private async *rows(query: Omit<EntrySheetQuery, 'format'>, caller: Caller) {
    let after: string[] | undefined;
    do {
      const page = await this.entries.list(query, caller, after, PAGE);
      const entries = page.slice(0, PAGE);
      const known = await this.organisations.findMany(
        entries.flatMap(({ ownerOrganisationId, candidateOrganisationIds }) => [
          ownerOrganisationId,
          ...candidateOrganisationIds,
        ]),
      );
      const names = {
        organisation: (id: string) => known.get(id)?.name ?? id,
        region: (code: string) => regionByCode(code)?.name ?? code,
        affair: (code: string) => affairByCode(code)?.name ?? code,
      };
      for (const entry of entries) yield entryRow(entry, names);
      after = page.length > PAGE ? [entries.at(-1)!.mappingEntryId] : undefined;
    } while (after);
  }
}
