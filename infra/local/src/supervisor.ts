import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, renameSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One process of the system: how it is started and how it says that it is ready. */
export interface Program {
  name: string;
  spawn(): ChildProcess;
  ready(): Promise<void>;
  /** What asks it to stop; PostgreSQL's fast shutdown is SIGINT. */
  stopSignal?: NodeJS.Signals;
}

export interface SupervisorOptions {
  logs: string;
  say: (line: string) => void;
  onChild(name: string, pid: number): void;
  /** A program died at once again and again: the reason with its last log lines. */
  onGivingUp(reason: Error): void;
}

// the built file, also when this source runs in a test
const END_WITH_PARENT = resolve(__dirname, '../dist/end-with-parent.js');
const HEALTHY_AFTER = 10_000;
const GIVE_UP_AFTER = 5;
const LONGEST_PAUSE = 10_000;
const STOP_WITHIN = 15_000;

/** Keeps programs running: restarts with back-off what dies, gives up on what dies at once again and again. */
export class Supervisor {
  private readonly running = new Map<string, ChildProcess>();
  private readonly order: Program[] = [];
  private stopping = false;

  constructor(private readonly options: SupervisorOptions) {
    mkdirSync(options.logs, { recursive: true });
  }

  /** Starts a program and waits until it is ready. */
  async start(program: Program): Promise<void> {
    this.order.push(program);
    const log = this.logFile(program.name);
    if (existsSync(log)) renameSync(log, `${log}.before`);
    let given: (reason: Error) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => (given = reject));
    failed.catch(() => undefined); // after the start it is reported through onGivingUp
    this.launch(program, 0, given);
    await Promise.race([program.ready(), failed]);
  }

  pid(name: string): number | undefined {
    return this.running.get(name)?.pid;
  }

  /** Stops everything in the opposite order of its start, each cleanly if it can. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const program of [...this.order].reverse()) {
      const child = this.running.get(program.name);
      if (child) await end(child, program.stopSignal ?? 'SIGTERM');
    }
  }

  /** Stops the programs at once in parallel; they must not depend on each other. */
  async stopTogether(names: readonly string[]): Promise<void> {
    this.stopping = true;
    await Promise.all(
      names.map(async (name) => {
        const child = this.running.get(name);
        if (child) await end(child, 'SIGTERM');
      }),
    );
  }

  private launch(program: Program, quickDeaths: number, giveUp: (reason: Error) => void): void {
    const startedAt = Date.now();
    const child = program.spawn();
    this.running.set(program.name, child);
    if (child.pid) this.options.onChild(program.name, child.pid);
    const log = createWriteStream(this.logFile(program.name), { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.once('error', (error) => log.write(`${String(error)}\n`));
    child.once('close', (code, signal) => {
      log.end();
      this.running.delete(program.name);
      if (this.stopping) return;
      const deaths = Date.now() - startedAt < HEALTHY_AFTER ? quickDeaths + 1 : 1;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      if (deaths >= GIVE_UP_AFTER) {
        const reason = new Error(
          `${program.name} ${how} ${deaths} times in a row. Its last lines:\n${this.lastLines(program.name)}`,
        );
        giveUp(reason);
        this.options.onGivingUp(reason);
        return;
      }
      const pause = Math.min(LONGEST_PAUSE, 250 * 2 ** (deaths - 1));
      this.options.say(`${program.name} ${how}; starting it again in ${pause / 1000} s`);
      setTimeout(() => {
        if (!this.stopping) this.launch(program, deaths, giveUp);
      }, pause);
    });
  }

  private logFile(name: string): string {
    return join(this.options.logs, `${name}.log`);
  }

  private lastLines(name: string): string {
    return readFileSync(this.logFile(name), 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((done) => child.once('close', done));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
  await closed;
  clearTimeout(late);
}

/** A Node program of this workspace; it ends by itself when its supervisor is gone. */
export const nodeProgram = (script: string, environment: Record<string, string>): ChildProcess =>
  spawn(
    process.execPath,
    ['--max-semi-space-size=2', '--max-old-space-size=256', '--require', END_WITH_PARENT, script],
    {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    },
  );
