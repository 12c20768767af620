/** What a photo knows of itself, as far as evidence needs it. */
export interface PhotoFacts {
  /** The day on which it was taken, in the camera's own time. */
  takenOn?: string;
  /** Degrees, north and east positive. */
  position?: { latitude: number; longitude: number };
  /** How the picture must be turned, 1-8 as in EXIF. */
  orientation?: number;
}

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION = 0x0112;
const EXIF_IFD = 0x8769;
const GPS_IFD = 0x8825;
const TAKEN = 0x9003;
const LATITUDE = 2;
const LONGITUDE = 4;

/** Reads the facts out of an APP1 segment's content; what cannot be read is left out, never an error. */
export function readExif(content: Buffer): PhotoFacts | undefined {
  if (!content.subarray(0, EXIF.length).equals(EXIF)) return undefined;
  try {
    return factsIn(new Tiff(content.subarray(EXIF.length)));
  } catch (error) {
    if (error instanceof RangeError) return {};
    throw error;
  }
}

function factsIn(tiff: Tiff): PhotoFacts {
  const main = tiff.directory(tiff.first);
  const orientation = tiff.short(main.get(ORIENTATION));
  const camera = tiff.directory(tiff.long(main.get(EXIF_IFD)));
  const gps = tiff.directory(tiff.long(main.get(GPS_IFD)));
  const takenOn = dayOf(tiff.text(camera.get(TAKEN)));
  const latitude = tiff.degrees(gps.get(LATITUDE), gps.get(LATITUDE - 1));
  const longitude = tiff.degrees(gps.get(LONGITUDE), gps.get(LONGITUDE - 1));
  const located = latitude !== undefined && longitude !== undefined;
  return {
    ...(takenOn && { takenOn }),
    ...(located && { position: { latitude, longitude } }),
    ...(orientation !== undefined && orientation >= 1 && orientation <= 8 && { orientation }),
  };
}

/** "2026:11:20 09:12:44" */
const dayOf = (text = ''): string | undefined => {
  const [, year, month, day] = /^(\d{4}):(\d{2}):(\d{2}) /.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return year && !Number.isNaN(Date.parse(date)) ? date : undefined;
};

interface Entry {
  count: number;
  /** Where its value stands, itself or by its offset. */
  at: number;
}

/** The tables inside EXIF; reading past the end throws RangeError. */
class Tiff {
  private readonly little: boolean;

  constructor(private readonly bytes: Buffer) {
    this.little = bytes.toString('latin1', 0, 2) === 'II';
  }

  get first(): number {
    return this.u32(4);
  }

  directory(at: number | undefined): Map<number, Entry> {
    const entries = new Map<number, Entry>();
    if (!at) return entries;
    const count = this.u16(at);
    for (let index = 0; index < count; index += 1) {
      const entry = at + 2 + index * 12;
      const size = this.u32(entry + 4) * (SIZES[this.u16(entry + 2)] ?? 1);
      const inside = size <= 4;
      const value = inside ? entry + 8 : this.u32(entry + 8);
      entries.set(this.u16(entry), { count: this.u32(entry + 4), at: value });
    }
    return entries;
  }

  short = (entry?: Entry): number | undefined => entry && this.u16(entry.at);
  long = (entry?: Entry): number | undefined => entry && this.u32(entry.at);
  text = (entry?: Entry): string | undefined =>
    entry && this.bytes.toString('latin1', entry.at, entry.at + entry.count).replace(/\0.*$/s, '');

  /** Degrees, minutes and seconds as fractions; south and west are negative. */
  degrees(entry?: Entry, reference?: Entry): number | undefined {
    if (!entry || entry.count !== 3) return undefined;
    const [degrees, minutes, seconds] = [0, 8, 16].map((by) => this.fraction(entry.at + by));
    const value = degrees! + minutes! / 60 + seconds! / 3600;
    const away = /^[SW]/.test(this.text(reference) ?? '');
    return Number.isFinite(value) ? (away ? -value : value) : undefined;
  }

  private fraction = (at: number): number => this.u32(at) / this.u32(at + 4);
  private u16 = (at: number): number =>
    this.little ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  private u32 = (at: number): number =>
    this.little ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
}

/** Bytes of one value by its type: byte, text, short, long, fraction ... */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };
