let lastMillisecond = 0;
let counter = 0;

/** Asking the system for a page of random bytes costs what asking for sixteen does. */
const random = Buffer.alloc(4096);
let used = random.length;

function randomBytes(): Buffer {
  if (used === random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  used += 16;
  return Buffer.from(random.subarray(used - 16, used));
}

/**
 * A new UUIDv7 (RFC 9562 §5.7): time-ordered, and strictly ascending within one process even
 * inside one millisecond (§6.2 method 1: a 12-bit counter in `rand_a`).
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    counter = bytes.readUInt16BE(6) & 0x7ff;
  } else if (++counter > 0xfff) {
    lastMillisecond += 1;
    counter = 0;
  }
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** True for the canonical lower-case text form of a UUID of any version. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
