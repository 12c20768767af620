import type { Picture } from '../api/actions';

/** The longer side of what is sent: enough to read a banner and a face, a tenth of what a phone takes. */
const LONGER_SIDE = 1600;
const QUALITY = 0.82;
/** Below this nothing is won. */
const SMALL_BYTES = 500 * 1024;

/** The size at which a picture is sent; one that is small enough keeps its own. */
export function sizeToSend(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGER_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * A photo made smaller on the phone, so that a poor link carries it; anything else as it is. What the photo knew
 * of itself is lost on the way, so the day on which it was taken goes along.
 */
export async function shrinkPhoto(file: File): Promise<Picture> {
  const isPhoto = file.type === 'image/jpeg' || file.type === 'image/webp';
  if (!isPhoto || file.size < SMALL_BYTES) return { file };
  const image = await createImageBitmap(file).catch(() => null);
  if (!image) return { file };
  try {
    const small = await drawn(image);
    if (!small || small.size >= file.size) return { file };
    const name = file.name.replace(/\.\w+$/, '') + '.jpg';
    return { file: new File([small], name, { type: 'image/jpeg' }), takenOn: dayOf(file) };
  } finally {
    image.close();
  }
}

function drawn(image: ImageBitmap): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, sizeToSend(image.width, image.height));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
}

/** A photo is written when it is taken. */
function dayOf({ lastModified }: File): string {
  const at = new Date(lastModified);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
