import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse/sync';
import { ZipFile } from 'yazl';
import { readSheet, SHEET_FORMATS, writeSheet, type SheetFormat } from './index';
import { dateOfSerial } from './read-xlsx';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-sheets-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
const file = () => join(folder, String(++files));

async function rowsIn(content: string | Buffer, format: SheetFormat): Promise<string[][]> {
  const path = file();
  await writeFile(path, content);
  return rowsAt(path, format);
}

async function rowsAt(path: string, format: SheetFormat): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readSheet(path, format)) rows.push(cells);
  return rows;
}

/** A workbook as other programs write it: shared texts, dates as numbers with a format, formulas. */
async function workbook(sheet: string, { texts = '', properties = '' } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  const part = (name: string, xml: string) => zip.addBuffer(Buffer.from(xml), name);
  part(
    'xl/workbook.xml',
    `<workbook xmlns:r="r">${properties}<sheets><sheet name="lama" state="hidden" r:id="x"/><sheet name="a" r:id="rId7"/></sheets></workbook>`,
  );
  part(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId7" Target="worksheets/b.xml"/></Relationships>',
  );
  part(
    'xl/styles.xml',
    `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="171" formatCode='0.0" hari"'/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
  );
  part('xl/sharedStrings.xml', `<sst>${texts}</sst>`);
  part('xl/worksheets/b.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`);
  zip.end();
  const path = file();
  await pipeline(zip.outputStream, createWriteStream(path));
  return readFile(path);
}

const WRITTEN = {
  headings: ['Judul', 'Lingkup', 'Catatan'],
  rows: [
    ['Kerja sama "air" & sanitasi, <tahap 1>', '• Satu\n• Dua\n\n- Tiga', "'=1+1"],
    ['覚書 ꦏꦫꦗꦱꦩ 🤝', '=HYPERLINK("http://x")', '+62 24'],
    ['@SUM(A1)', '-5', ' spasi '],
  ],
};

test.each(SHEET_FORMATS)('what is written as %s is read back letter by letter', async (format) => {
  const path = file();
  await pipeline(writeSheet(WRITTEN, format), createWriteStream(path));
  expect(await rowsAt(path, format)).toEqual([WRITTEN.headings, ...WRITTEN.rows]);
});

test('no cell of a written CSV begins like a formula', async () => {
  const path = file();
  await pipeline(writeSheet(WRITTEN, 'CSV'), createWriteStream(path));
  const records: string[][] = parse(await readFile(path), { bom: true });
  const cells = records.flat();
  expect(cells).toContain(`'=HYPERLINK("http://x")`);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

describe('a workbook of another program', () => {
  test('dates by their format, numbers, formulas as what they last gave, texts in pieces', async () => {
    const content = await workbook(
      `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><v>45726</v></c><c r="D2" s="2"><v>45726.5</v></c><c r="E2" s="3"><v>5</v></c></row>
       <row r="5"><c r="A5"><f>SUM(1,2)</f><v>3</v></c><c r="B5" t="str"><f>CMD()</f></c><c r="C5" t="b"><v>1</v></c><c r="D5" t="e"><v>#REF!</v></c><c r="E5"><v>2.0800000000000001</v></c></row>`,
      { texts: '<si><r><t>Kesepakatan </t></r><r><t>Bersama</t></r><rPh><t>x</t></rPh></si>' },
    );
    expect(await rowsIn(content, 'XLSX')).toEqual([
      ['', 'Kesepakatan Bersama', '2025-03-10', '2025-03-10', '5'],
      ['3', '=CMD()', 'TRUE', '#REF!', '2.08'],
    ]);
  });

  test('the calendar that begins in 1904', async () => {
    const content = await workbook('<row><c s="1"><v>44264</v></c></row>', {
      properties: '<workbookPr date1904="1"/>',
    });
    expect(await rowsIn(content, 'XLSX')).toEqual([['2025-03-10']]);
  });

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45726, '2025-03-10'],
    [-1, '-1'],
    [1e9, '1000000000'],
  ])('the serial %d is %s', (serial, date) => {
    expect(dateOfSerial(serial)).toBe(date);
  });
});

