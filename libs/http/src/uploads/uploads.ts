import type { Readable } from 'node:stream';

/** A file that was sent and is stored: its name is what the caller called it, the rest is what it is. */
export interface StoredUpload {
  sha256: string;
  mime: string;
  sizeBytes: number;
  fileName: string;
}

/** What a file is sent as: a paper that people read, a table that is read in row by row, a piece of a paper to come. */
export type UploadUse = 'paper' | 'sheet' | 'piece';

/** Where uploads go; `FileStore` of @nyata/files is one. It refuses what it doesn't take. */
export interface Uploads {
  store(content: Readable, fileName: string, use?: UploadUse): Promise<StoredUpload>;
}

/** Nest token of the service's `Uploads`; needed as soon as a route has `@Upload()`. */
export const UPLOADS = Symbol('Uploads');

/** Metadata key of routes that take a file; its value is the `UploadUse`. */
export const TAKES_UPLOAD = 'nyata:takes-upload';
