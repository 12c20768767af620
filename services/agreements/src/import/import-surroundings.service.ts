import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { CLOCK, DATABASE } from '@nyata/http';
import type { Clock, Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Agreement } from '../agreements/agreement';
import { agreementOf } from '../agreements/agreement.repository';
import { AgreementRow } from '../agreements/agreement.entity';
import { OrganisationReferenceRow } from '../partner-reference/organisation-reference.entity';
import { FileScan, plainNumber, valuesIn } from './file-scan';
import type { ImportBatchRow } from './import-batch.entity';
import { ImportRowsRepository, type OpenRow } from './import-rows.repository';
import { OrganisationIndex } from './organisation-matching';
import type { FoundUmbrella, JudgementSurroundings } from './row-judgement';
import type { RowRegistration } from './row-registration';

/** What an import's rows are judged against: the organisations, the file as a whole, the register. */
@Injectable()
export class ImportSurroundingsService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly rows: ImportRowsRepository,
  ) {}

  /** In whose name the rows are judged and registered. */
  originOf({ mandate }: ImportBatchRow): Origin {
    const { caller, correlationId, actorRole } = mandate!;
    const { memberId: actor, organisationId: actorOrg } = caller;
    return { correlationId, actor, actorOrg, actorRole, now: this.clock.now() };
  }

  /** Every organisation that is known, to be found by its name. */
  async organisations(): Promise<OrganisationIndex> {
    return new OrganisationIndex(await this.database.source.manager.find(OrganisationReferenceRow));
  }

  /** Everything but the umbrellas of the register, which are looked up page by page. */
  async of(
    batch: ImportBatchRow,
  ): Promise<Omit<JudgementSurroundings, 'umbrella'> & { scan: FileScan }> {
    const organisations = await this.organisations();
    const own = organisations.all.get(batch.legalPartyId);
    if (!own) throw refusal('NOT_KNOWN_YET');
    const scan = new FileScan();
    for await (const page of this.rows.open(batch.importId))
      for (const row of page) scan.see(row.rowNo, valuesIn(row, batch.mapping));
    const { caller } = batch.mandate!;
    const { monthFirst } = scan;
    return { own, organisations, monthFirst, scan, caller, by: this.originOf(batch) };
  }

  /** Finds the umbrellas that a page of rows names: in the file first, then in the register. */
  async umbrellasFor(
    tx: EntityManager,
    batch: ImportBatchRow,
    page: readonly OpenRow[],
    scan: FileScan,
  ): Promise<(no: string) => FoundUmbrella> {
    const wanted = page.flatMap((row) => valuesIn(row, batch.mapping).umbrellaNo ?? []);
    const registered = await this.registered(tx, batch.legalPartyId, wanted.map(plainNumber));
    return (no) => {
      const rows = scan.umbrellaRows(no);
      const agreements = registered.get(plainNumber(no)) ?? [];
      if (rows.length + agreements.length > 1) return 'several';
      if (rows.length === 1) return { rowNo: rows[0]! };
      return agreements.length === 1 ? { agreement: agreements[0]! } : undefined;
    };
  }

  private async registered(
    tx: EntityManager,
    legalPartyId: string,
    numbers: readonly string[],
  ): Promise<Map<string, Agreement[]>> {
    const found = new Map<string, Agreement[]>();
    if (numbers.length === 0) return found;
    const links = await tx.query<{ no: string; agreementId: string }[]>(
      `select distinct lower(regexp_replace(no, '\\s+', '', 'g')) as no, agreement_id as "agreementId"
       from agreement_number where lower(regexp_replace(no, '\\s+', '', 'g')) = any($1)`,
      [numbers],
    );
    if (links.length === 0) return found;
    const rows = await tx
      .createQueryBuilder(AgreementRow, 'a')
      .where('a.agreementId = any(:ids)', { ids: links.map(({ agreementId }) => agreementId) })
      .andWhere(`a.role = 'UMBRELLA' and a.leadLegalPartyId = :legalPartyId`, { legalPartyId })
      .getMany();
    for (const { no, agreementId } of links)
      for (const row of rows.filter((agreement) => agreement.agreementId === agreementId))
        found.set(no, [...(found.get(no) ?? []), agreementOf(row)]);
    return found;
  }

  /** Which of these rows the register has already: by a number of a party, or as the row of another file. */
  async known(
    tx: EntityManager,
    registrations: readonly { fingerprint: string; registration: RowRegistration }[],
  ): Promise<(row: { fingerprint: string; registration: RowRegistration }) => boolean> {
    const numbers = registrations.flatMap(({ registration }) => registration.numbers);
    const taken = await tx.query<{ organisationId: string; no: string }[]>(
      `select n.organisation_id as "organisationId", n.no from agreement_number n
       join unnest($1::uuid[], $2::text[]) as w(organisation_id, no) using (organisation_id, no)`,
      [numbers.map(({ organisationId }) => organisationId), numbers.map(({ no }) => no)],
    );
    const imported = await tx.query<{ fingerprint: string }[]>(
      'select fingerprint from import_row where agreement_id is not null and fingerprint = any($1)',
      [registrations.map(({ fingerprint }) => fingerprint)],
    );
    const keys = new Set(taken.map(({ organisationId, no }) => `${organisationId} ${no}`));
    const prints = new Set(imported.map(({ fingerprint }) => fingerprint));
    return ({ fingerprint, registration }) =>
      prints.has(fingerprint) ||
      registration.numbers.some(({ organisationId, no }) => keys.has(`${organisationId} ${no}`));
  }
}
