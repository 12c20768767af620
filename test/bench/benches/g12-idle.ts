import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSystemUnderTest } from '../../support/start-system';
import { rounded } from '../harness/figures';
import { pause } from '../harness/pause';
import { cpuSeconds } from '../harness/process';
import { atMost, type Bar, type Outcome } from '../harness/result';

const SETTLE_MS = 30_000;
const WATCH_MS = 60_000;

/** The whole local system with its demo data, and nobody there. */
export async function idle(): Promise<Outcome> {
  const bars: Bar[] = [];
  const figures: Record<string, object> = {};
  for (const transport of ['embedded', 'kafka'] as const) {
    const system = await startSystemUnderTest({ transport, demo: true });
    try {
      await pause(SETTLE_MS);
      const { children } = JSON.parse(readFileSync(join(system.data, 'lock.json'), 'utf8')) as {
        children: Record<string, number>;
      };
      const before = usage(children);
      await pause(WATCH_MS);
      const after = usage(children);
      const percent = Object.fromEntries(
        Object.keys(children).map((name) => [
          name,
          rounded(((after[name]! - before[name]!) / WATCH_MS) * 100_000),
        ]),
      );
      const { kafka = 0, ...own } = percent;
      const total = rounded(Object.values(own).reduce((sum, each) => sum + each, 0));
      figures[transport] = { percentOfACore: percent, total, kafkaBroker: kafka };
      bars.push(atMost(`${transport}: percent of a core, the broker not counted`, total, 3));
    } finally {
      await system.end();
    }
  }
  return { compares: 'the whole stack with its demo data, idle for a minute', bars, figures };
}

/** Processor seconds by program, with those of its children: a PostgreSQL server is a family whose members come and go. */
const usage = (children: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(children).map(([name, pid]) => [
      name,
      secondsOf(pid, { reaped: true }) +
        childrenOf(pid).reduce((sum, child) => sum + secondsOf(child), 0),
    ]),
  );

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => parentOf(each) === pid);

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.replace(/^.*\) /s, '').split(' ')[1]);
  } catch {
    return undefined; // has ended meanwhile
  }
}

function secondsOf(pid: number, options?: { reaped: boolean }): number {
  try {
    return cpuSeconds(pid, options);
  } catch {
    return 0;
  }
}
