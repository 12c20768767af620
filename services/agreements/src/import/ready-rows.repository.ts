import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { RowRegistration } from './row-registration';

const PAGE = 500;

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

  /** Marks a row as the agreement that it becomes in this transaction; false when somebody else has. */
  async take(
    tx: EntityManager,
    importId: string,
    rowNo: number,
    agreementId: string,
  ): Promise<boolean> {
    const [taken] = await tx.query<[unknown[], number]>(
      `update import_row set agreement_id = $3
       where import_id = $1 and row_no = $2 and agreement_id is null
         and verdict in ('ACCEPTED', 'WARNING') returning 1`,
      [importId, rowNo, agreementId],
    );
    return taken.length > 0;
  }
}
