import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PIECE_LIMIT_BYTES, ResumableStore } from './resumable-store';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000_000, 'notulen ')]);
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

let folder: string;
let store: ResumableStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-pieces-'));
  store = new ResumableStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const pieces = Array.from({ length: 3 }, (_, index) =>
  PDF.subarray(index * 700_000, (index + 1) * 700_000),
);
const send = (piece: Buffer) => store.store(Readable.from([piece]), 'piece', 'piece');
const hashes = pieces.map(hashOf);

it('puts a file together from its pieces, whenever and however often each came', async () => {
  for (const piece of [...pieces].reverse()) await send(piece);
  expect((await send(pieces[1]!)).sha256).toBe(hashes[1]);
  const whole = await store.assemble(hashes, 'notulen.pdf', hashOf(PDF));
  expect(whole).toMatchObject({ sha256: hashOf(PDF), mime: 'application/pdf' });
  const { content } = await store.open(whole.sha256);
  expect((await buffer(content)).equals(PDF)).toBe(true);
});

it('says which piece has not arrived', async () => {
  await send(pieces[0]!);
  await expect(store.assemble(hashes, 'notulen.pdf', hashOf(PDF))).rejects.toMatchObject({
    code: 'PIECE_MISSING',
    fields: [{ pointer: '/pieces/1' }],
  });
});

it('refuses a whole that is not what was meant, or not what its name says', async () => {
  for (const piece of pieces) await send(piece);
  const shuffled = store.assemble([...hashes].reverse(), 'notulen.pdf', hashOf(PDF));
  await expect(shuffled).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' });
  const other = store.assemble(hashes, 'notulen.pdf', hashes[0]!);
  await expect(other).rejects.toMatchObject({ code: 'CHECKSUM_MISMATCH' });
  const renamed = store.assemble(hashes, 'foto.jpg', hashOf(PDF));
  await expect(renamed).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' });
});

it('takes no piece that is larger than a piece', async () => {
  const large = send(Buffer.alloc(PIECE_LIMIT_BYTES + 1));
  await expect(large).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
});

it('drops pieces after two days, and no whole file', async () => {
  for (const piece of pieces) await send(piece);
  const { sha256 } = await store.assemble(hashes, 'notulen.pdf', hashOf(PDF));
  await store.dropOldPieces(new Date(Date.now() + 49 * 60 * 60_000));
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((name) => /[0-9a-f]{64}$/.test(name))).toEqual([
    join(sha256.slice(0, 2), sha256),
  ]);
});
