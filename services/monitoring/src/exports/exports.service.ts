import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { CLOCK, DATABASE, type Clock } from '@nyata/http';
import { businessDate, isId, newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { Values } from '../access/scope-filter';
import { inScope } from '../portfolio/counted';
import type { Asked } from './asked';
import { contentOf } from './content';
import { ExportWriter } from './export-writer.service';
import type { AskExport, ExportView } from './exports.dto';
import { ExportsRepository } from './exports.repository';

/** As many rows as a file is promised for; more than that nobody pages through. */
const PDF_ROWS = 100_000;

/** Takes wishes for files, and hands the files out to who asked. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly writer: ExportWriter,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask(body: AskExport, caller: Caller): Promise<ExportView> {
    const { kind, format, language = 'id', period, cooperationId, ...filter } = body;
    const asked: Asked = {
      ...{ kind, format, language, filter },
      ...(kind === 'RECAP' && { period }),
      ...(kind === 'BRIEF' && { cooperationId }),
    };
    if (kind === 'BRIEF') await this.assertVisible(cooperationId!, caller);
    const rowCount = await this.count(asked, caller);
    if (format === 'PDF' && rowCount > PDF_ROWS)
      throw refusal('EXPORT_TOO_LONG_FOR_PDF', { rows: rowCount, max: PDF_ROWS }, [
        { pointer: '/format', code: 'EXPORT_TOO_LONG_FOR_PDF', params: { max: PDF_ROWS } },
      ]);
    const exportId = newId();
    await this.exports.add({ exportId, caller, asked }, this.clock.now(), rowCount);
    this.writer.wake();
    return this.get(exportId, caller);
  }

  list(caller: Caller): Promise<ExportView[]> {
    return this.exports.of(caller.memberId);
  }

  async get(exportId: string, caller: Caller): Promise<ExportView & { mime?: string }> {
    const found = isId(exportId) && (await this.exports.find(exportId, caller.memberId));
    if (!found) throw refusal('NOT_FOUND');
    return found;
  }

  async file(exportId: string, caller: Caller) {
    const found = await this.get(exportId, caller);
    if (found.status !== 'READY') throw refusal('EXPORT_NOT_READY');
    return { ...found, content: this.exports.chunks(exportId) };
  }

  private async count(asked: Asked, caller: Caller): Promise<number> {
    const values = new Values();
    const today = businessDate(this.clock.now());
    const { statement } = contentOf({ asked, caller, today, values });
    const [row] = await this.database.source.query<{ n: number }[]>(
      `select count(*)::int as n from (${statement}) counted`,
      values.list,
    );
    return row!.n;
  }

  private async assertVisible(cooperationId: string, caller: Caller): Promise<void> {
    const values = new Values();
    const one = `a.cooperation_id = ${values.add(cooperationId)}`;
    const found = await this.database.source.query<object[]>(
      `select 1 from assessment a where ${one} and ${inScope({}, caller, values)}`,
      values.list,
    );
    if (found.length === 0) throw refusal('NOT_FOUND');
  }
}
