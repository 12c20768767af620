import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from './data-folder';

describe('the data folder', () => {
  const path = join(tmpdir(), `nyata-folder-${process.pid}`);
  const folder = () => new DataFolder(path);
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  const holdBy = (pid: number, children = {}) => {
    mkdirSync(path, { recursive: true });
    writeFileSync(
      join(path, 'lock.json'),
      JSON.stringify({ pid, origin: 'http://127.0.0.1:8080', children }),
    );
  };
  const sleeper = (...args: string[]) =>
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', ...args], { stdio: 'ignore' });

  it('is refused to a second start, with who holds it', async () => {
    const first = sleeper();
    holdBy(first.pid!);
    await expect(folder().claim('x')).rejects.toThrow(
      `Nyata already runs from this folder (process ${first.pid}, http://127.0.0.1:8080)`,
    );
    first.kill('SIGKILL');
  });

  it('is taken over from a start that was killed, and what it left running is ended', async () => {
    const leftover = sleeper(path);
    const ended = new Promise((done) => leftover.once('exit', done));
    holdBy(2 ** 22 - 1, { postgres: leftover.pid });
    await folder().claim('x');
    await ended;
  });

  it('leaves alone a process that only has the number of a leftover', async () => {
    const stranger = sleeper();
    holdBy(2 ** 22 - 1, { postgres: stranger.pid });
    await folder().claim('x');
    expect(stranger.exitCode).toBeNull();
    stranger.kill('SIGKILL');
  });

  it('is taken over although its lock file is half written', async () => {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'lock.json'), '{"pid":');
    await expect(folder().claim('x')).resolves.toBeUndefined();
  });

  it('is refused on a disk that is nearly full, with what to do', async () => {
    await expect(new DataFolder(path, 10 ** 9).claim('x')).rejects.toThrow(
      /has only \d+ MB left; Nyata needs 1000000000 MB\. Free some space, or set NYATA_DATA/,
    );
  });

  it('keeps its secrets from other users, and over starts', () => {
    mkdirSync(path, { recursive: true });
    const secrets = folder().secrets();
    expect(folder().secrets()).toEqual(secrets);
    expect(statSync(join(path, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('adds a secret that an older release did not need, and keeps the others', () => {
    mkdirSync(path, { recursive: true });
    const { metrics: _new, ...older } = folder().secrets();
    writeFileSync(join(path, 'secrets.json'), JSON.stringify(older));
    const { metrics, ...kept } = folder().secrets();
    expect(kept).toEqual(older);
    expect(folder().secrets().metrics).toBe(metrics);
  });

  it('is not deleted under a running system', () => {
    const first = sleeper();
    holdBy(first.pid!);
    expect(() => folder().reset()).toThrow(/stop it first/);
    first.kill('SIGKILL');
    holdBy(2 ** 22 - 1);
    folder().reset();
    expect(existsSync(path)).toBe(false);
  });
});
