import { ApiError, UnreachableError, type Problem } from './problem';

interface Options {
  method?: 'GET' | 'POST';
  body?: unknown;
  form?: FormData;
  /** Required on every POST; the same key is sent again when an attempt got no answer. */
  key?: string;
  version?: number;
  signal?: AbortSignal;
}

const PATIENCE = 8;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page of a keyset list; `next` is the address of the following page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await send(path, { signal })).json() as Promise<T>;
}

export async function getPage<T>(path: string, signal?: AbortSignal): Promise<Page<T>> {
  const response = await send(path, { signal });
  const { items } = (await response.json()) as { items: T[] };
  return { items, next: nextLink(response.headers.get('link')) };
}

export async function post<T>(path: string, options: Omit<Options, 'method'>): Promise<T> {
  const response = await send(path, { ...options, method: 'POST' });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The address in `Link: <...>; rel="next"`, without its origin. */
export function nextLink(header: string | null): string | null {
  const address = /<([^>]+)>\s*;[^,]*rel="?next"?/.exec(header ?? '')?.[1];
  return address ? address.replace(/^https?:\/\/[^/]+/, '') : null;
}

/** `?a=1&b=2` of the values that are set. */
export function query(values: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  return search.size > 0 ? `?${search}` : '';
}

async function send(path: string, options: Options): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await attemptOnce(path, options);
    if (response.ok) return response;
    const problem = await problemOf(response);
    // The reference is on its way through the event log; the service says when to ask again.
    if (problem.code === 'NOT_KNOWN_YET' && attempt < PATIENCE) {
      await wait(1000 * Number(response.headers.get('retry-after') ?? 1));
      continue;
    }
    throw new ApiError(problem);
  }
}

async function attemptOnce(path: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.key) headers['idempotency-key'] = options.key;
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      headers,
      body: options.form ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new UnreachableError('The server gave no answer.', { cause: error });
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const correlationId = response.headers.get('nyata-correlation-id') ?? undefined;
  try {
    return { correlationId, ...((await response.json()) as Problem), status: response.status };
  } catch {
    const title = response.statusText || `HTTP ${response.status}`;
    return {
      type: 'about:blank',
      title,
      status: response.status,
      code: 'UNEXPECTED',
      correlationId,
    };
  }
}
