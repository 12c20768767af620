import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { encodingOf, FileStore, readSheet, sheetFormatOf, type SheetRow } from '@nyata/files';
import { DATABASE, UPLOADS, type StoredUpload } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { guessMapping, headingRowAmong } from './column-mapping';
import { ImportBatchRow } from './import-batch.entity';
import { ImportBatchesRepository } from './import-batches.repository';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportViewsService } from './import-views.service';
import type { ImportDetail } from './imports.dto';

const HEAD_ROWS = 20;
const PAGE = 100;

/** Takes in the file of an old register: all of its rows are kept as they are, or the file is refused. */
@Injectable()
export class ImportUploadService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(UPLOADS) private readonly files: FileStore,
    private readonly batches: ImportBatchesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly views: ImportViewsService,
  ) {}

  /** A file that was sent before is the import that it was: it adds nothing. */
  upload(file: StoredUpload, caller: Caller, by: Origin): Promise<ImportDetail> {
    const { legalPartyId, organisationId } = caller;
    return this.database.transaction(async (tx) => {
      const before = await this.batches.byFile(tx, legalPartyId, file.sha256);
      if (before) return this.views.detail(before, tx);
      const format = sheetFormatOf(file.fileName);
      const path = this.files.locate(file.sha256);
      const importId = newId();
      const headings = await this.keepRows(tx, importId, readSheet(path, format));
      const remembered = await this.batches.remembered(tx, legalPartyId);
      const batch = Object.assign(new ImportBatchRow(), {
        importId,
        version: 0,
        legalPartyId,
        organisationId,
        sha256: file.sha256,
        fileName: file.fileName,
        format,
        ...(format === 'CSV' && { encoding: await encodingOf(path) }),
        status: 'UPLOADED' as const,
        headings,
        mapping: guessMapping(headings, remembered).map((field) => field ?? ''),
        uploadedAt: by.now,
      });
      return this.views.detail(await this.batches.save(tx, batch), tx);
    });
  }

  /** @returns the headings; what stands above them belongs to no agreement */
  private async keepRows(
    tx: EntityManager,
    importId: string,
    rows: AsyncIterable<SheetRow>,
  ): Promise<string[]> {
    let headings: string[] | undefined;
    let page: SheetRow[] = [];
    let kept = 0;
    const flush = async () => {
      headings ??= headingsOf(page);
      kept += page.length;
      await this.rows.insert(tx, importId, page);
      page = [];
    };
    for await (const row of rows) {
      page.push(row);
      if (page.length >= (headings ? PAGE : HEAD_ROWS)) await flush();
    }
    await flush();
    if (!headings || kept === 0) throw refusal('SHEET_EMPTY');
    return headings;
  }
}

/** Takes the heading row, and what stands above it, off the first rows. */
function headingsOf(page: SheetRow[]): string[] | undefined {
  const at = headingRowAmong(page.map(({ cells }) => cells));
  const [heading] = page.splice(0, at + 1).slice(-1);
  return heading?.cells.map((text) => text.trim());
}
