import { readFileSync } from 'node:fs';
import { ask, SERVICE_DATABASES } from '../../support/databases';
import type { Finding } from '../checker/facts';
import type { SystemUnderFaults } from './system-under-faults';

const PROGRAMS = ['partners', 'agreements', 'actions', 'monitoring', 'gateway'];
/** What the supervisor allows their heaps, with the rest that a Node process needs. */
const MOST_RSS_MB = 450;
const MOST_CONNECTIONS = 100;
/** Autovacuum begins at 5 000. */
const MOST_DEAD_ROWS = 200_000;

/** I12: nothing has grown without end. */
export async function bounds(system: SystemUnderFaults): Promise<Finding[]> {
  const findings: Finding[] = [];
  const atMost = (what: string, value: number, most: number) => {
    if (value > most)
      findings.push({ invariant: 'I12', says: `${what}: ${value}, more than ${most}` });
  };
  for (const program of PROGRAMS)
    atMost(`the memory of ${program} in MB`, rssOf(system.pid(program)), MOST_RSS_MB);
  const [connections] = await ask<{ n: number }>(
    system.running,
    'postgres',
    `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend'`,
  );
  atMost('connections', connections!.n, MOST_CONNECTIONS);
  for (const database of SERVICE_DATABASES) {
    const [dead] = await ask<{ n: number }>(
      system.running,
      database,
      `select n_dead_tup::int as n from pg_stat_user_tables where relname = 'outbox'`,
    );
    atMost(`dead rows in the outbox of ${database}`, dead?.n ?? 0, MOST_DEAD_ROWS);
  }
  return findings;
}

/** Linux only; elsewhere nothing is said of it. */
function rssOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
