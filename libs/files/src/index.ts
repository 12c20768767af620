export { downloadHeaders } from './download-headers';
export { FileStore, type FileUse, type StoredFile } from './file-store';
export type { PhotoFacts } from './photo/exif';
export { openCleanCopy, readPhotoFacts } from './photo/photo-file';
export * from './sheets';
export { filesVariables } from './variables';
