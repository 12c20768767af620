export { downloadHeaders } from './download-headers';
export { FileStore, type FileUse, type StoredFile } from './file-store';
export * from './sheets';
export { filesVariables } from './variables';
