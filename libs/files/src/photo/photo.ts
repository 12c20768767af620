import { readExif, type PhotoFacts } from './exif';
import { segmentsOf, type Segment } from './jpeg-segments';

/** How much of a photo's beginning is enough to find what it knows of itself. */
export const PHOTO_HEAD_BYTES = 1024 * 1024;

const APP1 = 0xe1;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** JFIF and the colours: what a picture needs to be shown as it is. */
const HARMLESS = [0xe0, 0xe2, 0xee];

/** What a JPEG says of itself in its beginning; empty when it says nothing, or is none. */
export function photoFacts(head: Buffer): PhotoFacts {
  for (const segment of segmentsOf(head) ?? []) {
    const facts = segment.marker === APP1 && readExif(contentOf(head, segment));
    if (facts) return facts;
  }
  return {};
}

/** A photo without what tells where and with what it was taken: a new beginning, and where the old one goes on. */
export interface CleanCopy {
  head: Buffer;
  /** Byte of the original at which the rest begins. */
  from: number;
}

/**
 * How to hand a JPEG on without its metadata; how it must be turned stays. Undefined when the bytes are no JPEG whose
 * picture begins within them: there is nothing in it then that could be read.
 */
export function cleanCopy(head: Buffer): CleanCopy | undefined {
  const segments = segmentsOf(head);
  if (!segments) return undefined;
  const { orientation } = photoFacts(head);
  const kept = segments.filter(({ marker }) => !tells(marker));
  const parts = kept.map(({ from, to }) => head.subarray(from, to));
  const turned = orientation && orientation > 1 ? [orientationSegment(orientation)] : [];
  return {
    head: Buffer.concat([Buffer.from([0xff, 0xd8]), ...turned, ...parts]),
    from: segments.at(-1)?.to ?? 2,
  };
}

/** EXIF, XMP, IPTC, the maker's own notes, comments. */
const tells = (marker: number): boolean =>
  marker === COMMENT || (marker >= APP1 && marker <= APP15 && !HARMLESS.includes(marker));

const contentOf = (head: Buffer, { from, to }: Segment): Buffer => head.subarray(from + 4, to);

/** The smallest EXIF there is: one entry, how the picture must be turned. */
function orientationSegment(orientation: number): Buffer {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001' + '00000000' + '00000000',
    'hex',
  );
  exif.writeUInt16BE(orientation, 24);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([head, exif]);
}
