export { downloadHeaders } from './download-headers';
export { FileStore, type FileUse, type StoredFile } from './file-store';
export type { PhotoFacts } from './photo/exif';
export { openCleanCopy, readPhotoFacts } from './photo/photo-file';
export { PIECE_LIMIT_BYTES, ResumableStore } from './resumable-store';
export * from './sheets';
export { filesVariables } from './variables';
