import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusal } from '@nyata/contracts';
import { HEAD_BYTES, TAIL_BYTES, mimeOf, sheetMimeOf } from './file-type';

const MEGABYTE = 1024 * 1024;
const LIMIT_MEGABYTES = 20;
const ABANDONED_MS = 60 * 60_000;
const UNFINISHED = 'unfinished';

/** A stored file: its name is what the sender called it, the rest is what it is. */
export interface StoredFile {
  sha256: string;
  mime: string;
  sizeBytes: number;
  fileName: string;
}

/** What a file is sent as: a paper that people read, a table that is read in row by row, a piece of a paper to come. */
export type FileUse = 'paper' | 'sheet' | 'piece';

/**
 * Documents and evidence on a local disk, each under the SHA-256 of its content: the same content is kept
 * once, and never changes. Several processes may share the folder.
 */
export class FileStore {
  private swept = false;

  constructor(
    private readonly folder: string,
    private readonly limitMegabytes = LIMIT_MEGABYTES,
  ) {}

  /**
   * Keeps a file; when it returns, the file is on the disk.
   * @throws DomainError EMPTY_FILE, FILE_TOO_LARGE, FILE_TYPE_REFUSED, of a sheet SHEET_TYPE_REFUSED and
   *   SHEET_OLD_EXCEL; nothing is kept then
   */
  async store(content: Readable, fileName: string, use: FileUse = 'paper'): Promise<StoredFile> {
    const unfinished = await this.unfinishedFile();
    try {
      const { sha256, sizeBytes } = await this.receive(content, unfinished);
      if (sizeBytes === 0) throw refusal('EMPTY_FILE');
      const mime = await typeOf(unfinished, sizeBytes, fileName, use);
      if (!mime) throw refusal(use === 'sheet' ? 'SHEET_TYPE_REFUSED' : 'FILE_TYPE_REFUSED');
      await this.keep(unfinished, sha256);
      return { sha256, mime, sizeBytes, fileName: tidy(fileName) };
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  /** A kept file's content. */
  async open(sha256: string): Promise<{ content: ReadStream; sizeBytes: number }> {
    const path = this.pathOf(sha256);
    const { size } = await stat(path);
    return { content: createReadStream(path), sizeBytes: size };
  }

  /** Where a kept file lies, for readers that must jump about in it. */
  locate(sha256: string): string {
    return this.pathOf(sha256);
  }

  private async receive(content: Readable, path: string) {
    const hash = createHash('sha256');
    const limit = this.limitMegabytes * MEGABYTE;
    let sizeBytes = 0;
    const measured = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sizeBytes += chunk.length;
        if (sizeBytes > limit) throw refusal('FILE_TOO_LARGE', { megabytes: limit / MEGABYTE });
        hash.update(chunk);
        yield chunk;
      }
    };
    // flush: the file is on the disk, not only in its cache, before a row may refer to it.
    await pipeline(content, measured, createWriteStream(path, { flags: 'wx', flush: true }));
    return { sha256: hash.digest('hex'), sizeBytes };
  }

  private async keep(unfinished: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    if (await exists(path)) return;
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true });
    await rename(unfinished, path);
    await syncFolder(folder);
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`Not a SHA-256: ${sha256}`);
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  private async unfinishedFile(): Promise<string> {
    const folder = join(this.folder, UNFINISHED);
    await mkdir(folder, { recursive: true });
    if (!this.swept) await dropAbandoned(folder);
    this.swept = true;
    return join(folder, randomUUID());
  }
}

/** A piece has no type of its own; the paper that it becomes part of is looked at when it is whole. */
async function typeOf(
  path: string,
  sizeBytes: number,
  fileName: string,
  use: FileUse,
): Promise<string | undefined> {
  if (use === 'piece') return 'application/octet-stream';
  const ends = await endsOf(path, sizeBytes);
  return use === 'sheet' ? sheetMimeOf(fileName, ...ends) : mimeOf(fileName, ...ends);
}

async function endsOf(path: string, sizeBytes: number): Promise<[head: Buffer, tail: Buffer]> {
  const file = await open(path);
  try {
    const read = async (bytes: number, position: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, position);
      return buffer.subarray(0, bytesRead);
    };
    const tailBytes = Math.min(TAIL_BYTES, sizeBytes);
    return [await read(HEAD_BYTES, 0), await read(tailBytes, sizeBytes - tailBytes)];
  } finally {
    await file.close();
  }
}

/** A process that died while it received left its piece behind. */
async function dropAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The sender's name without folders and without what breaks lists and headers. */
function tidy(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- control characters are just what is taken out
  const readable = base.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  const extension = /\.[a-z0-9]+$/i.exec(readable)?.[0] ?? '';
  return readable.length > 200 ? readable.slice(0, 200 - extension.length) + extension : readable;
}
