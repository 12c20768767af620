import { Inject, Injectable } from '@nestjs/common';
import type { SheetField } from '@nyata/contracts';
import type { SheetRow } from '@nyata/files';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { heaviestFirst, type RowVerdict } from './finding';
import { ImportRowRow } from './import-row.entity';
import { fingerprintOf } from './repetitions';
import type { RowJudgement } from './row-judgement';

/** Small, so that what a page holds is collected while it is young: the heap of a service is tight. */
const PAGE = 100;

/** A row as far as it is judged by: what stands in it and what was corrected. */
export type OpenRow = Pick<ImportRowRow, 'rowNo' | 'cells' | 'corrections'>;

export interface RowCounts {
  rows: number;
  waiting: number;
  accepted: number;
  warnings: number;
  corrections: number;
  rejected: number;
  registered: number;
}

/** The rows of an import, a page at a time: no file is ever in memory as a whole. */
@Injectable()
export class ImportRowsRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async insert(tx: EntityManager, importId: string, rows: readonly SheetRow[]): Promise<void> {
    if (rows.length === 0) return;
    // Arrays of arrays must be rectangular in Postgres; JSON need not be.
    await tx.query(
      `insert into import_row (import_id, row_no, cells, corrections, findings)
       select $1::uuid, r.row_no, array(select jsonb_array_elements_text(r.cells)), '{}', '[]'
       from jsonb_to_recordset($2::jsonb) as r(row_no int, cells jsonb)`,
      [
        importId,
        JSON.stringify(
          rows.map(({ rowNo, cells }) => ({ row_no: rowNo, cells: cells.map(storable) })),
        ),
      ],
    );
  }

  /** All rows that are not registered yet, in order, page by page. */
  async *open(importId: string): AsyncGenerator<OpenRow[]> {
    let after = 0;
    for (;;) {
      const rows = await this.database.source.query<OpenRow[]>(
        `select row_no as "rowNo", cells, corrections from import_row
         where import_id = $1 and row_no > $2 and agreement_id is null
         order by row_no limit ${PAGE}`,
        [importId, after],
      );
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)!.rowNo;
    }
  }

  find(tx: EntityManager, importId: string, rowNos: readonly number[]): Promise<ImportRowRow[]> {
    return tx
      .createQueryBuilder(ImportRowRow, 'r')
      .where('r.importId = :importId and r.rowNo = any(:rowNos)', { importId, rowNos })
      .orderBy('r.rowNo')
      .getMany();
  }

  /** The first rows, for whoever maps the columns. */
  first(tx: EntityManager, importId: string, limit: number): Promise<ImportRowRow[]> {
    return tx.find(ImportRowRow, { where: { importId }, order: { rowNo: 'asc' }, take: limit });
  }

  /** Verdicts under another mapping say nothing any more. */
  async forget(tx: EntityManager, importId: string): Promise<void> {
    await tx.query(
      `update import_row set verdict = null, findings = '[]', registration = null, fingerprint = null,
         umbrella_row = null where import_id = $1 and agreement_id is null`,
      [importId],
    );
  }

  async judge(
    tx: EntityManager,
    importId: string,
    judged: readonly { rowNo: number; judgement: RowJudgement }[],
  ): Promise<void> {
    const rows = judged.map(({ rowNo, judgement }) => {
      const { verdict, registration, umbrellaRow } = judgement;
      const findings = heaviestFirst(judgement.findings);
      const fingerprint = registration && fingerprintOf(registration);
      return {
        row_no: rowNo,
        verdict,
        findings,
        registration,
        umbrella_row: umbrellaRow,
        fingerprint,
      };
    });
    await tx.query(
      `update import_row r set verdict = j.verdict, findings = j.findings,
         registration = j.registration, umbrella_row = j.umbrella_row, fingerprint = j.fingerprint
       from jsonb_to_recordset($2::jsonb)
         as j(row_no int, verdict text, findings jsonb, registration jsonb, umbrella_row int, fingerprint text)
       where r.import_id = $1 and r.row_no = j.row_no and r.agreement_id is null`,
      [importId, JSON.stringify(rows)],
    );
  }

  async correct(
    tx: EntityManager,
    importId: string,
    rowNo: number,
    values: Partial<Record<SheetField, string>>,
  ): Promise<void> {
    await tx.query(
      `update import_row set corrections = corrections || $3::jsonb
       where import_id = $1 and row_no = $2 and agreement_id is null`,
      [importId, rowNo, JSON.stringify(values)],
    );
  }

  /** What the rows of this file that were judged already would register. */
  async judged(tx: EntityManager, importId: string, without: readonly number[]) {
    return tx.query<
      {
        rowNo: number;
        fingerprint: string;
        numbers: { organisationId: string; no: string; date: string }[];
      }[]
    >(
      `select row_no as "rowNo", fingerprint, coalesce(registration -> 'numbers', '[]') as numbers
       from import_row where import_id = $1 and fingerprint is not null and not row_no = any($2)`,
      [importId, without],
    );
  }

  async counts(importId: string, tx = this.database.source.manager): Promise<RowCounts> {
    const [counts] = await tx.query<RowCounts[]>(
      `select count(*)::int as rows,
         count(*) filter (where verdict is null)::int as waiting,
         count(*) filter (where verdict = 'ACCEPTED')::int as accepted,
         count(*) filter (where verdict = 'WARNING')::int as warnings,
         count(*) filter (where verdict = 'CORRECTION')::int as corrections,
         count(*) filter (where verdict = 'REJECTED')::int as rejected,
         count(agreement_id)::int as registered
       from import_row where import_id = $1`,
      [importId],
    );
    return counts!;
  }

  /** Rows by verdict for a screen; one more than asked for when there is a next page. */
  page(
    importId: string,
    { verdict, after, limit }: { verdict?: RowVerdict; after: number; limit: number },
  ): Promise<ImportRowRow[]> {
    const rows = this.database.source
      .createQueryBuilder(ImportRowRow, 'r')
      .where('r.importId = :importId and r.rowNo > :after', { importId, after })
      .orderBy('r.rowNo')
      .limit(limit + 1);
    if (verdict) rows.andWhere('r.verdict = :verdict', { verdict });
    return rows.getMany();
  }
}

/** Postgres keeps every character but this one. */
const storable = (text: string): string => text.replaceAll('\0', '');
