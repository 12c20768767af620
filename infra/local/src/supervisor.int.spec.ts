import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Supervisor, type Program } from './supervisor';

const LIVES = 'setInterval(() => {}, 1000)';

describe('the supervisor', () => {
  const logs = join(tmpdir(), `nyata-supervisor-${process.pid}`);
  const said: string[] = [];
  const pids: number[] = [];
  let givenUp: Error | undefined;
  let supervisor: Supervisor;

  beforeEach(() => {
    said.length = pids.length = 0;
    givenUp = undefined;
    supervisor = new Supervisor({
      logs,
      say: (line) => said.push(line),
      onChild: (_name, pid) => pids.push(pid),
      onGivingUp: (reason) => (givenUp = reason),
    });
  });
  afterEach(() => supervisor.stop());
  afterAll(() => rmSync(logs, { recursive: true, force: true, maxRetries: 5 }));

  const program = (
    code: string,
    ready: () => Promise<void> = () => Promise.resolve(),
  ): Program => ({
    name: 'worker',
    spawn: () => spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'pipe'] }),
    ready,
  });

  it('starts a program again that was killed, and says so', async () => {
    await supervisor.start(program(LIVES));
    process.kill(pids[0]!, 'SIGKILL');
    await until(() => pids.length === 2);
    expect(said).toEqual(['worker was ended by SIGKILL; starting it again in 0.25 s']);
    expect(supervisor.pid('worker')).toBe(pids[1]);
  });

  it('gives up on one that dies at once again and again, with its last lines', async () => {
    const never = () => new Promise<void>(() => undefined);
    await expect(
      supervisor.start(program('console.error("the cellar is flooded"); process.exit(3)', never)),
    ).rejects.toThrow(/worker ended with code 3 5 times in a row[^]*the cellar is flooded/);
    expect(givenUp?.message).toContain('the cellar is flooded');
    expect(said).toHaveLength(4);
  }, 30_000);

  it('stops what it started, and starts nothing again afterwards', async () => {
    await supervisor.start(program(LIVES));
    await supervisor.stop();
    expect(supervisor.pid('worker')).toBeUndefined();
    expect(said).toEqual([]);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 200) throw new Error('It never came to be.');
    await new Promise((done) => setTimeout(done, 50));
  }
}
