/**
 * Headers under which a stored file leaves: always as an attachment and never as something the browser
 * guesses, so that a file that somebody sent can't run as a page of this origin.
 */
export const downloadHeaders = (file: {
  fileName: string;
  mime: string;
  sizeBytes?: number;
}): Record<string, string> => ({
  'content-type': file.mime,
  'content-disposition': `attachment; filename="${plain(file.fileName)}"; filename*=UTF-8''${encoded(file.fileName)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
  ...(file.sizeBytes !== undefined && { 'content-length': String(file.sizeBytes) }),
});

/** For readers that don't know RFC 5987. */
const plain = (name: string): string => name.replace(/[^\w.() -]/g, '_');

const encoded = (name: string): string =>
  // A lone surrogate can't be encoded.
  encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '_')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
