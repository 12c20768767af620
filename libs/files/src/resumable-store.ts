import { createReadStream } from 'node:fs';
import { access, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { refusal } from '@nyata/contracts';
import { FileStore, type FileUse, type StoredFile } from './file-store';

const PIECE_MEGABYTES = 1;
const KEPT_MS = 48 * 60 * 60_000;

/** The largest piece that is taken. */
export const PIECE_LIMIT_BYTES = PIECE_MEGABYTES * 1024 * 1024;

/**
 * A file store that also takes files piece by piece, over a link that breaks. Each piece is kept under the SHA-256 of
 * its content, so sending one again is harmless; nothing else is remembered between the pieces.
 */
export class ResumableStore extends FileStore {
  private readonly pieces: FileStore;
  private readonly piecesFolder: string;

  constructor(folder: string) {
    super(folder);
    this.piecesFolder = join(folder, 'pieces');
    this.pieces = new FileStore(this.piecesFolder, PIECE_MEGABYTES);
  }

  /** As `FileStore`; a piece lies apart until it is part of a file, two days at most. */
  override store(content: Readable, fileName: string, use: FileUse = 'paper'): Promise<StoredFile> {
    return use === 'piece'
      ? this.pieces.store(content, fileName, use)
      : super.store(content, fileName, use);
  }

  /**
   * Puts the pieces together, in this order, and keeps the whole like any file.
   * @param sha256 of the whole, as the sender has it
   * @throws DomainError PIECE_MISSING (with its index), CHECKSUM_MISMATCH, and what `store` refuses
   */
  async assemble(pieces: string[], fileName: string, sha256: string): Promise<StoredFile> {
    for (const [index, piece] of pieces.entries())
      await access(this.pieces.locate(piece)).catch(() => {
        throw refusal('PIECE_MISSING', {}, [
          { pointer: `/pieces/${index}`, code: 'PIECE_MISSING' },
        ]);
      });
    const stored = await super.store(Readable.from(this.inTurn(pieces)), fileName);
    if (stored.sha256 !== sha256)
      throw refusal('CHECKSUM_MISMATCH', {}, [{ pointer: '/sha256', code: 'CHECKSUM_MISMATCH' }]);
    return stored;
  }

  /** Takes away pieces that nobody has put together for two days. */
  async dropOldPieces(now: Date): Promise<void> {
    const names = await readdir(this.piecesFolder, { recursive: true }).catch(() => []);
    for (const name of names.filter((each) => /[0-9a-f]{64}$/.test(each))) {
      const path = join(this.piecesFolder, name);
      const found = await stat(path).catch(() => undefined);
      if (found && now.getTime() - found.mtimeMs > KEPT_MS) await rm(path, { force: true });
    }
  }

  private async *inTurn(pieces: string[]): AsyncGenerator<Buffer> {
    for (const piece of pieces)
      for await (const chunk of createReadStream(this.pieces.locate(piece))) yield chunk as Buffer;
  }
}
