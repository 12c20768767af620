import type { Evidence, Picture } from './actions';
import { post } from './http';

/** From this size on a file goes piece by piece: what arrived before the line broke is not sent again. */
export const PIECEWISE_FROM_BYTES = 512 * 1024;
const PIECE_BYTES = 256 * 1024;

/** Pieces that have arrived while this page is open, by their content. */
const arrived = new Set<string>();

/** Sends what has not arrived yet, then lets the service put the file together and check it. */
export async function attachInPieces(
  milestoneId: string,
  { file, takenOn, sharedReason }: Picture,
  key: string,
): Promise<Evidence> {
  const pieces: string[] = [];
  for (const [index, piece] of piecesOf(file).entries()) {
    const sha256 = await hashOf(piece);
    if (!arrived.has(sha256)) {
      const form = new FormData();
      form.set('file', piece, 'piece');
      await post('/api/evidence/pieces', { form, key: `${key}.${index}` });
      arrived.add(sha256);
    }
    pieces.push(sha256);
  }
  const { name } = file;
  const body = { milestoneId, title: name, fileName: name, sha256: await hashOf(file), pieces };
  return post<Evidence>('/api/evidence/assemblies', {
    body: { ...body, ...(takenOn && { takenOn }), ...(sharedReason && { sharedReason }) },
    key,
  });
}

/** The file cut up, in its order. */
export const piecesOf = (file: Blob, size = PIECE_BYTES): Blob[] =>
  Array.from({ length: Math.ceil(file.size / size) }, (_, index) =>
    file.slice(index * size, (index + 1) * size),
  );

async function hashOf(content: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
