import { newId } from '@nyata/kernel';
import { allows, type Caller, type Permission, type SubjectFacts } from '@nyata/testing';
import type { Cast } from '../offices';
import { KIND_IN_PATH, statedRecords, type Stated } from './facts';
import { statedLists, type StatedList } from './lists';
import { newRecords, type NewRecord } from './new-records';
import { nameOf, type Operation } from './operations';
import type { Records } from './records';

export type Answered = 'allowed' | 'hidden' | 'forbidden';

/** One request of one caller to one operation, and what the permissions table says of it. */
export interface Case {
  operation: Operation;
  path: string;
  about: string;
  /** What the table says: of the record, of the list, or of what the body names. */
  expected(caller: Caller): Answered;
  /** A right body for those whom the use case, not the guard, must refuse. */
  refusable?: NewRecord;
  list?: StatedList;
  /** Of a list: does it show our record to the caller? */
  visible(caller: Caller): boolean;
}

/** Reads what everybody who is signed in may read; no record of ours is in it. */
const SHARED: Permission = 'reference.read';
/** Commands that name no record at all: the role alone counts. */
const RECORDLESS = [
  '/api/demo/clock',
  '/internal/demo-clock',
  'POST /api/imports',
  '/api/evidence/pieces',
  '/api/agreements/register-patterns',
  '/api/agreements/look-alikes',
];

export function casesOf(operations: Operation[], records: Records, cast: Cast, confirmer: string) {
  const stated = statedRecords(records, cast, confirmer);
  const lists: Record<string, StatedList[]> = statedLists(records, cast, stated);
  const news: Record<string, NewRecord> = newRecords(records, cast, stated);
  return operations.flatMap((operation): Case[] => {
    const { method, path, permission } = operation;
    if (!permission) return [];
    const on = (facts?: SubjectFacts | null) => (caller: Caller) =>
      allows(caller, permission, facts);
    const visible = () => true;
    if (path.includes('{')) return casesInPath(operation, permission, stated, cast);
    if (
      permission === SHARED ||
      path === '/api/live' ||
      [path, nameOf(operation)].some((name) => RECORDLESS.includes(name))
    )
      return [{ operation, path, about: 'nothing of ours', expected: on(), visible }];
    if (method === 'GET') {
      const asked = lists[path];
      if (!asked) throw new Error(`Say what ${nameOf(operation)} lists in lists.ts`);
      return asked.map((list) => ({
        operation,
        path: `${path}?${list.query}`,
        about: 'a list',
        expected: on(),
        list,
        visible: (caller) => on(list.facts)(caller) === 'allowed',
      }));
    }
    const made = news[path];
    if (!made) throw new Error(`Say what ${nameOf(operation)} makes in new-records.ts`);
    const expected = naming(permission, made);
    return [{ operation, path, about: 'a new record', expected, visible, refusable: made }];
  });
}

/** The guard asks for the role alone; the use case for the record that the body names. */
const naming =
  (permission: Permission, { facts, or, plain }: NewRecord) =>
  (caller: Caller) => {
    if (allows(caller, permission) !== 'allowed') return 'forbidden';
    if (or && allows(caller, or, facts) === 'allowed') return 'allowed';
    const verdict = allows(caller, permission, facts);
    return plain && verdict === 'hidden' ? 'forbidden' : verdict;
  };

/** What a reader must say beside the id. */
const SAID_BESIDE: Record<string, (cast: Cast) => string> = {
  'GET /api/organisations/{id}/merge-preview': ({ partner }) =>
    `?survivorOrganisationId=${partner}`,
};

function casesInPath(
  operation: Operation,
  permission: Permission,
  stated: Stated,
  cast: Cast,
): Case[] {
  const [beginning, kind] =
    Object.entries(KIND_IN_PATH).find(([start]) => operation.path.startsWith(start)) ?? [];
  if (!beginning || !kind)
    throw new Error(`Say what the id of ${nameOf(operation)} names in facts.ts`);
  const unknown = { id: newId(), facts: null };
  return [...stated[kind], unknown].map(({ id, facts }) => ({
    operation,
    path: operation.path.replace(/\{\w+\}/, id) + (SAID_BESIDE[nameOf(operation)]?.(cast) ?? ''),
    about: facts === null ? `an unknown ${kind}` : facts.draft ? `${kind} of a draft` : kind,
    expected: (caller) => allows(caller, permission, facts),
    visible: () => true,
  }));
}
