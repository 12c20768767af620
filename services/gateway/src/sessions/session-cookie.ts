import type { CookieSerializeOptions } from '@fastify/cookie';

/** A cookie of the gateway: how it is called, and what browsers are told about it. */
export interface CookieRule {
  name: string;
  options: CookieSerializeOptions;
}

/** Scripts never see it, other sites never send it along; under https it is bound to this very host. */
export function cookieRule(publicUrl: string, name: string, maxAgeSeconds: number): CookieRule {
  const secure = publicUrl.startsWith('https:');
  return {
    name: `${secure ? '__Host-' : ''}nyata-${name}`,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: maxAgeSeconds },
  };
}
