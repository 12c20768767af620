import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { RowRegistration } from './row-registration';

/** Rows that are registered in one transaction. */
const PAGE = 100;

/** A row that may be registered, with the agreement that its umbrella's row has become. */
export interface ReadyRow {
  rowNo: number;
  registration: RowRegistration;
  umbrellaRow: number | null;
  umbrellaAgreementId: string | null;
}

/** The rows of an import that may be registered, and which of them are. */
@Injectable()
export class ReadyRowsRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Accepted rows that are not registered yet, page by page; first those on their own, then those with an umbrella. */
  async *pages(importId: string, dependent: boolean): AsyncGenerator<ReadyRow[]> {
    let after = 0;
    for (;;) {
      const rows = await this.database.source.query<ReadyRow[]>(
        `select r.row_no as "rowNo", r.registration, r.umbrella_row as "umbrellaRow",
           u.agreement_id as "umbrellaAgreementId"
         from import_row r
         left join import_row u on u.import_id = r.import_id and u.row_no = r.umbrella_row
         where r.import_id = $1 and r.row_no > $3 and r.agreement_id is null
           and r.verdict in ('ACCEPTED', 'WARNING') and (r.umbrella_row is not null) = $2
         order by r.row_no limit ${PAGE}`,
        [importId, dependent, after],
      );
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)!.rowNo;
    }
  }

  /** Marks rows as the agreements that they become in this transaction; @returns those that nobody else has taken. */
  async take(
    tx: EntityManager,
    importId: string,
    rows: readonly { rowNo: number; agreementId: string }[],
  ): Promise<Set<number>> {
    const [taken] = await tx.query<[{ rowNo: number }[], number]>(
      `update import_row r set agreement_id = t.agreement_id
       from unnest($2::int[], $3::uuid[]) as t(row_no, agreement_id)
       where r.import_id = $1 and r.row_no = t.row_no and r.agreement_id is null
         and r.verdict in ('ACCEPTED', 'WARNING') returning r.row_no as "rowNo"`,
      [importId, rows.map(({ rowNo }) => rowNo), rows.map(({ agreementId }) => agreementId)],
    );
    return new Set(taken.map(({ rowNo }) => rowNo));
  }

  /** These rows become no agreements after all. */
  async giveBack(tx: EntityManager, importId: string, rowNos: readonly number[]): Promise<void> {
    await tx.query(
      'update import_row set agreement_id = null where import_id = $1 and row_no = any($2)',
      [importId, rowNos],
    );
  }
}
