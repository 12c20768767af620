import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { PhotoFacts } from './exif';
import { cleanCopy, PHOTO_HEAD_BYTES, photoFacts } from './photo';

/** What the photo in a file says of itself: the day, the position; empty for any other file. */
export async function readPhotoFacts(path: string): Promise<PhotoFacts> {
  return photoFacts(await headOf(path));
}

/** A file's content for others: a photo without what tells where and with what it was taken, streamed. */
export async function openCleanCopy(
  path: string,
): Promise<{ content: Readable; sizeBytes: number }> {
  const { size } = await stat(path);
  const copy = cleanCopy(await headOf(path));
  if (!copy) return { content: createReadStream(path), sizeBytes: size };
  const { head, from } = copy;
  const content = Readable.from(inTurn(head, path, from), { objectMode: false });
  return { content, sizeBytes: head.length + size - from };
}

async function* inTurn(head: Buffer, path: string, from: number): AsyncGenerator<Buffer> {
  yield head;
  for await (const chunk of createReadStream(path, { start: from })) yield chunk as Buffer;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PHOTO_HEAD_BYTES), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
