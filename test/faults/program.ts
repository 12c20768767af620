import { fork, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The hook's exit code when an alteration no longer fits. */
const UNFIT = 70;
const BUILD = resolve(__dirname, 'build');

interface ProgramOptions {
  name: string;
  script: string;
  instructions: object;
  /** For its log and its armed failpoints. */
  folder: string;
  mutant?: string;
  variables?: Record<string, string>;
  onStopped: (reason: string) => void;
}

/** A process of the proving ground that is started again whenever it dies. */
export class Program {
  readonly name: string;
  /** How long each start after a death took until it was ready, in ms. */
  readonly restarts: number[] = [];
  private child?: ChildProcess;
  private ready?: Promise<void>;
  private ending = false;

  constructor(private readonly options: ProgramOptions) {
    this.name = options.name;
    mkdirSync(this.armedFolder, { recursive: true });
  }

  /** Resolves when the process that runs now is ready. */
  async start(): Promise<void> {
    this.launch(0);
    await this.ready;
  }

  get isReady(): Promise<void> {
    return this.ready ?? Promise.resolve();
  }

  /** Lets the process do this the next time it comes to the failpoint; false when it does not come there in time. */
  async strike(point: string, action: string, withinMs = 2000): Promise<boolean> {
    await this.isReady;
    const file = join(this.armedFolder, point);
    writeFileSync(file, action);
    for (const giveUpAt = Date.now() + withinMs; existsSync(file); ) {
      if (Date.now() > giveUpAt) {
        rmSync(file, { force: true });
        return false;
      }
      await new Promise((done) => setTimeout(done, 10));
    }
    return true;
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  /** Lets it finish what it has in hand, for so long, and end for good. */
  async end(withinMs = 10_000): Promise<void> {
    this.ending = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const closed = new Promise((done) => child.once('close', done));
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await closed;
    clearTimeout(late);
  }

  private get armedFolder(): string {
    return join(this.options.folder, 'armed', this.name);
  }

  private launch(diedAt: number): void {
    const { script, instructions, folder, mutant, variables, onStopped } = this.options;
    const child = fork(script, [JSON.stringify({ ...instructions, name: this.name })], {
      execArgv: [
        ...['--require', 'reflect-metadata', '--require', '@nyata/testing/typescript.cjs'],
        ...['--require', join(BUILD, 'alter.cjs')],
      ],
      env: {
        PATH: process.env['PATH'],
        INSTANCE: this.name,
        NYATA_ARMED: this.armedFolder,
        ...(mutant && { NYATA_BUILD: mutant }),
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    const log = createWriteStream(join(folder, `${this.name}.log`), { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    this.ready = new Promise((isReady) => {
      child.on('message', (message: 'ready' | { stopped: string }) => {
        if (message !== 'ready') return onStopped(`${this.name}: ${message.stopped}`);
        if (diedAt) this.restarts.push(Date.now() - diedAt);
        isReady();
      });
      child.once('close', () => isReady());
    });
    child.once('close', (code) => {
      log.end();
      if (code === UNFIT) onStopped(`${this.name}: its alterations do not fit; see its log`);
      else if (!this.ending) this.launch(Date.now());
    });
  }
}
