import { REFUSALS, refusalSentence, refusalStatus, type RefusalCode } from '@nyata/contracts';
import { DomainError } from '@nyata/kernel';
import type { Language } from './language';

/** An RFC 9457 problem. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { pointer: string; code: string; detail: string }[];
  correlationId: string;
}

const TITLES: Record<number, Record<Language, string>> = {
  400: { id: 'Permintaan tidak terbaca', en: 'Unreadable request' },
  401: { id: 'Belum masuk', en: 'Not signed in' },
  403: { id: 'Tidak berhak', en: 'Not allowed' },
  404: { id: 'Tidak ditemukan', en: 'Not found' },
  409: { id: 'Tidak sesuai keadaan', en: 'Not possible in this state' },
  412: { id: 'Data sudah berubah', en: 'The record has changed' },
  413: { id: 'Terlalu besar', en: 'Too large' },
  415: { id: 'Jenis isi tidak diterima', en: 'Content type not accepted' },
  422: { id: 'Isian ditolak', en: 'Input refused' },
  428: { id: 'Versi belum disebut', en: 'Version not named' },
  429: { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
  503: { id: 'Sedang tidak tersedia', en: 'Not available right now' },
};
const OTHER_TITLE = { id: 'Kesalahan sistem', en: 'System error' };

const RETRY_AFTER_SECONDS: Partial<Record<string, number>> = {
  NOT_KNOWN_YET: 1,
  CONFLICTING_WRITE: 1,
  UNAVAILABLE: 2,
};

/** The problem that a refusal is, in one language. */
export function problemOf(error: DomainError, language: Language, correlationId: string): Problem {
  const code = isDeclared(error.code) ? error.code : 'INTERNAL';
  const status = refusalStatus(code);
  const errors = error.fields.map(({ pointer, code, params = {} }) => ({
    pointer,
    code,
    detail: refusalSentence(isDeclared(code) ? code : 'INVALID_VALUE', language, params),
  }));
  return {
    type: `urn:nyata:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: (TITLES[status] ?? OTHER_TITLE)[language],
    status,
    detail: refusalSentence(code, language, { correlationId, ...error.params }),
    code,
    ...(errors.length > 0 && { errors }),
    correlationId,
  };
}

/** Headers that go with a problem. */
export function problemHeaders({ code, status }: Problem, params: DomainError['params']) {
  const retryAfter = params['seconds'] ?? RETRY_AFTER_SECONDS[code];
  return {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  };
}

const isDeclared = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code);
