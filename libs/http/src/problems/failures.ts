import { HttpException } from '@nestjs/common';
import { DomainError } from '@nyata/kernel';

const BODY_LIMIT = '256 KB';

/** What any thrown thing is to the caller: a refusal stays itself, everything else gets a code, and keeps its cause for the log. */
export function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const because = (code: string, params: DomainError['params'] = {}) =>
    new DomainError(code, params, [], { cause: error });
  const databaseCode = codeOfDatabaseFailure(error);
  if (databaseCode) return because(databaseCode);
  switch (statusOf(error)) {
    case 400:
      return because('BROKEN_JSON');
    case 404:
      return because('ROUTE_UNKNOWN');
    case 413:
      return because('BODY_TOO_LARGE', { limit: BODY_LIMIT });
    case 406:
    case 415:
      return because('MEDIA_TYPE_REFUSED', { expected: 'application/json' });
    case 429:
      return because('TOO_MANY_REQUESTS', { seconds: 60 });
    case 503:
      return because('UNAVAILABLE');
    default:
      return because('INTERNAL');
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE']);
// Disk full, shutdown, crash, starting up, too many connections, statement timeout, serialization failure, deadlock.
const PASSING = new Set(['ENOSPC', '57P01', '57P02', '57P03', '53300', '57014', '40001', '40P01']);
const UNIQUE_VIOLATION = '23505';
const LOST_CONNECTION =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i;

function codeOfDatabaseFailure(error: unknown): string | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (code === UNIQUE_VIOLATION) return 'CONFLICTING_WRITE';
  if (typeof code === 'string' && (UNREACHABLE.has(code) || PASSING.has(code) || /^08/.test(code)))
    return 'UNAVAILABLE';
  return typeof message === 'string' && LOST_CONNECTION.test(message) ? 'UNAVAILABLE' : undefined;
}
