import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';

const MEGABYTE = 1024 * 1024;

/** Passwords made at the first start; they stay in the data folder, readable by its owner only. */
export interface Secrets {
  database: string;
  oidcClient: string;
  /** Opens the gateway's `/metrics`. */
  metrics: string;
}

interface Lock {
  pid: number;
  origin: string;
  children: Record<string, number>;
}

/** The folder that holds everything an installation must not lose (`NYATA_DATA`, by default `.nyata`). */
export class DataFolder {
  readonly path: string;
  private readonly lockFile: string;
  private lock: Lock | undefined;

  constructor(
    path: string,
    private readonly megabytesNeeded = 600,
  ) {
    this.path = resolve(path);
    this.lockFile = this.in('lock.json');
  }

  in(...names: string[]): string {
    return join(this.path, ...names);
  }

  /**
   * Takes the folder for this process and ends what a killed start has left running.
   * @throws Error when another start uses it, or when the disk is nearly full
   */
  async claim(origin: string): Promise<void> {
    mkdirSync(this.path, { recursive: true, mode: 0o755 });
    const before = this.readLock();
    if (before && isRunning(before.pid) && before.pid !== process.pid)
      throw new Error(
        `Nyata already runs from this folder (process ${before.pid}, ${before.origin}); stop it with Ctrl-C there first.`,
      );
    for (const [name, pid] of Object.entries(before?.children ?? {}))
      await endLeftover(name, pid, this.path);
    const { bavail, bsize } = statfsSync(this.path);
    const left = Math.floor((bavail * bsize) / MEGABYTE);
    if (left < this.megabytesNeeded)
      throw new Error(
        `The disk of ${this.path} has only ${left} MB left; Nyata needs ${this.megabytesNeeded} MB. Free some space, or set NYATA_DATA to a folder on another disk.`,
      );
    this.lock = { pid: process.pid, origin, children: {} };
    this.writeLock();
  }

  /** Remembers a child process, so that the next start can end it if this one is killed. */
  noteChild(name: string, pid: number): void {
    if (!this.lock) return;
    this.lock.children[name] = pid;
    this.writeLock();
  }

  release(): void {
    this.lock = undefined;
    rmSync(this.lockFile, { force: true });
  }

  secrets(): Secrets {
    const file = this.in('secrets.json');
    const secret = () => randomBytes(24).toString('base64url');
    const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
    const fresh: Secrets = { database: secret(), oidcClient: secret(), metrics: secret() };
    const secrets: Secrets = { ...fresh, ...known };
    // A folder of an older release lacks what newer ones need.
    if (Object.keys(known).length < Object.keys(fresh).length)
      writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  }

  /** Deletes all data; refused while a start uses the folder. */
  reset(): void {
    const lock = this.readLock();
    if (lock && isRunning(lock.pid) && lock.pid !== process.pid)
      throw new Error(
        `Nyata runs from this folder (process ${lock.pid}); stop it first, then reset.`,
      );
    rmSync(this.path, { recursive: true, force: true });
  }

  private readLock(): Lock | undefined {
    try {
      return JSON.parse(readFileSync(this.lockFile, 'utf8')) as Lock;
    } catch {
      return undefined; // none, or half written by a start that was killed: both mean nobody holds it
    }
  }

  private writeLock(): void {
    writeFileSync(this.lockFile, JSON.stringify(this.lock));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ends a process of a killed start; the command line is compared first, pids are used again by others. */
async function endLeftover(name: string, pid: number, folder: string): Promise<void> {
  if (!isRunning(pid) || !commandOf(pid).includes(folder)) return;
  process.kill(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  for (let waited = 0; waited < 10_000 && isRunning(pid); waited += 50)
    await new Promise((done) => setTimeout(done, 50));
  if (isRunning(pid)) process.kill(pid, 'SIGKILL');
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
