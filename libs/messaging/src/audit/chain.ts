import { createHash } from 'node:crypto';
import type { LogRecord } from '../transport/transport';

/** What stands before the first record of a partition. */
export const GENESIS: Buffer = Buffer.alloc(32);

/**
 * SHA-256 of one record: of its key, its headers sorted by name (name, then value), and its value, each
 * as UTF-8 after its length in bytes (4 bytes, big-endian). Whoever reads the log can compute it.
 */
export function digestOf({ key, headers, value }: LogRecord): Buffer {
  const hash = createHash('sha256');
  const add = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  add(key);
  for (const name of Object.keys(headers).sort()) {
    add(name);
    add(headers[name]!);
  }
  add(value);
  return hash.digest();
}

/** The chain's next link: SHA-256 of the link before, the offset (8 bytes, big-endian) and the record's digest. */
export function linkOf(previous: Buffer, offset: number, digest: Buffer): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(offset));
  return createHash('sha256').update(previous).update(place).update(digest).digest();
}
