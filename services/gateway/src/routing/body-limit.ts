import { Transform, type Readable } from 'node:stream';
import { refusal } from '@nyata/contracts';

const KILOBYTE = 1024;

/** How much a request may carry: a file for an upload, else a document. */
export const limitFor = (contentType: string | undefined): number =>
  (contentType?.startsWith('multipart/form-data') ? 21 * KILOBYTE : 256) * KILOBYTE;

const sizeOf = (bytes: number) =>
  bytes < KILOBYTE * KILOBYTE ? `${bytes / KILOBYTE} KB` : `${bytes / KILOBYTE / KILOBYTE} MB`;

export const tooLarge = (limit: number) => refusal('BODY_TOO_LARGE', { limit: sizeOf(limit) });

/** Passes a body on as it comes, and breaks off as soon as it is larger than allowed. */
export function limited(body: Readable, limit: number): Readable {
  let passed = 0;
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
  body.once('error', (error) => guard.destroy(error));
  return body.pipe(guard);
}
