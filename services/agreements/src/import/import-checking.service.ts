import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { valuesIn, type FileScan } from './file-scan';
import type { ImportBatchRow } from './import-batch.entity';
import { ImportBatchesRepository } from './import-batches.repository';
import { ImportRowsRepository, type OpenRow } from './import-rows.repository';
import { ImportSurroundingsService } from './import-surroundings.service';
import { alreadyRegistered, fingerprintOf, Repetitions } from './repetitions';
import { judgeRow, type JudgementSurroundings, type RowJudgement } from './row-judgement';

type Known = Omit<JudgementSurroundings, 'umbrella'> & { scan: FileScan };

/** The dry run: every row gets its verdict, nothing is registered. */
@Injectable()
export class ImportCheckingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly batches: ImportBatchesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly surroundings: ImportSurroundingsService,
  ) {}

  /** Judges all rows page by page; one that died half-way begins again, for verdicts are only overwritten. */
  async run(batch: ImportBatchRow, stopped: () => boolean): Promise<void> {
    const known = await this.surroundings.of(batch);
    const repetitions = new Repetitions();
    for await (const page of this.rows.open(batch.importId)) {
      if (stopped()) return;
      await this.database.transaction((tx) => this.judge(tx, batch, page, known, repetitions));
    }
    await this.batches.finish(batch.importId, 'CHECKING', 'CHECKED');
  }

  /** Judges some rows anew, after a correction. */
  async again(tx: EntityManager, batch: ImportBatchRow, rowNos: readonly number[]): Promise<void> {
    const known = await this.surroundings.of(batch);
    const others = await this.rows.judged(tx, batch.importId, rowNos);
    const page = await this.rows.find(tx, batch.importId, rowNos);
    await this.judge(tx, batch, page, known, new Repetitions(others));
  }

  private async judge(
    tx: EntityManager,
    batch: ImportBatchRow,
    page: readonly OpenRow[],
    known: Known,
    repetitions: Repetitions,
  ): Promise<void> {
    const umbrella = await this.surroundings.umbrellasFor(tx, batch, page, known.scan);
    const judged = page.map((row) => ({
      rowNo: row.rowNo,
      judgement: judgeRow(valuesIn(row, batch.mapping), { ...known, umbrella }),
    }));
    const registrable = judged.flatMap(({ judgement: { registration } }) =>
      registration ? [{ registration, fingerprint: fingerprintOf(registration) }] : [],
    );
    const isKnown = await this.surroundings.known(tx, registrable);
    for (const { rowNo, judgement } of judged)
      rejectRepeated(rowNo, judgement, isKnown, repetitions);
    await this.rows.judge(tx, batch.importId, judged);
  }
}

function rejectRepeated(
  rowNo: number,
  judgement: RowJudgement,
  isKnown: Awaited<ReturnType<ImportSurroundingsService['known']>>,
  repetitions: Repetitions,
): void {
  const { registration } = judgement;
  if (!registration) return;
  const findings = isKnown({ registration, fingerprint: fingerprintOf(registration) })
    ? [alreadyRegistered(registration)]
    : repetitions.findingsOf(rowNo, registration);
  if (findings.length === 0) return;
  judgement.findings = [...findings, ...judgement.findings];
  judgement.verdict = 'REJECTED';
  delete judgement.registration;
}
