import { partitionOf, PARTITIONS } from './partition';

describe('the partition of a key', () => {
  // The hashes are those of Kafka's own test of murmur2 (UtilsTest.testMurmur2).
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('of %s is the one that Kafka gives it', (key, murmur2) => {
    expect(partitionOf(key)).toBe((murmur2 & 0x7fffffff) % PARTITIONS);
  });

  it('is the same for the same key and lies within the topic', () => {
    for (let n = 0; n < 500; n++) {
      const partition = partitionOf(`key-${n}`);
      expect(partition).toBe(partitionOf(`key-${n}`));
      expect(partition).toBeGreaterThanOrEqual(0);
      expect(partition).toBeLessThan(PARTITIONS);
    }
  });
});
