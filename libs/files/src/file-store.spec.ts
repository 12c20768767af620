import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileStore } from './file-store';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('berita acara')]);
const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const office = (...parts: string[]) =>
  Buffer.from(`PK\x03\x04${'.'.repeat(400)}${parts.join('..')}`, 'latin1');
/** A Word file whose list of parts says how many there are and how large each would be, unpacked. */
function listing(parts: number, bytesEach: number): Buffer {
  const part = Buffer.alloc(46);
  part.write('PK\x01\x02', 'latin1');
  part.writeUInt32LE(bytesEach, 24);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts, 10);
  const listed = Array.from({ length: Math.min(parts, 900) }, () => part);
  return Buffer.concat([office('word/document.xml'), ...listed, end]);
}
const OFFICE = 'application/vnd.openxmlformats-officedocument';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-files-'));
  store = new FileStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const put = (content: Buffer | Buffer[], name: string) =>
  store.store(Readable.from([content].flat()), name);
const unfinished = () => readdir(join(folder, 'unfinished'));
const kept = async () =>
  (await readdir(folder, { recursive: true })).filter((path) => /[0-9a-f]{64}$/.test(path));

it('keeps a file under the SHA-256 of its content and gives it back', async () => {
  const stored = await put(PDF, 'Berita Acara.pdf');
  expect(stored).toEqual({
    sha256: createHash('sha256').update(PDF).digest('hex'),
    mime: 'application/pdf',
    sizeBytes: PDF.length,
    fileName: 'Berita Acara.pdf',
  });
  const { content, sizeBytes } = await store.open(stored.sha256);
  expect(sizeBytes).toBe(PDF.length);
  expect(await buffer(content)).toEqual(PDF);
});

it('keeps the same content once, whoever sends it under whatever name, even at once', async () => {
  const names = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'];
  const stored = await Promise.all(names.map((name) => put(PDF, name)));
  expect(stored.map(({ fileName }) => fileName)).toEqual(names);
  expect(await kept()).toHaveLength(1);
  expect(await unfinished()).toEqual([]);
});

it.each([
  ['surat.pdf', PDF, 'application/pdf'],
  ['foto.PNG', PNG, 'image/png'],
  ['foto.jpg', JPEG, 'image/jpeg'],
  ['foto.jpeg', JPEG, 'image/jpeg'],
  [
    'naskah.docx',
    office('[Content_Types].xml', 'word/document.xml'),
    `${OFFICE}.wordprocessingml.document`,
  ],
  [
    'laporan dengan banyak gambar.docx',
    listing(60, 4_000_000),
    `${OFFICE}.wordprocessingml.document`,
  ],
  ['anggaran.xlsx', office('xl/workbook.xml'), `${OFFICE}.spreadsheetml.sheet`],
])('takes %s', async (name, content, mime) => {
  expect((await put(content, name)).mime).toBe(mime);
});

it.each([
  ['an HTML page called a PDF', Buffer.from('<html><script>alert(1)</script>'), 'a.pdf'],
  ['a PDF called a picture', PDF, 'a.png'],
  ['a PDF without an extension', PDF, 'berita-acara'],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'],
  ['a program', Buffer.from('MZ\x90\x00'), 'a.exe'],
  ['a plain ZIP called a Word file', office('readme.txt'), 'a.docx'],
  ['a spreadsheet called a Word file', office('xl/workbook.xml'), 'a.docx'],
  ['a Word file with macros', office('word/document.xml', 'word/vbaProject.bin'), 'a.docx'],
  ['a bomb: a Word file that unpacks to 4 GB', listing(3, 1_400_000_000), 'a.docx'],
  ['a Word file with ten thousand parts', listing(10_000, 10), 'a.docx'],
  ['two bytes', Buffer.from([0xff, 0xd8]), 'a.jpg'],
])('refuses %s and keeps nothing of it', async (_what, content, name) => {
  await expect(put(content, name)).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' });
  expect([await kept(), await unfinished()]).toEqual([[], []]);
});

it('refuses an empty file', async () => {
  await expect(put(Buffer.alloc(0), 'a.pdf')).rejects.toMatchObject({ code: 'EMPTY_FILE' });
});

it('takes a file of exactly the limit, and stops reading one byte above', async () => {
  const small = new FileStore(folder, 1);
  const exact = Buffer.concat([PDF, randomBytes(1024 * 1024 - PDF.length)]);
  expect((await small.store(Readable.from([exact]), 'a.pdf')).sizeBytes).toBe(1024 * 1024);
  await expect(
    small.store(Readable.from([exact, Buffer.from('x')]), 'b.pdf'),
  ).rejects.toMatchObject({ code: 'FILE_TOO_LARGE', params: { megabytes: 1 } });
  expect(await unfinished()).toEqual([]);
});

it('keeps nothing of a sender that breaks off', async () => {
  const broken = Readable.from(
    (async function* () {
      yield PDF;
      throw await Promise.resolve(new Error('connection lost'));
    })(),
  );
  await expect(store.store(broken, 'a.pdf')).rejects.toThrow('connection lost');
  expect([await kept(), await unfinished()]).toEqual([[], []]);
});

it('clears away what a process that died left half received, and nothing that is still coming', async () => {
  const pieces = join(folder, 'unfinished');
  await mkdir(pieces);
  await writeFile(join(pieces, 'old'), 'x');
  await utimes(join(pieces, 'old'), new Date(0), new Date(0));
  await writeFile(join(pieces, 'fresh'), 'x');
  await put(PDF, 'a.pdf');
  expect(await unfinished()).toEqual(['fresh']);
});

it.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\sekda\\surat.pdf', 'surat.pdf'],
  ['surat\u202Efdp.pdf', 'suratfdp.pdf'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(196)}.pdf`],
])('calls %s what it is', async (sent, name) => {
  expect((await put(PDF, sent)).fileName).toBe(name);
});

it('opens nothing but its own files', async () => {
  await expect(store.open('../../etc/passwd')).rejects.toThrow('Not a SHA-256');
  await expect(store.open('0'.repeat(64))).rejects.toThrow('ENOENT');
});
