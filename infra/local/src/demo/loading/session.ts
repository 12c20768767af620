import { setTimeout as wait } from 'node:timers/promises';
import { CookieJar } from './cookie-jar';

const LONGEST_CHAIN = 12;
const PATIENCE_MS = 30_000;
/** Refusals that heal by themselves: another service has not heard of the record yet, or is starting. */
const PASSING = new Set([
  'NOT_KNOWN_YET',
  'AGREEMENT_NOT_IN_FORCE',
  'UNAVAILABLE',
  'TOO_MANY_REQUESTS',
]);

/** A request that the system refused. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    request: string,
    readonly status: number,
    readonly code: string | undefined,
    body: string,
  ) {
    super(`${request} was refused with ${status}: ${body.slice(0, 500)}`);
  }
}

export interface Answer<T> {
  body: T;
  etag: string | null;
}

/** One office, signed in through the identity provider like any browser. */
export class Session {
  private readonly jar = new CookieJar();

  private constructor(
    private readonly origin: string,
    private readonly email: string,
  ) {}

  static async signIn(origin: string, email: string): Promise<Session> {
    const session = new Session(origin, email);
    await session.follow(`${origin}/auth/sign-in?account=${encodeURIComponent(email)}&returnTo=/`);
    await session.get('/api/members/me');
    return session;
  }

  get<T = unknown>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path, {});
  }

  /** @param key the idempotency key: the same deed has the same key in every run */
  post<T = unknown>(path: string, key: string, body: object, ifMatch?: string): Promise<Answer<T>> {
    return this.send<T>('POST', path, {
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `nyata-demo.${key}`,
        ...(ifMatch && { 'if-match': ifMatch }),
      },
      body: JSON.stringify(body),
    });
  }

  upload<T = unknown>(
    path: string,
    key: string,
    fields: Record<string, string>,
    file: { name: string; bytes: Uint8Array<ArrayBuffer>; type: string },
    ifMatch?: string,
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file.bytes], { type: file.type }), file.name);
    const headers = {
      'idempotency-key': `nyata-demo.${key}`,
      ...(ifMatch && { 'if-match': ifMatch }),
    };
    return this.send<T>('POST', path, { headers, body: form });
  }

  private async send<T>(method: string, path: string, init: RequestInit): Promise<Answer<T>> {
    const patientUntil = Date.now() + PATIENCE_MS;
    for (let pause = 50; ; pause = Math.min(pause * 2, 1000)) {
      const response = await this.fetch(`${this.origin}${path}`, { method, ...init });
      const text = await response.text();
      if (response.ok)
        return {
          body: (text ? JSON.parse(text) : undefined) as T,
          etag: response.headers.get('etag'),
        };
      const code = codeOf(text);
      if (!PASSING.has(code ?? '') || Date.now() > patientUntil)
        throw new Refused(`${method} ${path} as ${this.email}`, response.status, code, text);
      await wait(pause);
    }
  }

  private async follow(address: string): Promise<void> {
    let url = address;
    for (let hop = 0; hop < LONGEST_CHAIN; hop++) {
      const response = await this.fetch(url, {});
      await response.body?.cancel();
      const next = response.headers.get('location');
      if (!next) break;
      url = new URL(next, url).href;
      // The portal's page itself is not needed, only the cookie that was set on the way to it.
      if (url === `${this.origin}/`) return;
    }
    throw new Error(`signing in as ${this.email} ended at ${url}`);
  }

  private async fetch(url: string, init: RequestInit): Promise<Response> {
    const headers = {
      'accept-language': 'id',
      ...(init.headers as object),
      cookie: this.jar.header,
    };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.jar.take(response);
    return response;
  }
}

function codeOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { code?: string }).code;
  } catch {
    return undefined;
  }
}
