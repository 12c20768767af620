import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { cleanCopy, photoFacts } from './photo';
import { openCleanCopy, readPhotoFacts } from './photo-file';
import { phonePhoto, PICTURE } from './photo.fixture';

describe('a photo', () => {
  it('says when and where it was taken, and how it must be turned', () => {
    expect(photoFacts(phonePhoto())).toEqual({
      takenOn: '2026-11-20',
      position: { latitude: -7.01, longitude: 110.42 },
      orientation: 6,
    });
  });

  it('says nothing when it is cut off, broken, or none', () => {
    const photo = phonePhoto();
    for (let end = 0; end < photo.length; end += 1)
      expect(() => photoFacts(photo.subarray(0, end))).not.toThrow();
    expect(photoFacts(Buffer.from('%PDF-1.7'))).toEqual({});
    expect(photoFacts(Buffer.from('ffd8ffe1ffff', 'hex'))).toEqual({});
  });

  it('is handed on without place, camera and comments; the picture and its turn stay', () => {
    const photo = phonePhoto();
    const { head, from } = cleanCopy(photo)!;
    const copy = Buffer.concat([head, photo.subarray(from)]);
    expect(photoFacts(copy)).toEqual({ orientation: 6 });
    expect(copy.toString('latin1')).not.toMatch(/Kamera Budi|xmpmeta|2026:11/);
    expect(copy.subarray(-PICTURE.length).equals(PICTURE)).toBe(true);
    expect(copy.includes(Buffer.from('JFIF'))).toBe(true);
  });
});

describe('a file on the disk', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nyata-photo-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const file = async (content: Buffer) => {
    const path = join(folder, String(content.length));
    await writeFile(path, content);
    return path;
  };

  it('leaves as a clean copy of the size that was said', async () => {
    const path = await file(phonePhoto());
    expect((await readPhotoFacts(path)).takenOn).toBe('2026-11-20');
    const { content, sizeBytes } = await openCleanCopy(path);
    const copy = await buffer(content);
    expect(copy.length).toBe(sizeBytes);
    expect(photoFacts(copy)).toEqual({ orientation: 6 });
  });

  it('leaves as it is when it is no photo', async () => {
    const path = await file(Buffer.from('%PDF-1.7 notulen'));
    const { content, sizeBytes } = await openCleanCopy(path);
    expect([(await buffer(content)).toString(), sizeBytes]).toEqual(['%PDF-1.7 notulen', 16]);
  });
});
