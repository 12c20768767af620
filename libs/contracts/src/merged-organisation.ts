import type { OrgRef } from './shapes';

/** That an organisation turned out to be another one: which, and who it is read as. */
export interface Merger {
  organisationId: string;
  survivor: OrgRef;
}

/**
 * Plain data in which everything that names a merged organisation names its survivor: snapshots as a whole, ids of
 * organisations and of legal parties, at any depth. A list of ids keeps each id once. Other values stay as they are.
 */
export function readAsSurvivor<T>(data: T, merger: Merger): T {
  return read(data, '', merger) as T;
}

function read(value: unknown, field: string, merger: Merger): unknown {
  const { organisationId, survivor } = merger;
  if (typeof value === 'string') {
    if (value !== organisationId) return value;
    return /legal_?part/i.test(field) ? survivor.legalPartyId : survivor.organisationId;
  }
  if (Array.isArray(value)) return eachOnce(value.map((item) => read(item, field, merger)));
  if (!isPlain(value)) return value;
  if (isSnapshotOf(value, organisationId)) return { ...value, ...survivor };
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, read(item, name, merger)]),
  );
}

const isSnapshotOf = (value: object, organisationId: string) =>
  'organisationId' in value &&
  value.organisationId === organisationId &&
  'legalPartyId' in value &&
  'name' in value;

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const eachOnce = (items: unknown[]): unknown[] =>
  items.every((item) => typeof item === 'string') ? [...new Set(items)] : items;