describe('a file that can not be read is told so', () => {
  test('a bomb: what it would unpack to is known before it is unpacked', async () => {
    const content = await workbook('<row><c><v>1</v></c></row>');
    // The declared size of a part in the list of parts, at the end of the file.
    const entry = content.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    content.writeUInt32LE(4_000_000_000, entry + 24);
    await expect(rowsIn(content, 'XLSX')).rejects.toMatchObject({
      code: 'SHEET_UNPACKS_TOO_LARGE',
    });
  });

  test('a bomb that lies about its size is cut off', async () => {
    const content = await workbook(`<row><c><v>${'1'.repeat(100_000)}</v></c></row>`);
    const entry = content.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    content.writeUInt32LE(50, entry + 24);
    await expect(rowsIn(content, 'XLSX')).rejects.toMatchObject({ code: 'SHEET_BROKEN' });
  });

  const cases: [string, SheetFormat, () => Promise<string | Buffer>, string][] = [
    [
      'half a workbook',
      'XLSX',
      async () => (await workbook('<row/>')).subarray(0, 700),
      'SHEET_BROKEN',
    ],
    ['XML that ends early', 'XLSX', () => workbook('<row><c>'), 'SHEET_BROKEN'],
    [
      'entities that multiply',
      'XLSX',
      () => workbook('<row><c t="str"><v>&lol;</v></c></row>'),
      'SHEET_BROKEN',
    ],
    [
      'a column far to the right',
      'XLSX',
      () => workbook('<row><c r="ZZZ1"/></row>'),
      'SHEET_TOO_MANY_COLUMNS',
    ],
    [
      'a row far below',
      'XLSX',
      () => workbook('<row r="900000"><c><v>1</v></c></row>'),
      'SHEET_TOO_MANY_ROWS',
    ],
    ['a quote that is not closed', 'CSV', () => Promise.resolve('a;b\n"c;d\n'), 'SHEET_BROKEN_AT'],
    ['JSON that breaks off', 'JSON', () => Promise.resolve('[{"a":1}'), 'SHEET_BROKEN'],
    ['JSON that is no list', 'JSON', () => Promise.resolve('{"a":1}'), 'SHEET_NOT_A_LIST'],
  ];
  test.each(cases)('%s (%s)', async (_what, format, content, code) => {
    await expect(rowsIn(await content(), format)).rejects.toMatchObject({ code });
  });
});

describe('CSV as people save it', () => {
  test.each<[string, Buffer | string]>([
    ['UTF-8 with commas', 'Judul,Mitra\r\n"Air, minum",Café\r\n'],
    ['UTF-8 with its mark and semicolons', '\uFEFFJudul;Mitra\n"Air, minum";Café\n'],
    ['Windows-1252', Buffer.from('Judul;Mitra\r\n"Air, minum";Caf\xe9\r\n', 'latin1')],
    ['UTF-16 with tabs', Buffer.from('\uFEFFJudul\tMitra\r\nAir, minum\tCafé\r\n', 'utf16le')],
  ])('%s', async (_what, content) => {
    expect(await rowsIn(content, 'CSV')).toEqual([
      ['Judul', 'Mitra'],
      ['Air, minum', 'Café'],
    ]);
  });
});

test('fields of JSON become columns, lists become lines', async () => {
  const list = [
    { judul: 'A', lingkup: ['x', 'y'] },
    { judul: 'B', aktif: true, nomor: 7, x: null },
  ];
  expect(await rowsIn(JSON.stringify(list), 'JSON')).toEqual([
    ['judul', 'lingkup', 'aktif', 'nomor', 'x'],
    ['A', 'x\ny', '', '', ''],
    ['B', '', 'true', '7', ''],
  ]);
});
