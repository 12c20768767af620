import { readFileSync } from 'node:fs';
import { ask, SERVICE_DATABASES } from '../../support/databases';
import type { Growth } from '../checker/bounds';
import type { SystemUnderFaults } from './system-under-faults';

const PROGRAMS = ['partners', 'agreements', 'actions', 'monitoring', 'gateway'];

/** Measures what a long run could have left growing. */
export async function growthOf(system: SystemUnderFaults): Promise<Growth> {
  const { running } = system;
  const [sessions] = await ask<{ n: number }>(
    running,
    'postgres',
    `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend'`,
  );
  const deadRows = new Map<string, number>();
  for (const database of SERVICE_DATABASES) {
    const [dead] = await ask<{ n: number }>(
      running,
      database,
      `select n_dead_tup::int as n from pg_stat_user_tables where relname = 'outbox'`,
    );
    deadRows.set(database, dead?.n ?? 0);
  }
  const memory = new Map(PROGRAMS.map((program) => [program, rssOf(system.pid(program))]));
  return { memory, connections: sessions!.n, deadRows };
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
