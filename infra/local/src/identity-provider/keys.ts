import { generateKeyPairSync, randomBytes, randomUUID, type JsonWebKey } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must survive a restart, so that running sign-ins and the gateway's cached keys stay valid. */
export interface Keys {
  jwks: { keys: (JsonWebKey & { kid: string; use: 'sig'; alg: string })[] };
  cookieKeys: string[];
}

/** The keys in `folder`; made at the first start. */
export function keysIn(folder: string): Keys {
  const file = join(folder, 'keys.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const keys = newKeys();
  mkdirSync(folder, { recursive: true });
  // Written beside and renamed: a start that is killed half-way leaves no broken file.
  writeFileSync(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}

function newKeys(): Keys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  return {
    jwks: { keys: [{ ...jwk, kid: randomUUID(), use: 'sig', alg: 'RS256' }] },
    cookieKeys: [randomBytes(32).toString('base64url')],
  };
}
