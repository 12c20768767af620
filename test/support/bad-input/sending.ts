import { randomUUID } from 'node:crypto';
import { newId } from '@nyata/kernel';

/** One request, with everything that makes it wrong. */
export interface Sending {
  method?: 'GET' | 'POST';
  /** Where it goes, from the origin on. */
  address: string;
  /** A string is sent as it is. */
  body?: unknown;
  cookie?: string;
  ifMatch?: number;
  /** `null` leaves the header out. */
  key?: string | null;
  headers?: Record<string, string>;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { pointer: string; code: string; detail: string }[];
  correlationId: string;
}

export interface Sent {
  status: number;
  mediaType: string;
  problem: Problem;
  correlationId: string;
  key: string | null;
}

/** Sends it in one language, under a correlation id and a key of its own, so that all it leaves behind can be found. */
export async function send(sending: Sending, language: 'id' | 'en'): Promise<Sent> {
  const { method = 'POST', address, body, cookie, ifMatch, headers } = sending;
  const key = sending.key === undefined ? randomUUID() : sending.key;
  const correlationId = newId();
  const answer = await fetch(address, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': language,
      'nyata-correlation-id': correlationId,
      ...(method === 'POST' && { 'content-type': 'application/json' }),
      ...(method === 'POST' && key && { 'idempotency-key': key }),
      ...(cookie && { cookie }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...headers,
    },
    ...(method === 'POST' && {
      body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
    }),
  });
  return {
    status: answer.status,
    mediaType: answer.headers.get('content-type') ?? '',
    problem: (await answer.json()) as Problem,
    correlationId,
    key,
  };
}
