const u16 = (value: number) => value.toString(16).padStart(4, '0');
const u32 = (value: number) => value.toString(16).padStart(8, '0');
const segment = (marker: string, content: string) =>
  `ff${marker}${u16(content.length / 2 + 2)}${content}`;
const latin = (text: string) => Buffer.from(text, 'latin1').toString('hex');
const entry = (tag: number, type: number, count: number, value: string) =>
  u16(tag) + u16(type) + u32(count) + value.padEnd(8, '0');
const fraction = (value: number) => u32(value) + u32(1);

/** The picture of the fixture: from the marker that begins the scan on. */
export const PICTURE = Buffer.from(`ffda0008010100003f00${'5a'.repeat(40)}ffd9`, 'hex');

/** A JPEG as a phone writes it: taken in Semarang on 20 November 2026, to be turned right, with XMP and a comment. */
export function phonePhoto(): Buffer {
  const taken = latin('2026:11:20 09:12:44\0');
  // Offsets within the TIFF block: 8 main directory (3 entries), 50 camera, 68 its text, 88 position, 142 its fractions.
  const main =
    u16(3) +
    entry(0x0112, 3, 1, u16(6)) +
    entry(0x8769, 4, 1, u32(50)) +
    entry(0x8825, 4, 1, u32(88)) +
    u32(0);
  const camera = u16(1) + entry(0x9003, 2, 20, u32(68)) + u32(0);
  const gps =
    u16(4) +
    entry(1, 2, 2, latin('S\0')) +
    entry(2, 5, 3, u32(142)) +
    entry(3, 2, 2, latin('E\0')) +
    entry(4, 5, 3, u32(166)) +
    u32(0);
  const fractions = [7, 0, 36, 110, 25, 12].map(fraction).join('');
  const tiff = `4d4d002a${u32(8)}${main}${camera}${taken}${gps}${fractions}`;
  const head =
    'ffd8' +
    segment('e0', `${latin('JFIF\0')}0101000001000100`) +
    segment('e1', latin('Exif\0\0') + tiff) +
    segment('e1', latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>')) +
    segment('fe', latin('Kamera Budi')) +
    segment('db', '00'.repeat(65));
  return Buffer.concat([Buffer.from(head, 'hex'), PICTURE]);
}
