import { createHash } from 'node:crypto';

/**
 * An id that follows from another one (UUIDv8 of its SHA-256), so that a read model that is built again
 * names its rows as before.
 */
export function derivedId(namespace: string, id: string): string {
  const bytes = createHash('sha256').update(`${namespace}:${id}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
