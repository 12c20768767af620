import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '@nyata/auth';
import { eventually, freshDatabase, testTokens, type TestTokens } from '@nyata/testing';
import { Client } from 'pg';

/** The service as it is started in production, in a process that can be killed. */
export class KilledService {
  private child?: ChildProcess;
  private origin = '';
  private said = '';

  private constructor(
    readonly urls: { database: string; log: string },
    readonly database: Client,
    readonly log: Client,
    private readonly tokens: TestTokens,
    private readonly drop: () => Promise<void>,
  ) {}

  static async prepare(): Promise<KilledService> {
    const [log, own] = [await freshDatabase('log'), await freshDatabase('monitoring')];
    const [database, broker] = [own.url, log.url].map(
      (connectionString) => new Client({ connectionString }),
    );
    await Promise.all([database!.connect(), broker!.connect()]);
    const drop = async () => {
      await Promise.all([database!.end(), broker!.end()]);
      await Promise.all([own.drop(), log.drop()]);
    };
    const urls = { database: own.url, log: log.url };
    return new KilledService(urls, database!, broker!, await testTokens(), drop);
  }

  async start(day: string): Promise<void> {
    const port = await freePort();
    this.origin = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, [join(__dirname, '../dist/main.js')], {
      env: {
        ...{ PORT: String(port), DEMO_CLOCK: `${day}T05:00:00Z`, LOG_LEVEL: 'warn' },
        ...{ DATABASE_URL: this.urls.database, LOG_DATABASE_URL: this.urls.log },
        ...{ AUTH_JWKS_URL: this.tokens.jwksUrl },
        AUDIT_DIR: mkdtempSync(join(tmpdir(), 'nyata-audit-')),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (this.said += text.toString()));
    await eventually(async () => {
      const answer = await fetch(`${this.origin}/ready`).catch(() => undefined);
      if (!answer?.ok) throw new Error(`not ready: ${this.said.slice(-2000)}`);
    }, 60_000);
  }

  /** As a power cut would end it. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  async close(): Promise<void> {
    await this.kill();
    await this.tokens.close();
    await this.drop();
  }

  async ask(caller: Caller, path: string, body?: object): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${await this.tokens.mint(caller, 'monitoring')}`,
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'close');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
