/** A marker segment at the beginning of a JPEG, before its picture. */
export interface Segment {
  /** 0xe1 for APP1 ... */
  marker: number;
  /** Where the segment begins, its two marker bytes included, and where it ends. */
  from: number;
  to: number;
}

const START_OF_IMAGE = 0xffd8;
const START_OF_SCAN = 0xda;

/**
 * The segments before the picture of a JPEG; undefined when the bytes are no JPEG, or do not reach the picture.
 * @param head beginning of the file
 */
export function segmentsOf(head: Buffer): Segment[] | undefined {
  if (head.length < 4 || head.readUInt16BE(0) !== START_OF_IMAGE) return undefined;
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= head.length) {
    if (head[at] !== 0xff) return undefined;
    const marker = head[at + 1]!;
    if (marker === START_OF_SCAN) return segments;
    const length = head.readUInt16BE(at + 2);
    if (length < 2) return undefined;
    segments.push({ marker, from: at, to: at + 2 + length });
    at += 2 + length;
  }
  return undefined;
}
