import type { Facts, Finding } from './facts';

/**
 * I9: nothing is parked without a cause that was put there, and a replay has emptied it.
 * @param poisoned the keys that were poisoned on purpose and are not mended
 */
export function parkedEvents(
  { groups }: Facts,
  poisoned: ReadonlySet<string> = new Set(),
): Finding[] {
  return groups.flatMap(({ name, parked }) =>
    parked
      .filter(({ key }) => !poisoned.has(key))
      .map(({ key, offset, error }) => ({
        invariant: 'I9',
        subject: key,
        says: `${name} keeps ${key} parked at offset ${offset}: ${error ?? 'it waits behind another one'}`,
      })),
  );
}
