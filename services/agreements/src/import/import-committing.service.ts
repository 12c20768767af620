import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import { DomainError, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { In, type EntityManager } from 'typeorm';
import type { Agreement, Decision } from '../agreements/agreement';
import { AgreementNumberRepository } from '../agreements/agreement-number.repository';
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

interface Known {
  organisations: ReadonlyMap<string, KnownOrganisation>;
  umbrellas: ReadonlyMap<string, Agreement>;
}

interface Decided extends ReadyRow {
  decision: Decision;
}
interface Refused extends ReadyRow {
  refusal: DomainError;
}

/** Registers the accepted rows, a page in each transaction: what is done stays done, whenever the process dies. */
@Injectable()
export class ImportCommittingService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly batches: ImportBatchesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly ready: ReadyRowsRepository,
    private readonly surroundings: ImportSurroundingsService,
    private readonly agreements: AgreementRepository,
    private readonly numbers: AgreementNumberRepository,
  ) {}

  async run(batch: ImportBatchRow, stopped: () => boolean): Promise<void> {
    const { all: organisations } = await this.surroundings.organisations();
    // Umbrellas first: a PKS of the same file needs the id of its own.
    for (const dependent of [false, true])
      for await (const page of this.ready.pages(batch.importId, dependent)) {
        if (stopped()) return;
        await this.page(batch, page, { organisations, umbrellas: await this.umbrellasOf(page) });
      }
    await this.batches.finish(batch.importId, 'COMMITTING', 'COMMITTED');
  }

  private async page(batch: ImportBatchRow, page: readonly ReadyRow[], known: Known) {
    const by = this.surroundings.originOf(batch);
    const { decided, refused } = decide(batch, page, known, by);
    await this.database.transaction(async (tx) => {
      const { registered, late } = await this.claim(tx, batch.importId, decided);
      const decisions = registered.map(({ decision }) => decision);
      await this.agreements.saveNew(tx, decisions, by);
      await this.refuse(tx, batch.importId, [...refused, ...late]);
    });
  }

  /** Rows and numbers that nobody else has; taken first: of two processes that hold the same row one goes on with it. */
  private async claim(tx: EntityManager, importId: string, decided: readonly Decided[]) {
    const rows = decided.map(({ rowNo, decision: { state } }) => ({
      rowNo,
      agreementId: state.agreementId,
    }));
    const taken = await this.ready.take(tx, importId, rows);
    const own = decided.filter(({ rowNo }) => taken.has(rowNo));
    const refusals = await this.numbers.claimAll(
      tx,
      own.map(({ decision }) => decision.state),
    );
    const late = own.flatMap((row): Refused[] => {
      const refusal = refusals.get(row.decision.state.agreementId);
      return refusal ? [{ ...row, refusal }] : [];
    });
    if (late.length > 0) {
      await this.numbers.release(tx, [...refusals.keys()]);
      const rowNos = late.map(({ rowNo }) => rowNo);
      await this.ready.giveBack(tx, importId, rowNos);
    }
    const registered = own.filter(({ decision }) => !refusals.has(decision.state.agreementId));
    return { registered, late };
  }

  private async umbrellasOf(page: readonly ReadyRow[]): Promise<Map<string, Agreement>> {
    const ids = page.flatMap((row) => umbrellaIdOf(row) ?? []);
    if (ids.length === 0) return new Map();
    const rows = await this.database.source.manager.findBy(AgreementRow, {
      agreementId: In([...new Set(ids)]),
    });
    return new Map(rows.map((row) => [row.agreementId, agreementOf(row)]));
  }

  /** The register has changed since the dry run, or the umbrella's row was refused: the rows wait for a person. */
  private async refuse(tx: EntityManager, importId: string, refused: readonly Refused[]) {
    if (refused.length === 0) return;
    const judged = refused.map(({ rowNo, registration, refusal }) => {
      const repeated = refusal.code === 'DUPLICATE_NUMBER';
      const judgement = {
        verdict: repeated ? ('REJECTED' as const) : ('CORRECTION' as const),
        findings: repeated ? [alreadyRegistered(registration)] : findingsOf(refusal),
      };
      return { rowNo, judgement };
    });
    await this.rows.judge(tx, importId, judged);
  }
}

/** Takes the decision for each row; what the law refuses is known before anything is written. */
function decide(batch: ImportBatchRow, page: readonly ReadyRow[], known: Known, by: Origin) {
  const decided: Decided[] = [];
  const refused: Refused[] = [];
  const { importId, mandate } = batch;
  for (const row of page)
    try {
      const { organisations } = known;
      const umbrella = umbrellaOf(row, known);
      const around = { organisations, umbrella, caller: mandate!.caller, importId };
      decided.push({ ...row, decision: registerRow(row.registration, around, by) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ ...row, refusal: error });
    }
  return { decided, refused };
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
