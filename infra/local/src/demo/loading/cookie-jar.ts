/** The cookies of one browser; every part of the demonstration lives on one host, so paths don't matter. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();

  /** Takes what a response sets, and drops what it expires. */
  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const name = pair.slice(0, pair.indexOf('=')).trim();
      if (attributes.some(expires)) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
  }

  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

function expires(attribute: string): boolean {
  const [name = '', value = ''] = attribute.trim().toLowerCase().split('=');
  if (name === 'max-age') return Number(value) <= 0;
  return name === 'expires' && Date.parse(value) <= Date.now();
}
