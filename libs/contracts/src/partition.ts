/** Partitions of every topic; never changed, it would break the order of keys. */
export const PARTITIONS = 12;

/**
 * The partition of a key: murmur2 of its UTF-8 bytes, as Kafka's own default partitioner computes it
 * (org.apache.kafka.common.utils.Utils.murmur2), so that any Kafka client agrees with both transports.
 */
export function partitionOf(key: string): number {
  return (murmur2(new TextEncoder().encode(key)) & 0x7fffffff) % PARTITIONS;
}

const M = 0x5bd1e995;

function murmur2(data: Uint8Array): number {
  let hash = 0x9747b28c ^ data.length;
  const whole = data.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    let k = data[i]! | (data[i + 1]! << 8) | (data[i + 2]! << 16) | (data[i + 3]! << 24);
    k = Math.imul(k, M);
    k ^= k >>> 24;
    hash = Math.imul(hash, M) ^ Math.imul(k, M);
  }
  for (let i = data.length - 1; i >= whole; i--) {
    hash ^= data[i]! << (8 * (i - whole));
    if (i === whole) hash = Math.imul(hash, M);
  }
  hash ^= hash >>> 13;
  hash = Math.imul(hash, M);
  return hash ^ (hash >>> 15);
}
