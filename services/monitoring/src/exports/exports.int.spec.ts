import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { aCaller, eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { newId } from '@nyata/kernel';
import { readSheet } from '@nyata/files';
import { EventLog } from '../../test/event-log';
import { Monitoring, officer, TODAY } from '../../test/monitoring';
import { AGENCY, KENDAL, PNM } from '../../test/organisations';
import { Story } from '../../test/story';
import { JudgementService } from '../cooperation-facts/judgement.service';
import type { ExportView } from './exports.dto';

/** What stands on the pages of a PDF, unpacked. */
function contentOf(bytes: Buffer): string {
  let content = '';
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const packed = bytes.subarray(at + 7, bytes.indexOf('\nendstream', at));
    try {
      content += inflateSync(packed).toString('latin1');
    } catch {
      continue; // the end of another stream
    }
  }
  return content;
}

describe('exports', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;
  let ceremonial: Story;

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    monitoring = await Monitoring.on(database.url);
    const log = new EventLog();
    ceremonial = new Story(log).drafted('2025-08-01').signed('2025-10-02');
    new Story(log)
      .drafted('2026-01-05')
      .signed('2026-02-02')
      .planAdopted('2026-03-01', '2026-10-30');
    new Story(log, { lead: KENDAL, partner: PNM, regions: ['33.24'] })
      .drafted('2026-08-03')
      .signed('2026-09-01');
    await monitoring.consume(log);
    await monitoring.database.transaction((tx) =>
      monitoring.service.app.get(JudgementService).afterTime(tx, TODAY),
    );
    await monitoring.database.source.query(
      `update assessment set title = '=HYPERLINK("http://x","y")' where cooperation_id = $1`,
      [ceremonial.cooperationId],
    );
  });
  afterAll(async () => {
    await monitoring.close();
    await database.drop();
  });

  const ask = (body: object, caller = officer()) =>
    monitoring.service.as(caller).post('/api/exports', body);

  async function made(body: object, caller = officer()) {
    const { status, body: asked } = await ask(body, caller);
    expect({ status, asked }).toMatchObject({ status: 201, asked: { status: 'WAITING' } });
    const { exportId } = asked as ExportView;
    let view: ExportView | undefined;
    await eventually(async () => {
      view = (await monitoring.service.as(caller).get(`/api/exports/${exportId}`))
        .body as ExportView;
      expect(view.status).toBe('READY');
    }, 30_000);
    const answer = await monitoring.service.app.inject({
      url: `/api/exports/${exportId}/file`,
      headers: { authorization: `Bearer ${await monitoring.mint(caller)}` },
    });
    return { view: view!, bytes: answer.rawPayload, headers: answer.headers };
  }

  async function rowsOf(bytes: Buffer): Promise<string[][]> {
    const path = join(mkdtempSync(join(tmpdir(), 'nyata-export-')), 'file.xlsx');
    writeFileSync(path, bytes);
    const rows: string[][] = [];
    for await (const { cells } of readSheet(path, 'XLSX')) rows.push(cells);
    return rows;
  }

  it('write a portfolio with typed cells, the worst first, and run nothing that somebody typed', async () => {
    const { view, bytes, headers } = await made({ kind: 'PORTFOLIO', format: 'XLSX' });
    const [headings, first, ...others] = await rowsOf(bytes);
    expect(headings!.slice(0, 5)).toEqual([
      ...['Kerja sama', 'Perangkat daerah', 'Para pihak', 'Jenis', 'Ditandatangani'],
    ]);
    expect(first).toEqual(
      expect.arrayContaining(['=HYPERLINK("http://x","y")', '2025-10-02', 'Seremonial', '415']),
    );
    expect(others).toHaveLength(1);
    expect(view).toMatchObject({ rowCount: 2, rowsDone: 2, made: { asOf: TODAY } });
    expect(headers['content-disposition']).toContain(`nyata-portfolio-${TODAY}.xlsx`);
  });

  it('write the same on paper, with letterhead and page numbers', async () => {
    const { bytes } = await made({ kind: 'PORTFOLIO', format: 'PDF', verdict: 'CEREMONIAL' });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString()).toContain('%%EOF');
    const content = contentOf(bytes);
    expect(content).toContain('(Berlaku) Tj');
    expect(content).toContain('\\("http');
    // The font that rows are set in is the one that the page knows by this name.
    expect(bytes.toString('latin1')).toMatch(/\/BaseFont \/Helvetica\n/);
  });

  it('list what each agency lets lie, for the letters', async () => {
    const { bytes } = await made({ kind: 'OVERDUE', format: 'XLSX' });
    const [, row, ...others] = await rowsOf(bytes);
    expect(row!.slice(1)).toEqual([
      'Tonggak belum dicapai',
      'Pembiayaan Mekaar bagi Industri Rumahan',
      '2026-10-30',
      '22',
    ]);
    expect(others).toEqual([]);
  });

  it('recap a half-year by agency', async () => {
    const { bytes } = await made({ kind: 'RECAP', format: 'XLSX', period: '2026-S1' });
    const [headings, row] = await rowsOf(bytes);
    expect(Object.fromEntries(headings!.map((name, n) => [name, row![n]]))).toMatchObject({
      'Perangkat daerah': AGENCY.name,
      'Ditandatangani dalam periode': '1',
      'Periode berikut': '1',
      Seremonial: '1',
    });
  });

  it('brief a meeting on one page, in English too', async () => {
    const { cooperationId } = ceremonial;
    const { bytes } = await made({ kind: 'BRIEF', format: 'XLSX', cooperationId, language: 'en' });
    const facts = Object.fromEntries((await rowsOf(bytes)).map(([fact, value]) => [fact, value]));
    expect(facts).toMatchObject({
      Verdict: 'Ceremonial',
      'rule R3': expect.stringContaining('red since 30 Jan 2026') as string,
    });
  });

  it('hold what the asking member may see, and are nobody else’s', async () => {
    const partner = aCaller({ ...PNM, roles: ['partner-liaison'] });
    const { view } = await made({ kind: 'PORTFOLIO', format: 'XLSX' }, partner);
    expect(view.rowCount).toBe(3);
    const other = await monitoring.service.as(officer()).get(`/api/exports/${view.exportId}`);
    expect(other).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const { body } = await monitoring.service.as(partner).get('/api/exports');
    expect(body).toMatchObject({ items: [{ exportId: view.exportId }] });
    const stranger = aCaller({ roles: ['bureau-officer'] });
    const { cooperationId } = ceremonial;
    const hidden = await ask({ kind: 'BRIEF', format: 'PDF', cooperationId }, stranger);
    expect(hidden.status).toBe(404);
  });

  it('are refused with the field that lacks', async () => {
    expect((await ask({ kind: 'RECAP', format: 'PDF' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/period' }],
    });
    expect((await ask({ kind: 'BRIEF', format: 'PDF' })).status).toBe(422);
    expect((await ask({ kind: 'PORTFOLIO', format: 'DOC' })).status).toBe(422);
  });

  it('leave nothing half done when the process dies: the next one writes the file from its beginning', async () => {
    const me = monitoring.service.as(officer());
    const { body } = await me.post('/api/exports', { kind: 'PORTFOLIO', format: 'XLSX' });
    const { exportId } = body as ExportView;
    // Who died has let go of its transaction; what it left is an attempt that was begun.
    const dying = monitoring.database.source.createQueryRunner();
    await dying.startTransaction();
    await dying.query('select 1 from export_job where export_id = $1 for update', [exportId]);
    await dying.query(`insert into export_chunk values ($1, 0, 'half')`, [exportId]);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const waiting = await me.get(`/api/exports/${exportId}`);
    const early = await me.get(`/api/exports/${exportId}/file`);
    expect(waiting.body).toMatchObject({ status: 'WAITING' });
    expect(early).toMatchObject({ status: 409, body: { code: 'EXPORT_NOT_READY' } });
    await dying.rollbackTransaction();
    await dying.release();
    await eventually(async () => {
      const again = await me.get(`/api/exports/${exportId}`);
      expect(again.body).toMatchObject({ status: 'READY', rowsDone: 2 });
    }, 30_000);
    const chunks = await monitoring.database.source.query<{ sound: boolean }[]>(
      `select bytes <> 'half' as sound from export_chunk where export_id = $1`,
      [exportId],
    );
    expect(chunks.every(({ sound }) => sound)).toBe(true);
  });

  it('are unknown by another’s id or a made-up one', async () => {
    const unknown = await monitoring.service.as(officer()).get(`/api/exports/${newId()}/file`);
    expect(unknown.status).toBe(404);
  });
});
