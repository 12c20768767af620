import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import { DomainError } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { DraftingService } from '../agreements/drafting.service';
import type { ImportBatchRow } from './import-batch.entity';
import { ImportBatchesRepository } from './import-batches.repository';
import { ImportRowRow } from './import-row.entity';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportSurroundingsService } from './import-surroundings.service';
import { alreadyRegistered } from './repetitions';
import { findingsOf, type RowRegistration } from './row-judgement';

/** Rows at the same time; each has a transaction and a connection of its own. */
const LANES = 4;

/** Registers the accepted rows, each in its own transaction: what is done stays done, whenever the process dies. */
@Injectable()
export class ImportCommittingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly batches: ImportBatchesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly surroundings: ImportSurroundingsService,
    private readonly drafting: DraftingService,
  ) {}

  async run(batch: ImportBatchRow, stopped: () => boolean): Promise<void> {
    // Umbrellas first: a PKS of the same file needs the id of its own.
    for (const dependent of [false, true]) {
      const waiting = await this.waiting(batch.importId, dependent);
      const lane = async () => {
        for (let rowNo = waiting.shift(); rowNo !== undefined; rowNo = waiting.shift()) {
          if (stopped()) return;
          await this.row(batch, rowNo);
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      if (stopped()) return;
    }
    await this.batches.finish(batch.importId, 'COMMITTING', 'COMMITTED');
  }

  private async waiting(importId: string, dependent: boolean): Promise<number[]> {
    const rows = await this.database.source.query<{ rowNo: number }[]>(
      `select row_no as "rowNo" from import_row
       where import_id = $1 and agreement_id is null and verdict in ('ACCEPTED', 'WARNING')
         and (umbrella_row is not null) = $2
       order by row_no`,
      [importId, dependent],
    );
    return rows.map(({ rowNo }) => rowNo);
  }

  private async row(batch: ImportBatchRow, rowNo: number): Promise<void> {
    try {
      await this.database.transaction((tx) => this.register(tx, batch, rowNo));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(batch.importId, rowNo, error);
    }
  }

  private async register(tx: EntityManager, batch: ImportBatchRow, rowNo: number): Promise<void> {
    const { importId, mandate } = batch;
    const row = await tx.findOne(ImportRowRow, {
      where: { importId, rowNo },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row?.registration || row.agreementId) return;
    const { agreementId } = await this.drafting.register(
      {
        ...row.registration,
        ...(row.umbrellaRow && { umbrellaId: await umbrellaOf(tx, importId, row.umbrellaRow) }),
        origin: 'IMPORTED',
      },
      mandate!.caller,
      this.surroundings.originOf(batch),
      importId,
    );
    await tx.query('update import_row set agreement_id = $3 where import_id = $1 and row_no = $2', [
      importId,
      rowNo,
      agreementId,
    ]);
  }

  /** The register has changed since the dry run, or the umbrella's row was refused: the row waits for a person. */
  private async refuse(importId: string, rowNo: number, error: DomainError): Promise<void> {
    const [row] = await this.rows.find(this.database.source.manager, importId, [rowNo]);
    const repeated = error.code === 'DUPLICATE_NUMBER';
    const registration = row!.registration as RowRegistration;
    await this.rows.judge(this.database.source.manager, importId, [
      {
        rowNo,
        judgement: {
          verdict: repeated ? 'REJECTED' : 'CORRECTION',
          findings: repeated ? [alreadyRegistered(registration)] : findingsOf(error),
        },
      },
    ]);
  }
}

async function umbrellaOf(tx: EntityManager, importId: string, rowNo: number): Promise<string> {
  const umbrella = await tx.findOneBy(ImportRowRow, { importId, rowNo });
  if (umbrella?.agreementId) return umbrella.agreementId;
  throw refusal('UMBRELLA_ROW_NOT_REGISTERED', { row: rowNo }, [
    { pointer: '/umbrellaNo', code: 'UMBRELLA_ROW_NOT_REGISTERED', params: { row: rowNo } },
  ]);
}
