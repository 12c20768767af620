import type { Finding } from './facts';

/** What a run may have left growing. */
export interface Growth {
  /** Megabytes by program. */
  memory: ReadonlyMap<string, number>;
  /** Client sessions of the database server. */
  connections: number;
  /** Dead rows of the outbox by database. */
  deadRows: ReadonlyMap<string, number>;
}

/** What the supervisor allows their heaps, with the rest that a Node process needs. */
const MOST_RSS_MB = 450;
const MOST_CONNECTIONS = 100;
/** Autovacuum begins at 5 000. */
const MOST_DEAD_ROWS = 200_000;

/** I12: nothing has grown without end. */
export function bounds({ memory, connections, deadRows }: Growth): Finding[] {
  const over = (what: string, value: number, most: number): Finding[] =>
    value > most ? [{ invariant: 'I12', says: `${what}: ${value}, more than ${most}` }] : [];
  return [
    ...[...memory].flatMap(([program, mb]) =>
      over(`the memory of ${program} in MB`, mb, MOST_RSS_MB),
    ),
    ...over('connections', connections, MOST_CONNECTIONS),
    ...[...deadRows].flatMap(([database, rows]) =>
      over(`dead rows in the outbox of ${database}`, rows, MOST_DEAD_ROWS),
    ),
  ];
}
