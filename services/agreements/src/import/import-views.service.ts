import { Injectable } from '@nestjs/common';
import { refusalSentence, sheetHeading } from '@nyata/contracts';
import type { Language } from '@nyata/http';
import type { EntityManager } from 'typeorm';
import { valuesIn } from './file-scan';
import type { ImportBatchRow } from './import-batch.entity';
import type { ImportRowRow } from './import-row.entity';
import { ImportRowsRepository } from './import-rows.repository';
import type { ImportDetail, ImportRowView, ImportView } from './imports.dto';

const SAMPLE = 3;

/** How imports and their rows look, in the caller's language. */
@Injectable()
export class ImportViewsService {
  constructor(private readonly rows: ImportRowsRepository) {}

  async summary(batch: ImportBatchRow, tx?: EntityManager): Promise<ImportView> {
    const { importId, version, fileName, format, encoding, sha256, status, uploadedAt } = batch;
    return {
      importId,
      version,
      fileName,
      format,
      ...(encoding && { encoding }),
      sha256,
      status,
      uploadedAt: uploadedAt.toISOString(),
      progress: await this.rows.counts(importId, tx),
    };
  }

  async detail(batch: ImportBatchRow, tx: EntityManager): Promise<ImportDetail> {
    const sample = await this.rows.first(tx, batch.importId, SAMPLE);
    return {
      ...(await this.summary(batch, tx)),
      columns: batch.headings.map((heading, column) => ({
        column,
        heading,
        ...(batch.mapping[column] && { field: batch.mapping[column] }),
        sample: sample.map(({ cells }) => cells[column] ?? ''),
      })),
    };
  }

  row(row: ImportRowRow, { mapping }: ImportBatchRow, language: Language): ImportRowView {
    return {
      rowNo: row.rowNo,
      ...(row.verdict && { verdict: row.verdict }),
      values: valuesIn(row, mapping) as Record<string, string>,
      findings: row.findings.map(({ params, ...finding }) => ({
        ...finding,
        detail: refusalSentence(finding.code, language, params),
      })),
      ...(row.agreementId && { agreementId: row.agreementId }),
    };
  }

  /** What a row lacks, as one text for a cell of the downloaded sheet. */
  findingsIn({ findings }: ImportRowRow, language: Language): string {
    return findings
      .map(({ field, code, params, proposals }) => {
        const heading = sheetHeading(field, language) ?? field;
        const meant = proposals?.length ? ` (${proposals.join(' / ')})` : '';
        return `${heading}: ${refusalSentence(code, language, params)}${meant}`;
      })
      .join('\n');
  }
}
