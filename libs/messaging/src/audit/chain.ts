import { hash } from 'node:crypto';
import type { LogRecord } from '../transport/transport';

/** What stands before the first record of a partition. */
export const GENESIS: Buffer = Buffer.alloc(32);

/**
 * SHA-256 of one record: of its key, its headers sorted by name (name, then value), and its value, each
 * as UTF-8 after its length in bytes (4 bytes, big-endian). Whoever reads the log can compute it.
 */
export function digestOf({ key, headers, value }: LogRecord): Buffer {
  const fields = [key];
  for (const name of Object.keys(headers).sort()) fields.push(name, headers[name]!);
  fields.push(value);
  const lengths = fields.map((field) => Buffer.byteLength(field));
  // One buffer and one call: a record has forty fields, and a call for each costs more than the hashing.
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  fields.forEach((field, index) => {
    at = bytes.writeUInt32BE(lengths[index]!, at);
    at += bytes.write(field, at);
  });
  return hash('sha256', bytes, 'buffer');
}

/** The chain's next link: SHA-256 of the link before, the offset (8 bytes, big-endian) and the record's digest. */
export function linkOf(previous: Buffer, offset: number, digest: Buffer): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(offset));
  return hash('sha256', Buffer.concat([previous, place, digest]), 'buffer');
}
