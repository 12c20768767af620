import { Inject, Injectable } from '@nestjs/common';
import { scopesOf, type Caller } from '@nyata/auth';
import { refusal, sheetHeading, type SheetField } from '@nyata/contracts';
import { DATABASE, decodeCursor, pageOf, type Language } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { chosenMapping } from './column-mapping';
import type { ImportBatchRow, ImportStatus } from './import-batch.entity';
import { ImportBatchesRepository } from './import-batches.repository';
import { ImportCheckingService } from './import-checking.service';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportViewsService } from './import-views.service';
import { ImportJob } from './import.job';
import type {
  CheckImport,
  CorrectedRows,
  CorrectRows,
  ImportDetail,
  ImportPage,
  ImportRowPage,
  ImportRowsQuery,
  RowCorrection,
} from './imports.dto';

/** Use cases of an import after its file has come: mapping, dry run, corrections, registration. */
@Injectable()
export class ImportsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly batches: ImportBatchesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly views: ImportViewsService,
    private readonly checking: ImportCheckingService,
    private readonly job: ImportJob,
  ) {}

  async list(query: { limit: number; after?: string }, caller: Caller): Promise<ImportPage> {
    const after = decodeCursor(query.after, 1)?.[0] as string | undefined;
    const all = scopesOf(caller, 'agreements.draft').has('a');
    const own = all ? undefined : caller.organisationId;
    const rows = await this.batches.page(caller.legalPartyId, own, after, query.limit);
    const page = pageOf(rows, query.limit, ({ importId }) => [importId]);
    const items = await Promise.all(page.items.map((batch) => this.views.summary(batch)));
    return { ...page, items };
  }

  async get(importId: string): Promise<ImportDetail> {
    const tx = this.database.source.manager;
    return this.views.detail(await this.batches.find(importId), tx);
  }

  /** The dry run begins, with the columns as the person sees them; they are remembered for the next file. */
  check(importId: string, version: number, { mapping }: CheckImport, caller: Caller, by: Origin) {
    return this.start(importId, version, 'CHECKING', caller, by, async (batch, tx) => {
      batch.mapping = chosenMapping(mapping, batch.headings.length).map((field) => field ?? '');
      await this.batches.remember(tx, batch);
      await this.rows.forget(tx, importId);
    });
  }

  commit(importId: string, version: number, caller: Caller, by: Origin): Promise<ImportDetail> {
    return this.start(importId, version, 'COMMITTING', caller, by);
  }

  async rowPage(
    importId: string,
    query: ImportRowsQuery,
    language: Language,
  ): Promise<ImportRowPage> {
    const after = Number(decodeCursor(query.after, 1)?.[0] ?? 0);
    const { verdict, limit } = query;
    const batch = await this.batches.find(importId);
    const rows = await this.rows.page(importId, { verdict, after, limit });
    const page = pageOf(rows, limit, ({ rowNo }) => [rowNo]);
    return { ...page, items: page.items.map((row) => this.views.row(row, batch, language)) };
  }

  /** Values are put in the place of what stands in the file, and their rows judged again at once. */
  correct(importId: string, { rows }: CorrectRows, language: Language): Promise<CorrectedRows> {
    return this.database.transaction(async (tx) => {
      const batch = await this.batches.find(importId, tx);
      assertStatus(batch, ['CHECKED', 'COMMITTED']);
      const rowNos = rows.map(({ rowNo }) => rowNo);
      const found = await this.rows.find(tx, importId, rowNos);
      for (const [index, row] of rows.entries()) {
        const known = found.find(({ rowNo }) => rowNo === row.rowNo);
        if (!known) fail(`/rows/${index}/rowNo`, 'ROW_UNKNOWN', { row: row.rowNo });
        if (known.agreementId) fail(`/rows/${index}/rowNo`, 'ROW_REGISTERED', { row: row.rowNo });
        await this.rows.correct(tx, importId, row.rowNo, valuesOf(row, index));
      }
      await this.checking.again(tx, batch, rowNos);
      const judged = await this.rows.find(tx, importId, rowNos);
      return { items: judged.map((row) => this.views.row(row, batch, language)) };
    });
  }

  private start(
    importId: string,
    version: number,
    to: 'CHECKING' | 'COMMITTING',
    caller: Caller,
    by: Origin,
    prepare?: (batch: ImportBatchRow, tx: EntityManager) => Promise<void>,
  ): Promise<ImportDetail> {
    return this.database.transaction(async (tx) => {
      const batch = await this.batches.lock(tx, importId, version);
      assertStatus(
        batch,
        to === 'CHECKING' ? ['UPLOADED', 'CHECKED', 'COMMITTED'] : ['CHECKED', 'COMMITTED'],
      );
      await prepare?.(batch, tx);
      const { correlationId, actorRole } = by;
      Object.assign(batch, { status: to, mandate: { caller, correlationId, actorRole } });
      const saved = await this.batches.save(tx, batch);
      this.job.wake();
      return this.views.detail(saved, tx);
    });
  }
}

function assertStatus({ status }: ImportBatchRow, allowed: readonly ImportStatus[]): void {
  if (!allowed.includes(status)) throw refusal('IMPORT_STATE', { status });
}

const MAX_VALUE = 5000;

function valuesOf({ values }: RowCorrection, index: number): Partial<Record<SheetField, string>> {
  for (const [field, value] of Object.entries(values)) {
    const pointer = `/rows/${index}/values/${field}`;
    if (sheetHeading(field) === undefined) fail(pointer, 'UNKNOWN_FIELD');
    if (typeof value !== 'string') fail(pointer, 'NOT_TEXT');
    if (value.length > MAX_VALUE) fail(pointer, 'TEXT_TOO_LONG', { max: MAX_VALUE });
  }
  return values;
}

function fail(
  pointer: string,
  code: Parameters<typeof refusal>[0],
  params: Record<string, string | number> = {},
): never {
  throw refusal('VALIDATION_FAILED', {}, [{ pointer, code, params }]);
}
