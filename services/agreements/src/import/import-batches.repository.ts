import { Inject, Injectable } from '@nestjs/common';
import type { SubjectFacts } from '@nyata/auth';
import { plainHeading, refusal } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { ImportBatchRow, type ImportStatus } from './import-batch.entity';
import { ImportColumnRow } from './import-column.entity';

/** The files of old registers, and what was chosen for their headings. */
@Injectable()
export class ImportBatchesRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async find(importId: string, tx = this.database.source.manager): Promise<ImportBatchRow> {
    const batch = await tx.findOneBy(ImportBatchRow, { importId });
    if (!batch) throw refusal('NOT_FOUND');
    return batch;
  }

  /** The batch of a file that was sent before. */
  byFile(tx: EntityManager, legalPartyId: string, sha256: string): Promise<ImportBatchRow | null> {
    return tx.findOneBy(ImportBatchRow, { legalPartyId, sha256 });
  }

  /** Locks a batch that is to be changed, as its caller has seen it. */
  async lock(tx: EntityManager, importId: string, version: number): Promise<ImportBatchRow> {
    const batch = await tx.findOne(ImportBatchRow, {
      where: { importId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!batch) throw refusal('NOT_FOUND');
    if (batch.version !== version) throw refusal('VERSION_CONFLICT');
    return batch;
  }

  async save(tx: EntityManager, batch: ImportBatchRow): Promise<ImportBatchRow> {
    return tx.save(ImportBatchRow, Object.assign(batch, { version: batch.version + 1 }));
  }

  /** What is done is done, whoever has changed the batch meanwhile. */
  async finish(importId: string, from: ImportStatus, to: ImportStatus): Promise<void> {
    await this.database.source.query(
      'update import_batch set status = $3, version = version + 1 where import_id = $1 and status = $2',
      [importId, from, to],
    );
  }

  /** Batches that have work waiting, oldest first. */
  async waiting(): Promise<string[]> {
    const rows = await this.database.source.query<{ importId: string }[]>(
      `select import_id as "importId" from import_batch
       where status in ('CHECKING', 'COMMITTING') order by import_id`,
    );
    return rows.map(({ importId }) => importId);
  }

  page(
    legalPartyId: string,
    organisationId: string | undefined,
    after: string | undefined,
    limit: number,
  ) {
    const page = this.database.source
      .createQueryBuilder(ImportBatchRow, 'b')
      .where('b.legalPartyId = :legalPartyId', { legalPartyId })
      .orderBy('b.importId', 'DESC')
      .limit(limit + 1);
    if (organisationId) page.andWhere('b.organisationId = :organisationId', { organisationId });
    if (after) page.andWhere('b.importId < :after', { after });
    return page.getMany();
  }

  async remembered(tx: EntityManager, legalPartyId: string): Promise<Map<string, string>> {
    const columns = await tx.findBy(ImportColumnRow, { legalPartyId });
    return new Map(columns.map(({ heading, field }) => [heading, field]));
  }

  async remember(
    tx: EntityManager,
    { legalPartyId, headings, mapping }: ImportBatchRow,
  ): Promise<void> {
    const chosen = new Map(
      headings.map((heading, index) => [plainHeading(heading), mapping[index]!]),
    );
    chosen.delete('');
    await tx.query(
      `insert into import_column (legal_party_id, heading, field)
       select $1::uuid, * from unnest($2::text[], $3::text[])
       on conflict (legal_party_id, heading) do update set field = excluded.field`,
      [legalPartyId, [...chosen.keys()], [...chosen.values()]],
    );
  }

  /** What the permissions table asks of an import: it is its government's own, like a draft. */
  async factsOf(importId: string): Promise<SubjectFacts | null> {
    const batch = await this.database.source.manager.findOneBy(ImportBatchRow, { importId });
    return (
      batch && {
        organisationId: batch.organisationId,
        leadLegalPartyId: batch.legalPartyId,
        partyLegalPartyIds: [batch.legalPartyId],
        draft: true,
      }
    );
  }
}
