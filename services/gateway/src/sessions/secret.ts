import { createHash, randomBytes } from 'node:crypto';

/** A bearer secret for a cookie, and what the database keeps of it. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');
