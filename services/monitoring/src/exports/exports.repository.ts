import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { QueryRunner } from 'typeorm';
import type { Asked } from './asked';
import type { ExportView, Made } from './exports.dto';

/** An export that waits to be written. */
export interface Job {
  exportId: string;
  caller: Caller;
  asked: Asked;
  attempts: number;
}

const VIEW = `select export_id as "exportId", asked, to_json(asked_at)#>>'{}' as "askedAt", status,
    row_count as "rowCount", case status when 'READY' then row_count else coalesce(rows_done, 0) end
      as "rowsDone", file_name as "fileName", mime, size_bytes as "sizeBytes", made
  from export_job left join export_progress using (export_id)`;
const LATEST = 50;

/** Jobs and files, as rows: a file is there whole or not at all. */
@Injectable()
export class ExportsRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async add(
    job: Pick<Job, 'exportId' | 'caller' | 'asked'>,
    at: Date,
    rowCount: number,
  ): Promise<void> {
    const { exportId, caller, asked } = job;
    await this.database.transaction((tx) =>
      tx.query(
        `insert into export_job (export_id, member_id, caller, asked, asked_at, row_count)
         values ($1, $2, $3, $4, $5, $6)`,
        [exportId, caller.memberId, caller, asked, at, rowCount],
      ),
    );
  }

  /** The latest ones of a member; only who asked sees them, for they hold what that member may see. */
  async of(memberId: string): Promise<ExportView[]> {
    const rows = await this.database.source.query<ExportView[]>(
      `${VIEW} where member_id = $1 order by asked_at desc limit ${LATEST}`,
      [memberId],
    );
    return rows.map(viewOf);
  }

  async find(
    exportId: string,
    memberId: string,
  ): Promise<(ExportView & { mime?: string }) | undefined> {
    const [row] = await this.database.transaction((tx) =>
      tx.query<(ExportView & { mime: string })[]>(
        `${VIEW} where export_id = $1 and member_id = $2`,
        [exportId, memberId],
      ),
    );
    return row && { ...viewOf(row), mime: row.mime };
  }

  async *chunks(exportId: string): AsyncGenerator<Buffer> {
    for (let n = 0; ; n++) {
      const [chunk] = await this.database.source.query<{ bytes: Buffer }[]>(
        'select bytes from export_chunk where export_id = $1 and n = $2',
        [exportId, n],
      );
      if (!chunk) return;
      yield chunk.bytes;
    }
  }

  /** The next job, held by this transaction: a process that dies lets go of it, and another takes it. */
  async take(runner: QueryRunner): Promise<Job | undefined> {
    const [job] = (await runner.query(
      `select j.export_id as "exportId", caller, asked, coalesce(p.attempts, 0) as attempts
       from export_job j left join export_progress p using (export_id)
       where status = 'WAITING' order by asked_at limit 1 for no key update of j skip locked`,
    )) as Job[];
    return job;
  }

  async progress(exportId: string, rowsDone: number, begun = false): Promise<void> {
    await this.database.source.query(
      `insert into export_progress (export_id, rows_done, attempts) values ($1, $2, 1)
       on conflict (export_id) do update set rows_done = $2,
         attempts = export_progress.attempts + $3`,
      [exportId, rowsDone, begun ? 1 : 0],
    );
  }

  addChunk(runner: QueryRunner, exportId: string, n: number, bytes: Buffer): Promise<unknown> {
    return runner.query('insert into export_chunk (export_id, n, bytes) values ($1, $2, $3)', [
      exportId,
      n,
      bytes,
    ]);
  }

  finish(
    runner: QueryRunner,
    exportId: string,
    file: { name: string; mime: string; sizeBytes: number; rows: number; made: Made },
  ): Promise<unknown> {
    return runner.query(
      `update export_job set status = 'READY', file_name = $2, mime = $3, size_bytes = $4,
         row_count = $5, made = $6 where export_id = $1`,
      [exportId, file.name, file.mime, file.sizeBytes, file.rows, file.made],
    );
  }

  giveUp(runner: QueryRunner, exportId: string): Promise<unknown> {
    return runner.query(`update export_job set status = 'FAILED' where export_id = $1`, [exportId]);
  }

  /** Files are made anew in seconds: what is older than this many days is dropped. */
  async forget(now: Date, days: number): Promise<void> {
    await this.database.source.query(
      `delete from export_job where asked_at < $1::timestamptz - $2 * interval '1 day'`,
      [now, days],
    );
  }
}

function viewOf(row: ExportView): ExportView {
  const { fileName, sizeBytes, made, exportId, asked, askedAt, status, rowCount, rowsDone } = row;
  const view = { exportId, asked, askedAt, status, rowCount, rowsDone };
  return status === 'READY' ? { ...view, fileName, sizeBytes, made } : view;
}
