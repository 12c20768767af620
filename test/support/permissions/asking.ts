import { randomUUID } from 'node:crypto';
import type { Ports } from '@nyata/local';
import type { GatewayIdentities } from '@nyata/testing';
import type { Case } from './cases';
import { PROCESSES, nameOf, type Process } from './operations';
import type { CallerInRelation } from './relations';

/** How a caller makes itself known to each process: at the gateway by its session, at a service by a token. */
export type Credentials = Record<Process, Record<string, string>>;

export async function credentialsOf(
  { caller }: CallerInRelation,
  identities: GatewayIdentities,
): Promise<Credentials> {
  const entries = PROCESSES.map(async (process) => [
    process,
    process === 'gateway'
      ? { cookie: await identities.signIn(caller) }
      : { authorization: `Bearer ${await identities.mint(caller, process)}` },
  ]);
  return Object.fromEntries(await Promise.all(entries)) as Credentials;
}

/** Asks, and tells what is wrong with the answer; undefined when it is as the table says. */
export async function ask(
  ports: Ports,
  asked: Case,
  who: CallerInRelation,
  credentials: Credentials,
): Promise<string | undefined> {
  const { operation, path, about, list, refusable } = asked;
  const expected = asked.expected(who.caller);
  const sent = expected === 'allowed' || !refusable ? BROKEN : refusable.body();
  const answer = await send(ports, asked, credentials[operation.process], sent);
  const complain = (what: string) =>
    `${nameOf(operation)} on ${about} as ${who.role}, ${who.relation}: ${what} (${path})`;
  if (!statusesFor(expected, operation.method).includes(answer.status))
    return complain(`should be ${expected}, but answers ${answer.status} ${brief(answer.body)}`);
  if (expected !== 'allowed' || !list) return undefined;
  const visible = asked.visible(who.caller);
  return list.shows(answer.body) === visible
    ? undefined
    : complain(visible ? 'should show our record' : 'must not show our record');
}

// Refused by validation whatever the command is; and without If-Match, where only that is missing.
const BROKEN = { nonsense: true };

function statusesFor(expected: ReturnType<Case['expected']>, method: string): number[] {
  if (expected === 'hidden') return [404];
  if (expected === 'forbidden') return [403];
  return method === 'GET' ? [200] : [400, 415, 422, 428];
}

/** One request; a stream of events is left as soon as it has opened. */
export async function send(
  ports: Ports,
  { operation: { process, method }, path }: Pick<Case, 'operation' | 'path'>,
  credentials: Record<string, string>,
  body: object | FormData = BROKEN,
): Promise<{ status: number; body: unknown }> {
  const leave = new AbortController();
  const isForm = body instanceof FormData;
  const answer = await fetch(`http://127.0.0.1:${ports[process]}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...credentials,
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      ...(method === 'POST' && !isForm && { 'content-type': 'application/json' }),
    },
    ...(method === 'POST' && { body: isForm ? body : JSON.stringify(body) }),
    signal: leave.signal,
  });
  const type = answer.headers.get('content-type') ?? '';
  if (type.includes('json'))
    return { status: answer.status, body: (await answer.json()) as unknown };
  leave.abort();
  return { status: answer.status, body: undefined };
}

const brief = (body: unknown): string => JSON.stringify(body ?? '').slice(0, 200);

/** Runs `work` over all items, `width` at a time; gives what it gave. */
export async function sideBySide<T, R>(
  items: T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
