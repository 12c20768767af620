import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import { DomainError } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { In } from 'typeorm';
import type { Agreement } from '../agreements/agreement';
import { AgreementRow } from '../agreements/agreement.entity';
import { agreementOf, AgreementRepository } from '../agreements/agreement.repository';
import type { KnownOrganisation } from '../agreements/resolving';
import type { ImportBatchRow } from './import-batch.entity';
import { ImportBatchesRepository } from './import-batches.repository';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportSurroundingsService } from './import-surroundings.service';
import { ReadyRowsRepository, type ReadyRow } from './ready-rows.repository';
import { alreadyRegistered } from './repetitions';
import { findingsOf } from './row-judgement';
import { registerRow } from './row-registration';

/** Rows at the same time; each has a transaction and a connection of its own. */
const LANES = 4;

interface Known {
  organisations: ReadonlyMap<string, KnownOrganisation>;
  umbrellas: ReadonlyMap<string, Agreement>;
}

/** Registers the accepted rows, each in its own transaction: what is done stays done, whenever the process dies. */
@Injectable()
export class ImportCommittingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly batches: ImportBatchesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly ready: ReadyRowsRepository,
    private readonly surroundings: ImportSurroundingsService,
    private readonly agreements: AgreementRepository,
  ) {}

  async run(batch: ImportBatchRow, stopped: () => boolean): Promise<void> {
    const { all: organisations } = await this.surroundings.organisations();
    // Umbrellas first: a PKS of the same file needs the id of its own.
    for (const dependent of [false, true])
      for await (const page of this.ready.pages(batch.importId, dependent)) {
        const umbrellas = await this.umbrellasOf(page);
        const waiting = [...page];
        const lane = async () => {
          for (let row = waiting.shift(); row && !stopped(); row = waiting.shift())
            await this.row(batch, row, { organisations, umbrellas });
        };
        await Promise.all(Array.from({ length: LANES }, lane));
        if (stopped()) return;
      }
    await this.batches.finish(batch.importId, 'COMMITTING', 'COMMITTED');
  }

  private async row(batch: ImportBatchRow, row: ReadyRow, known: Known): Promise<void> {
    try {
      await this.register(batch, row, known);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(batch.importId, row, error);
    }
  }

  private async register(batch: ImportBatchRow, row: ReadyRow, known: Known): Promise<void> {
    const { importId, mandate } = batch;
    const decision = registerRow(
      row.registration,
      {
        organisations: known.organisations,
        umbrella: umbrellaOf(row, known),
        caller: mandate!.caller,
        importId,
      },
      this.surroundings.originOf(batch),
    );
    await this.database.transaction(async (tx) => {
      // Taken first: of two processes that hold the same row only one goes on.
      if (!(await this.ready.take(tx, importId, row.rowNo, decision.state.agreementId))) return;
      await this.agreements.claimNumbers(tx, decision.state);
      await this.agreements.save(tx, decision, this.surroundings.originOf(batch));
    });
  }

  private async umbrellasOf(page: readonly ReadyRow[]): Promise<Map<string, Agreement>> {
    const ids = page.flatMap((row) => umbrellaIdOf(row) ?? []);
    if (ids.length === 0) return new Map();
    const rows = await this.database.source.manager.findBy(AgreementRow, {
      agreementId: In([...new Set(ids)]),
    });
    return new Map(rows.map((row) => [row.agreementId, agreementOf(row)]));
  }

  /** The register has changed since the dry run, or the umbrella's row was refused: the row waits for a person. */
  private async refuse(
    importId: string,
    { rowNo, registration }: ReadyRow,
    error: DomainError,
  ): Promise<void> {
    const repeated = error.code === 'DUPLICATE_NUMBER';
    const judgement = {
      verdict: repeated ? ('REJECTED' as const) : ('CORRECTION' as const),
      findings: repeated ? [alreadyRegistered(registration)] : findingsOf(error),
    };
    await this.rows.judge(this.database.source.manager, importId, [{ rowNo, judgement }]);
  }
}

const umbrellaIdOf = ({ umbrellaRow, umbrellaAgreementId, registration }: ReadyRow) =>
  umbrellaRow === null ? registration.umbrellaId : (umbrellaAgreementId ?? undefined);

function umbrellaOf(row: ReadyRow, { umbrellas }: Known): Agreement | undefined {
  const { umbrellaRow, registration } = row;
  const id = umbrellaIdOf(row);
  if (umbrellaRow !== null && !id)
    throw refusal('UMBRELLA_ROW_NOT_REGISTERED', { row: umbrellaRow }, [
      {
        pointer: '/umbrellaNo',
        code: 'UMBRELLA_ROW_NOT_REGISTERED',
        params: { row: umbrellaRow },
      },
    ]);
  return registration.role === 'IMPLEMENTING' && id ? umbrellas.get(id) : undefined;
}
