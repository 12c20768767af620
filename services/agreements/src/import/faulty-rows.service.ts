import { Injectable } from '@nestjs/common';
import type { WrittenSheet } from '@nyata/files';
import type { Language } from '@nyata/http';
import type { ImportBatchRow } from './import-batch.entity';
import { ImportBatchesRepository } from './import-batches.repository';
import type { ImportRowRow } from './import-row.entity';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportViewsService } from './import-views.service';

const PAGE = 500;
const ADDED = { id: ['Baris asal', 'Temuan'], en: ['Original row', 'Findings'] };

/** The rows that wait for a correction, as a table in the shape of their file: mended, it is sent as a new file. */
@Injectable()
export class FaultyRowsService {
  constructor(
    private readonly batches: ImportBatchesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly views: ImportViewsService,
  ) {}

  async table(importId: string, language: Language): Promise<WrittenSheet> {
    const batch = await this.batches.find(importId);
    return {
      headings: [...batch.headings, ...ADDED[language]],
      rows: this.faulty(batch, language),
    };
  }

  private async *faulty(batch: ImportBatchRow, language: Language): AsyncGenerator<string[]> {
    for (let after = 0; ; ) {
      const query = { verdict: 'CORRECTION' as const, after, limit: PAGE };
      const page = await this.rows.page(batch.importId, query);
      for (const row of page.slice(0, PAGE))
        yield [...cellsOf(row, batch), String(row.rowNo), this.views.findingsIn(row, language)];
      if (page.length <= PAGE) return;
      after = page[PAGE - 1]!.rowNo;
    }
  }
}

/** The cells under the headings, with what was corrected in their place. */
const cellsOf = ({ cells, corrections }: ImportRowRow, { headings, mapping }: ImportBatchRow) =>
  headings.map((_heading, column) => {
    const field = mapping[column];
    return (field && corrections[field]) ?? cells[column] ?? '';
  });
