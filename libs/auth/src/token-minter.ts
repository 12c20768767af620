import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  SignJWT,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import type { Caller } from './caller';
import { TOKEN, claimsOf } from './token-claims';

const LIFETIME_SECONDS = 60;

/** Signs service tokens with one ES256 key; the gateway's part. */
export class TokenMinter {
  private constructor(
    private readonly key: CryptoKey,
    private readonly publicKey: JWK,
  ) {}

  /** With the key in `file`, which is made on first use; replicas that share the file share the key. */
  static async open(file: string): Promise<TokenMinter> {
    const kept = await readKey(file);
    if (kept) return TokenMinter.of(kept);
    const own = `${file}.${randomUUID()}`;
    await mkdir(dirname(file), { recursive: true });
    try {
      await writeFile(own, JSON.stringify(await newKey()), { mode: 0o600 });
      // A link never replaces a key that another replica has put there meanwhile.
      await link(own, file).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    } finally {
      await rm(own, { force: true });
    }
    return TokenMinter.of(JSON.parse(await readFile(file, 'utf8')) as JWK);
  }

  /** With a new key that is kept nowhere. */
  static async generate(): Promise<TokenMinter> {
    return TokenMinter.of(await newKey());
  }

  /** With a private key that the process keeps by itself. */
  static async of(jwk: JWK): Promise<TokenMinter> {
    const { kty, crv, x, y } = jwk;
    const kid = await calculateJwkThumbprint(jwk);
    const key = (await importJWK(jwk, TOKEN.algorithm)) as CryptoKey;
    return new TokenMinter(key, { kty, crv, x, y, kid, use: 'sig', alg: TOKEN.algorithm });
  }

  /** The public key as the gateway publishes it. */
  jwks(): JSONWebKeySet {
    return { keys: [this.publicKey] };
  }

  /** A token that lets `caller` act at one service, for at most five minutes. */
  mint(caller: Caller, audience: string, lifetimeSeconds = LIFETIME_SECONDS): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT(claimsOf(caller))
      .setProtectedHeader({ alg: TOKEN.algorithm, typ: TOKEN.type, kid: this.publicKey.kid! })
      .setIssuer(TOKEN.issuer)
      .setAudience(audience)
      .setSubject(caller.memberId)
      .setIssuedAt(now)
      .setExpirationTime(now + Math.min(lifetimeSeconds, TOKEN.maxAgeSeconds))
      .sign(this.key);
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(TOKEN.algorithm, { extractable: true });
  return exportJWK(privateKey);
}

const readKey = (file: string): Promise<JWK | undefined> =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as JWK,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
