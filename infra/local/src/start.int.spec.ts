import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The built command, exactly as `npm start` runs it. */
function start(data: string, ...flags: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve(__dirname, '../dist/start.js'), ...flags],
    { env: { PATH: process.env['PATH'], NYATA_DATA: data }, encoding: 'utf8', timeout: 50_000 },
  );
  return { status, said: stderr.trim() };
}

describe('npm start', () => {
  const data = join(tmpdir(), `nyata-start-${process.pid}`);
  let taken: Server;

  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    taken.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('says in one sentence that the public port is taken, and leaves nothing behind', () => {
    const { port } = taken.address() as AddressInfo;
    expect(start(data, '--port', String(port))).toEqual({
      status: 1,
      said: `Port ${port} is taken by another program; choose another one with --port N.`,
    });
  });

  it('shows its flags when one is wrong', () => {
    const { status, said } = start(data, '--kafak');
    expect(status).toBe(1);
    expect(said).toMatch(/^Unknown flag "--kafak"\.\nnpm start -- \[--kafka\]/);
  });
});
