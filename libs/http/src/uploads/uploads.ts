import type { Readable } from 'node:stream';

/** A file that was sent and is stored: its name is what the caller called it, the rest is what it is. */
export interface StoredUpload {
  sha256: string;
  mime: string;
  sizeBytes: number;
  fileName: string;
}

/** Where uploads go; `FileStore` of @nyata/files is one. It refuses what it doesn't take. */
export interface Uploads {
  store(content: Readable, fileName: string): Promise<StoredUpload>;
}

/** Nest token of the service's `Uploads`; needed as soon as a route has `@Upload()`. */
export const UPLOADS = Symbol('Uploads');

/** Metadata key of routes that take a file. */
export const TAKES_UPLOAD = 'nyata:takes-upload';
