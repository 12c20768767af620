import { ConfigError } from '@nyata/kernel';

/** Why a process can't start: one sentence where the reason is known, the whole error where it is not. */
export function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, syscall, port, address, message, stack } = (error ?? {}) as Partial<Failure>;
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is taken by another process. Stop that one, or choose another port with the variable PORT.`;
  if (code === 'EACCES' && syscall === 'listen')
    return `This user may not listen on port ${port}. Choose a port above 1023 with the variable PORT.`;
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${address}. Mend the variable HOST.`;
  const unknown = `This process can't start: ${stack ?? String(error)}`;
  return databaseReason(code, message ?? '') ?? unknown;
}

interface Failure extends NodeJS.ErrnoException {
  port: number;
  address: string;
}

function databaseReason(code: string | undefined, message: string): string | undefined {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case '57P03':
      return `The database does not answer (${message || code}). Start it, or mend the variable DATABASE_URL.`;
    case '3D000':
      return `${sentence(message)} Create it, or mend the variable DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `The database does not let this process in (${message}). Mend the variable DATABASE_URL.`;
    default:
      return undefined;
  }
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
