import type { Readable } from 'node:stream';
import { refusal } from '@nyata/contracts';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

const MEGABYTE = 1024 * 1024;
/** Unpacked; 20 000 rows with 40 columns of long text stay far below. */
const LIMIT_MEGABYTES = 400;
const LIMIT_PARTS = 5_000;

/** A workbook's parts by name. What it would unpack to is known before anything is unpacked. */
export class XlsxArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws DomainError SHEET_BROKEN, SHEET_UNPACKS_TOO_LARGE */
  static async open(path: string): Promise<XlsxArchive> {
    // Sizes are validated while unpacking: an entry that lies about its size is cut off where it lied.
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(broken);
    try {
      const parts = new Map<string, Entry>();
      let size = 0;
      for await (const entry of zip.eachEntry()) {
        size += entry.uncompressedSize;
        if (size > LIMIT_MEGABYTES * MEGABYTE || parts.size >= LIMIT_PARTS)
          throw refusal('SHEET_UNPACKS_TOO_LARGE', { megabytes: LIMIT_MEGABYTES });
        if (entry.isEncrypted()) throw refusal('SHEET_ENCRYPTED');
        parts.set(entry.fileName, entry);
      }
      return new XlsxArchive(zip, parts);
    } catch (error) {
      zip.close();
      throw (error as { code?: string }).code ? error : broken(error as Error);
    }
  }

  /** The bytes of one part; undefined when the workbook has none of that name. */
  async part(name: string): Promise<Readable | undefined> {
    const entry = this.parts.get(name);
    return entry && (await this.zip.openReadStreamPromise(entry).catch(broken));
  }

  sizeOf(name: string): number {
    return this.parts.get(name)?.uncompressedSize ?? 0;
  }

  close(): void {
    this.zip.close();
  }
}

/** What a damaged workbook is told as, wherever its damage shows. */
export function broken(cause: Error): never {
  throw Object.assign(refusal('SHEET_BROKEN'), { cause });
}
