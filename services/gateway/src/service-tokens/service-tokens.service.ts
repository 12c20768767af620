import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { TokenMinter, type Caller } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose';
import { SigningKeyRow } from './signing-key.entity';

const LIFETIME_SECONDS = 60;
// A request must not arrive at a slow service with a token that has just expired.
const REUSED_MS = (LIFETIME_SECONDS - 15) * 1000;

/** Mints the tokens by which services know the caller; the key lives in the database, for all replicas and over restarts. */
@Injectable()
export class ServiceTokensService implements OnModuleInit {
  private minter!: TokenMinter;
  private minted = new Map<string, { token: Promise<string>; until: number }>();
  private sweptAt = 0;

  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    const { privateJwk } = await this.database.transaction(async (tx) => {
      await tx.query('lock table signing_key in exclusive mode');
      const [newest] = await tx.find(SigningKeyRow, { order: { createdAt: 'desc' }, take: 1 });
      return newest ?? tx.save(await newKey());
    });
    this.minter = await TokenMinter.of(privateJwk);
  }

  jwks(): JSONWebKeySet {
    return this.minter.jwks();
  }

  /** The caller's token for one service. */
  tokenFor(caller: Caller, audience: string): Promise<string> {
    const now = Date.now();
    this.sweep(now);
    const key = `${audience} ${JSON.stringify(caller)}`;
    const known = this.minted.get(key);
    if (known && known.until > now) return known.token;
    const token = this.minter.mint(caller, audience, LIFETIME_SECONDS);
    this.minted.set(key, { token, until: now + REUSED_MS });
    return token;
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < REUSED_MS) return;
    this.sweptAt = now;
    for (const [key, { until }] of this.minted) if (until <= now) this.minted.delete(key);
  }
}

async function newKey(): Promise<SigningKeyRow> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(privateJwk);
  return Object.assign(new SigningKeyRow(), { kid, privateJwk, createdAt: new Date() });
}
