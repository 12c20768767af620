import type { OrgRef } from '@nyata/contracts';
import { outboxOf } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import {
  csv,
  IMPORT_HEADINGS as HEADINGS,
  importRow as row,
  ImportWalk,
  named,
  officerOf,
  PNM,
} from '../../test/import-walk';

let agreements: AgreementsUnderTest;
let jateng: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  jateng = await named(agreements, 'PROVINCE', 'Pemerintah Provinsi Jawa Tengah', {
    regionCode: '33',
  });
  await named(agreements, 'BUMN', 'PT Permodalan Nasional Madani (Persero)');
  await named(agreements, 'PRIVATE_UNIVERSITY', 'Universitas Dian Nuswantoro');
  await named(agreements, 'MINISTRY_AGENCY', 'Kementerian Kesehatan');
});
afterAll(() => agreements?.close());

const upload = (name: string, lines: string[][]) =>
  ImportWalk.upload(agreements, jateng, name, csv(lines));

test('an old register goes from a file to agreements: mapped, checked, corrected, registered', async () => {
  const walk = await upload('register.csv', [
    ['DAFTAR KERJA SAMA DAERAH', '', ''],
    HEADINGS,
    row('PKS', 'Pendampingan Mekaar', PNM, '119/PKS/1', '10/03/2025', '3 th', '415/KB/1', ''),
    row(
      'Kesepakatan Bersama',
      'Pembiayaan Mekaar',
      PNM,
      '415/KB/1',
      '2 Maret 2024',
      '5 (lima) tahun',
      '',
      '• rapat\n• 覚書',
    ),
    row(
      'MoU',
      'Kesehatan',
      'kementerian kesehatan',
      '7/NK/2',
      '45000',
      'sesuai kesepakatan para pihak',
      '',
      '',
    ),
    row(
      'MoU',
      'Magang',
      'Universitas Dian Nuswantara',
      '8/KB/3',
      '10 Maret 2030',
      '2 tahun',
      '',
      '',
    ),
    row('PKS', 'Tanpa payung', PNM, '', '5 Mei 2023', 's.d. 31 Desember 2027', '999/X', '=SUM(A1)'),
  ]);
  expect(walk.view).toMatchObject({ status: 'UPLOADED', format: 'CSV', encoding: 'utf-8' });
  expect(Object.values(walk.mapping())).toEqual([
    '',
    'kind',
    'title',
    'party.2',
    'number.1',
    'signedOn',
    'duration',
    'umbrellaNo',
    'followUp',
  ]);

  const before = (await outboxOf(agreements.database)).length;
  const checked = await walk.check();
  expect(checked['progress']).toEqual({
    rows: 5,
    waiting: 0,
    accepted: 0,
    warnings: 3,
    corrections: 2,
    rejected: 0,
    registered: 0,
  });
  expect((await outboxOf(agreements.database)).length).toBe(before);
  const [health, internship] = await walk.rows('&verdict=CORRECTION');
  expect(health).toMatchObject({ rowNo: 5 });
  expect(health!['findings'][0]).toMatchObject({
    field: 'duration',
    code: 'DURATION_UNCLEAR',
    value: 'sesuai kesepakatan para pihak',
    weight: 'CORRECTION',
    detail: expect.stringContaining('Tulis seperti 5 (lima) tahun') as string,
  });
  expect(internship!['findings'][0]).toMatchObject({
    field: 'party.2',
    code: 'ORGANISATION_NOT_MATCHED',
    proposals: ['Universitas Dian Nuswantoro'],
  });

  const corrected = await walk.correct([
    { rowNo: 5, values: { duration: '5 tahun' } },
    { rowNo: 6, values: { 'party.2': 'Universitas Dian Nuswantoro' } },
  ]);
  expect(corrected.body['items']).toMatchObject([
    { rowNo: 5, verdict: 'WARNING' },
    {
      rowNo: 6,
      verdict: 'CORRECTION',
      findings: expect.arrayContaining([
        expect.objectContaining({ field: 'signedOn', code: 'SIGNED_IN_FUTURE' }),
      ]) as unknown,
    },
  ]);

  const done = await walk.commit();
  expect(done['progress']).toMatchObject({ rows: 5, registered: 4, corrections: 1 });
  const rows = await walk.rows();
  const read = async (index: number) =>
    (
      await agreements.service
        .as(officerOf(jateng))
        .get(`/api/agreements/${rows[index]!['agreementId']}`)
    ).body;
  const umbrella = await read(1);
  expect(umbrella).toMatchObject({
    origin: 'IMPORTED',
    importedOn: '2026-11-21',
    documentKind: 'JOINT_AGREEMENT',
    label: 'Kesepakatan Bersama',
    term: { startsOn: '2024-03-02', endsOn: '2029-03-01' },
    legacyNotes: { followUp: '• rapat\n• 覚書' },
    parties: [{ side: 1, org: { name: 'Pemerintah Provinsi Jawa Tengah' } }, { side: 2 }],
  });
  expect(await read(0)).toMatchObject({
    role: 'IMPLEMENTING',
    umbrellaId: umbrella['agreementId'],
    cooperationId: umbrella['cooperationId'],
    signedOn: '2025-03-10',
  });
  expect(await read(2)).toMatchObject({
    cooperationType: 'SYNERGY',
    documentKind: 'AGREEMENT_NOTE',
    signedOn: '2023-03-15',
  });
  expect(await read(4)).toMatchObject({
    role: 'STANDALONE',
    numbers: [],
    legacyNotes: { followUp: '=SUM(A1)' },
  });
  const [event] = await agreements.eventsOf(rows[4]!['agreementId'] as string);
  expect(event).toMatchObject({
    name: 'agreement-registered',
    payload: { importId: walk.id, paperGaps: ['NUMBER', 'SIGNED_FILE', 'UMBRELLA'] },
  });
});

test('rows that wait for a correction are downloaded with what is wrong, mended and sent again', async () => {
  const walk = await upload('salah.csv', [
    HEADINGS,
    row('KB', 'Benar', PNM, '', '3 Juni 2024', '3 tahun', '', ''),
    row('KB', 'Salah', PNM, '', '3 Juni 2024', 'menyesuaikan kebutuhan', '', ''),
  ]);
  await walk.check();
  const sheet = await agreements.service
    .as(officerOf(jateng))
    .get(`/api/imports/${walk.id}/faulty-rows?format=CSV`);
  const text = sheet.bytes.toString();
  expect(text).toContain(
    'Jangka waktu: Jangka waktu ini tidak menyebut lama atau akhir yang pasti',
  );
  expect(text).not.toContain('Benar');
  const mended = text.replace('menyesuaikan kebutuhan', '2 tahun');
  const next = await ImportWalk.upload(agreements, jateng, 'diperbaiki.csv', mended);
  expect((await next.check())['progress']).toMatchObject({ rows: 1, warnings: 1 });
});

test('a column is mapped as it was chosen for the file before', async () => {
  const headings = ['Isi naskah', ...HEADINGS.slice(3)];
  const first = await upload('a.csv', [
    headings,
    ['Satu', PNM, '', '3 Juni 2024', '3 tahun', '', ''],
  ]);
  expect(first.mapping()['0']).toBe('');
  await first.check({ 0: 'title' });
  const next = await upload('b.csv', [
    headings,
    ['Dua', PNM, '', '3 Juni 2024', '3 tahun', '', ''],
  ]);
  expect(next.mapping()['0']).toBe('title');
});
