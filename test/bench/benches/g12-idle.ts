import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSystemUnderTest, type SystemUnderTest } from '../../support/start-system';
import { rounded } from '../harness/figures';
import { pause } from '../harness/pause';
import { cpuSeconds } from '../harness/process';
import { atMost, type Bar, type Outcome } from '../harness/result';

const SETTLE_MS = 30_000;
const WATCH_MS = 60_000;

/** The whole local system with its demo data, on each transport, and nobody there. */
export async function idle(): Promise<Outcome> {
  const systems = await Promise.all(
    (['embedded', 'kafka'] as const).map((transport) =>
      startSystemUnderTest({ transport, demo: true }),
    ),
  );
  try {
    await pause(SETTLE_MS);
    const before = systems.map((system) => usage(programsOf(system)));
    await pause(WATCH_MS);
    const bars: Bar[] = [];
    const figures: Record<string, object> = {};
    for (const [n, system] of systems.entries()) {
      const after = usage(programsOf(system));
      const percent = Object.fromEntries(
        Object.entries(after).map(([name, seconds]) => [
          name,
          rounded(((seconds - before[n]![name]!) / WATCH_MS) * 100_000),
        ]),
      );
      const { kafka = 0, ...own } = percent;
      const total = rounded(Object.values(own).reduce((sum, each) => sum + each, 0));
      const { transport } = system;
      figures[transport] = { percentOfACore: percent, total, kafkaBroker: kafka };
      bars.push(atMost(`${transport}: percent of a core, the broker not counted`, total, 3));
    }
    return { compares: 'the whole stack with its demo data, idle for a minute', bars, figures };
  } finally {
    await Promise.all(systems.map((system) => system.end()));
  }
}

const programsOf = ({ data }: SystemUnderTest): Record<string, number> =>
  (
    JSON.parse(readFileSync(join(data, 'lock.json'), 'utf8')) as {
      children: Record<string, number>;
    }
  ).children;

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
