import type { OrgRef } from '@nyata/contracts';
import { aCaller, outboxOf } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import {
  csv,
  IMPORT_HEADINGS as HEADINGS,
  importRow as row,
  ImportWalk,
  named,
  officerOf,
  PNM,
  sent,
} from '../../test/import-walk';

let agreements: AgreementsUnderTest;
let jateng: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  jateng = await named(agreements, 'PROVINCE', 'Pemerintah Provinsi Jawa Tengah', {
    regionCode: '33',
  });
  await named(agreements, 'BUMN', 'PT Permodalan Nasional Madani (Persero)');
});
afterAll(() => agreements?.close());

const upload = (name: string, lines: string[][]) =>
  ImportWalk.upload(agreements, jateng, name, csv(lines));

test('the same file twice, and the same agreement in another file, add nothing', async () => {
  const lines = [HEADINGS, row('KB', 'Sekali saja', PNM, '', '3 Juni 2024', '3 tahun', '', '')];
  const first = await upload('sekali.csv', lines);
  await first.check();
  await first.commit();
  const again = await upload('sekali lagi.csv', lines);
  expect(again.id).toBe(first.id);
  expect(again.view['progress']).toMatchObject({ registered: 1 });
  await again.commit();

  const other = await upload('lain.csv', [HEADINGS, ['2', ...lines[1]!.slice(1)], lines[1]!]);
  await other.check();
  expect((await other.rows()).map(({ verdict, findings }) => [verdict, findings[0].code])).toEqual([
    ['REJECTED', 'ALREADY_REGISTERED'],
    ['REJECTED', 'ALREADY_REGISTERED'],
  ]);
  const registered = (await outboxOf(agreements.database)).filter(
    ({ payload }) => (payload as { title?: string }).title === 'Sekali saja',
  );
  expect(registered).toHaveLength(1);
});

test('of two rows that say the same, or give one number twice, the first counts', async () => {
  const walk = await upload('kembar.csv', [
    HEADINGS,
    row('KB', 'Kembar', PNM, '55/KB', '3 Juni 2024', '3 tahun', '', ''),
    row('KB', 'Kembar', PNM, '55/KB', '3 Juni 2024', '3 tahun', '', ''),
    row('KB', 'Bukan kembar', PNM, '55/KB', '3 Juni 2024', '3 tahun', '', ''),
  ]);
  await walk.check();
  expect((await walk.rows()).map(({ findings }) => findings[0].code)).toEqual([
    'SUBJECT_FROM_TITLE',
    'REPEATED_ROW',
    'REPEATED_NUMBER',
  ]);
});

describe('what is wrong is told, and nothing is kept', () => {
  const files: [string, string, string | Buffer, number, string][] = [
    [
      'an old Excel file under a new name',
      'a.xlsx',
      Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'),
      422,
      'SHEET_OLD_EXCEL',
    ],
    ['a PDF', 'a.pdf', '%PDF-1.7', 422, 'SHEET_TYPE_REFUSED'],
    ['a file of 21 MB', 'a.csv', Buffer.alloc(21 * 1024 * 1024, 97), 413, 'FILE_TOO_LARGE'],
    ['a table without rows', 'a.csv', 'Judul;Mitra\n', 422, 'SHEET_EMPTY'],
    ['a quote that is not closed', 'a.csv', 'Judul;Mitra\n"x;y\n', 422, 'SHEET_BROKEN_AT'],
  ];
  test.each(files)('%s', async (_what, name, content, status, code) => {
    const answer = await sent(agreements, jateng, name, content);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });

  test('a mapping that can not be', async () => {
    const walk = await upload('peta.csv', [
      HEADINGS,
      row('KB', 'Peta', PNM, '', '3 Juni 2024', '3 tahun', '', ''),
    ]);
    const check = (mapping: object) =>
      agreements.service
        .as(officerOf(jateng))
        .post(`/api/imports/${walk.id}/checks`, { mapping }, { version: 1 });
    const faults = await Promise.all([
      check({ 0: 'title', 1: 'title' }),
      check({ 99: 'title' }),
      check({ 0: 'budget' }),
      check({ 0: 'kind' }),
    ]);
    expect(faults.map(({ body }) => body['errors'][0].code)).toEqual([
      'IMPORT_FIELD_TWICE',
      'IMPORT_COLUMN_UNKNOWN',
      'UNKNOWN_FIELD',
      'IMPORT_TITLE_UNMAPPED',
    ]);
    const early = await agreements.service
      .as(officerOf(jateng))
      .post(`/api/imports/${walk.id}/commits`, {}, { version: 1 });
    expect([early.status, early.body['code']]).toEqual([409, 'IMPORT_STATE']);
  });
});

test('an import is its own government’s: a partner may not, another government sees nothing', async () => {
  const walk = await upload('milik.csv', [
    HEADINGS,
    row('KB', 'Milik', PNM, '', '3 Juni 2024', '3 tahun', '', ''),
  ]);
  const diy = await named(agreements, 'PROVINCE', 'Daerah Istimewa Yogyakarta', {
    regionCode: '34',
  });
  const path = `/api/imports/${walk.id}`;
  expect((await agreements.service.as(officerOf(diy)).get(path)).status).toBe(404);
  const partner = aCaller({ roles: ['partner-liaison'], organisationId: jateng.organisationId });
  expect((await agreements.service.as(partner).get(path)).status).toBe(403);
  const list = await agreements.service.as(officerOf(diy)).get('/api/imports');
  expect(list.body['items']).toEqual([]);
});
