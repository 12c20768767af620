import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Ground } from './ground';

const WORKSPACE = resolve(__dirname, '../../..');
const TYPESCRIPT = ['reflect-metadata', '@nyata/testing/typescript.cjs'];
/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** A process of its own: the product's service, or what it is compared with. */
export interface Running {
  pid: number;
  origin: string;
  stop(): Promise<void>;
}

interface Start {
  name: string;
  ground: Ground;
  port: number;
  env: Record<string, string>;
}

/** A built service, as production starts it. */
export const startService = (start: Start, flags: string[] = []): Promise<Running> =>
  launch([...flags, join(WORKSPACE, 'services', start.name, 'dist/main.js')], start, '/ready');

/** A program of `baselines/`, in TypeScript. */
export const startBaseline = (start: Start): Promise<Running> =>
  launch(
    [
      ...TYPESCRIPT.flatMap((module) => ['--require', module]),
      join(__dirname, `../baselines/${start.name}.ts`),
    ],
    start,
    '/ready',
  );

async function launch(args: string[], start: Start, readyPath: string): Promise<Running> {
  const { name, ground, port, env } = start;
  const { folder } = ground;
  const child = spawn(process.execPath, args, {
    cwd: WORKSPACE,
    env: { PATH: process.env['PATH'], PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  ground.onClose(() => end(child));
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const origin = `http://127.0.0.1:${port}`;
  await answers(`${origin}${readyPath}`, child, join(folder, `${name}.log`));
  return { pid: child.pid!, origin, stop: () => end(child) };
}

async function answers(address: string, child: ChildProcess, log: string): Promise<void> {
  for (const giveUpAt = Date.now() + 60_000; ; ) {
    if (child.exitCode !== null || Date.now() > giveUpAt)
      throw new Error(`${address} never answered: ${readFileSync(log, 'utf8').slice(-2000)}`);
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await closed;
  clearTimeout(late);
}

/** Processor seconds that a process has used until now (Linux); `reaped`: its children that have ended as well. */
export function cpuSeconds(pid: number, { reaped = false } = {}): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const ticks = fields.slice(11, reaped ? 15 : 13).map(Number);
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
}

/** Memory that a process holds now, in bytes (Linux). */
export function residentBytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Number(kilobytes) * 1024;
}
