/** Where somebody goes on after signing in: a path of this very origin, nothing else. */
export function safeReturnTo(wanted: string | undefined, publicUrl: string): string {
  if (!wanted?.startsWith('/')) return '/';
  if (!URL.canParse(wanted, publicUrl)) return '/';
  const target = new URL(wanted, publicUrl);
  return target.origin === new URL(publicUrl).origin
    ? `${target.pathname}${target.search}${target.hash}`
    : '/';
}
