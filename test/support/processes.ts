import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningSystem } from './systems';

/** The processes that the supervisor keeps running, as it wrote them down. */
export function pidOf({ data }: RunningSystem, program: string): number {
  const { children } = JSON.parse(readFileSync(join(data, 'lock.json'), 'utf8')) as {
    children: Record<string, number>;
  };
  const pid = children[program];
  if (!pid) throw new Error(`There is no process ${program} in ${data}/lock.json.`);
  return pid;
}

/** Ends a program as a crash does, and returns the pid that it had. */
export function kill9(system: RunningSystem, program: string): number {
  const pid = pidOf(system, program);
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** Waits until the supervisor runs the program under another pid. */
export async function restarted(
  system: RunningSystem,
  program: string,
  before: number,
  within = 30_000,
): Promise<void> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      const pid = pidOf(system, program);
      if (pid !== before && process.kill(pid, 0)) return;
    } catch {
      // being written, or between two lives
    }
    if (Date.now() > deadline)
      throw new Error(`${program} was not started again within ${within / 1000} s.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
