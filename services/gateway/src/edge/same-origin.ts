const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Asking {
  method: string;
  headers: Record<string, string | string[] | undefined>;
}

/**
 * Did another site make the browser send this change? Browsers say so in Sec-Fetch-Site, older ones in
 * Origin; a client that sends neither is no browser, and nobody's cookie rides along with it.
 */
export function isForeign({ method, headers }: Asking, publicOrigin: string): boolean {
  if (READING.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && origin !== publicOrigin;
}
