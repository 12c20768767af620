import { createHash } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import type { Caller } from './caller';
import { TOKEN, callerOf } from './token-claims';

/** A token that is not to be trusted; the message is for the log, never for the caller. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** The issuer's keys can't be fetched, so no token can be judged now. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const LEEWAY_SECONDS = 30;
const CACHE_LIMIT = 10_000;
// A key that is not in the set is asked for again at most this often: a gateway with a new key is soon believed.
const REFETCH_MS = 5_000;

interface Verified {
  caller: Caller;
  expiresAt: number;
}

/** Verifies the gateway's service tokens for one audience, and remembers each until it expires. */
export class TokenVerifier {
  private readonly verified = new Map<string, Verified>();

  private constructor(
    private readonly audience: string,
    private readonly keys: JWTVerifyGetKey,
  ) {}

  /** With the keys that the gateway publishes; fetched on first use and when an unknown key is named. */
  static remote(audience: string, jwksUrl: string): TokenVerifier {
    const keys = createRemoteJWKSet(new URL(jwksUrl), {
      cooldownDuration: REFETCH_MS,
      timeoutDuration: 3_000,
    });
    return new TokenVerifier(audience, keys);
  }

  /** With keys that are at hand. */
  static local(audience: string, keys: JSONWebKeySet): TokenVerifier {
    return new TokenVerifier(audience, createLocalJWKSet(keys));
  }

  /**
   * The caller that a token speaks for.
   * @throws TokenRefused when it is forged, expired, for another service or has not the shape
   * @throws KeysUnavailable when the issuer's keys can't be fetched
   */
  async verify(token: string): Promise<Caller> {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(hash);
    if (known && known.expiresAt > Date.now()) return known.caller;
    this.verified.delete(hash);
    const verified = await this.check(token);
    this.remember(hash, verified);
    return verified.caller;
  }

  private async check(token: string): Promise<Verified> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: [TOKEN.algorithm],
        typ: TOKEN.type,
        issuer: TOKEN.issuer,
        audience: this.audience,
        clockTolerance: LEEWAY_SECONDS,
        maxTokenAge: TOKEN.maxAgeSeconds,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      const caller = callerOf(payload);
      if (!caller) throw new TokenRefused('a claim is missing or has not its shape');
      const lastsUntil = Math.min(payload.exp!, payload.iat! + TOKEN.maxAgeSeconds);
      return { caller, expiresAt: lastsUntil * 1000 };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  private remember(hash: string, verified: Verified): void {
    const oldest = this.verified.size >= CACHE_LIMIT && this.verified.keys().next().value;
    if (oldest) this.verified.delete(oldest);
    this.verified.set(hash, verified);
  }
}

function refusalOf(error: unknown): Error {
  if (error instanceof TokenRefused) return error;
  const aboutToken =
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    // jose throws its plain base class when the key set's address answers with an error.
    error.code !== 'ERR_JOSE_GENERIC';
  return aboutToken
    ? new TokenRefused(error.message, { cause: error })
    : new KeysUnavailable("the issuer's keys can't be fetched", { cause: error });
}
