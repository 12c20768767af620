import { randomUUID } from 'node:crypto';
import { CookieJar } from '@nyata/local';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

interface Asking {
  ifMatch?: number;
  key?: string;
  language?: 'id' | 'en';
  headers?: Record<string, string>;
}

/** A signed-in member, or a stranger, before the public API. */
export class Person {
  private constructor(
    readonly origin: string,
    private readonly jar: CookieJar,
  ) {}

  /** Nobody: no session. */
  static stranger = (origin: string): Person => new Person(origin, new CookieJar());

  /** Signs in through the identity provider, exactly as a browser does. */
  static async signIn(origin: string, email: string): Promise<Person> {
    const jar = new CookieJar();
    let address = `${origin}/auth/sign-in?account=${encodeURIComponent(email)}`;
    for (let hops = 0; hops < 12; hops++) {
      const answer = await request(jar, address);
      const location = answer.headers.get('location');
      if (!location) throw new Error(`Signing in ${email} ended at ${address}: ${answer.status}`);
      address = new URL(location, address).href;
      if (address === `${origin}/`) return new Person(origin, jar);
      if (address.startsWith(`${origin}/?`))
        throw new Error(`Signing in ${email} ended at ${address}`);
    }
    throw new Error(`Signing in ${email} goes round in circles at ${address}`);
  }

  get cookie(): string {
    return this.jar.header;
  }

  get = <T = Record<string, unknown>>(path: string, asking: Asking = {}): Promise<Answer<T>> =>
    this.send<T>('GET', path, undefined, asking);

  /** Sends a command; waits out "not known yet", as every client must. */
  async post<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    asking: Asking = {},
  ): Promise<Answer<T>> {
    const key = asking.key ?? randomUUID();
    for (let tries = 0; ; tries++) {
      const answer = await this.send<T>('POST', path, body, { ...asking, key });
      const code = (answer.body as { code?: string } | undefined)?.code;
      if (code !== 'NOT_KNOWN_YET' || tries >= 40) return answer;
      await new Promise((done) => setTimeout(done, 250));
    }
  }

  /** Sends a command that must succeed. */
  async do<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    asking: Asking = {},
  ): Promise<T> {
    const answer = await this.post<T>(path, body, asking);
    if (answer.status >= 300)
      throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Reads what must be there. */
  async read<T = Record<string, unknown>>(path: string): Promise<T> {
    const answer = await this.get<T>(path);
    if (answer.status !== 200)
      throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async upload<T = Record<string, unknown>>(
    path: string,
    fields: Record<string, string>,
    file: { name: string; type: string; bytes: Uint8Array },
    asking: Asking = {},
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
    return this.send<T>('POST', path, form, { ...asking, key: asking.key ?? randomUUID() });
  }

  private async send<T>(
    method: string,
    path: string,
    body: unknown,
    asking: Asking,
  ): Promise<Answer<T>> {
    const isForm = body instanceof FormData;
    const answer = await request(this.jar, `${this.origin}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': asking.language ?? 'id',
        ...(method === 'POST' ? { origin: this.origin } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(asking.key ? { 'idempotency-key': asking.key } : {}),
        ...(asking.ifMatch === undefined ? {} : { 'if-match': `"${asking.ifMatch}"` }),
        ...asking.headers,
      },
      body: isForm
        ? body
        : typeof body === 'string'
          ? body
          : body === undefined
            ? undefined
            : JSON.stringify(body),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: (text && /json/.test(answer.headers.get('content-type') ?? '')
        ? JSON.parse(text)
        : text) as T,
      headers: answer.headers,
    };
  }
}

async function request(jar: CookieJar, address: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), cookie: jar.header };
  const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
  jar.take(answer);
  return answer;
}
