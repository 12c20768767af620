/** A cookie of the gateway that keeps a secret: how it is called, and how long browsers keep it. */
export interface SecretCookie {
  name: string;
  maxAgeSeconds: number;
  secure: boolean;
}

/** Under https the cookie is bound to this very host. */
export function secretCookie(publicUrl: string, name: string, maxAgeSeconds: number): SecretCookie {
  const secure = publicUrl.startsWith('https:');
  return { name: `${secure ? '__Host-' : ''}nyata-${name}`, maxAgeSeconds, secure };
}

/** The secret in a request's `Cookie` header. Secrets are base64url, so nothing needs decoding. */
export function secretIn(header: string | undefined, { name }: SecretCookie): string | undefined {
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || undefined;
}

/** The `Set-Cookie` header that gives the secret to the browser: scripts never see it, other sites never send it along. */
export const giving = (cookie: SecretCookie, secret: string): string =>
  line(cookie, secret, cookie.maxAgeSeconds);

/** The `Set-Cookie` header that takes it away. */
export const taking = (cookie: SecretCookie): string => line(cookie, '', 0);

const line = ({ name, secure }: SecretCookie, value: string, maxAge: number): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
