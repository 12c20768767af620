import { newId } from '@nyata/kernel';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed when it is JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each spec knows what it asked for
  body: any;
  url: string;
}

/** What a browser does with cookies and redirects, without its screen. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly origin: string,
    private readonly language = 'id',
  ) {}

  /** One request, redirects not followed. */
  async ask(address: string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(address, this.origin);
    const headers = new Headers({ 'accept-language': this.language });
    if (this.cookies.size > 0)
      headers.set(
        'cookie',
        [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      );
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.keep(response.headers.getSetCookie());
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: parsed(text),
      url: url.href,
    };
  }

  /** Opens a page and follows where it leads, as far as `until` (default: to the end). */
  async open(address: string, until = (_url: string): boolean => false): Promise<Answer> {
    let answer = await this.ask(address, { headers: { accept: 'text/html' } });
    for (let hops = 0; answer.status === 303 || answer.status === 302; hops += 1) {
      if (hops > 10) throw new Error(`${address} leads in a circle`);
      const next = new URL(answer.headers.get('location')!, answer.url).href;
      if (until(next)) return { ...answer, url: next };
      answer = await this.ask(next, { headers: { accept: 'text/html' } });
    }
    return answer;
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': newId(),
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });
  }

  /** Signs in as a demo account, through the provider's redirects. */
  signIn(account: string, returnTo = '/'): Promise<Answer> {
    return this.open(`/auth/sign-in?${new URLSearchParams({ account, returnTo }).toString()}`);
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private keep(lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const gone = attributes.some((attribute) =>
        /^(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute),
      );
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1));
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
