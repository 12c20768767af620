import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { businessDate } from '@nyata/kernel';
import { DemoWorld, freePorts, loadRegister, startSystem, type System } from '@nyata/local';
import { ask, SERVICE_DATABASES } from './databases';
import type { RunningSystem } from './systems';

const WORKSPACE = resolve(__dirname, '../..');

/** A system of a spec's own that an operator stops, mends and starts again. */
export class OperatedSystem {
  private system?: System;
  private readonly ended: () => void;

  private constructor(
    readonly transport: RunningSystem['transport'],
    private readonly data: string,
    private readonly ports: RunningSystem['ports'],
  ) {
    this.ended = () => rmSync(data, { recursive: true, force: true });
  }

  /** With the register of the demo (organisations and members), and nothing else. */
  static async start(transport: RunningSystem['transport']): Promise<OperatedSystem> {
    const data = join(tmpdir(), `nyata-test-${randomUUID().slice(0, 8)}`);
    const operated = new OperatedSystem(transport, data, await freePorts(2));
    await operated.run();
    await loadRegister(new DemoWorld(operated.running.origin, businessDate(new Date())));
    return operated;
  }

  get running(): RunningSystem {
    const system = this.system!;
    const { transport, data, ports } = this;
    const { origin, brokers } = system;
    return { transport, origin, ports, data, server: system.databaseUrl(''), brokers };
  }

  /** `npm start -- --no-demo`, or with `--maintenance`: whatever ran before is stopped. */
  async run({ maintenance = false } = {}): Promise<void> {
    await this.halt();
    this.system = await startSystem({
      data: this.data,
      ports: this.ports,
      kafka: this.transport === 'kafka',
      demo: false,
      maintenance,
      say: () => undefined,
    });
  }

  /** The services stop, and the broker (or the log's database) comes back empty. */
  async loseLog(): Promise<void> {
    await this.halt();
    rmSync(join(this.data, 'kafka'), { recursive: true, force: true });
    await this.run({ maintenance: true });
    if (this.transport === 'embedded')
      await this.database('drop database nyata_log', 'create database nyata_log owner nyata_log');
  }

  private async halt(): Promise<void> {
    const { system } = this;
    this.system = undefined;
    const stopped = system?.stop();
    // A broker alone waits long for others that could take over.
    const broker = system?.pid('kafka');
    if (broker) process.kill(broker, 'SIGKILL');
    await stopped;
  }

  /** Statements of the superuser, outside every service's database. */
  async database(...statements: string[]): Promise<void> {
    for (const statement of statements) await ask(this.running, 'postgres', statement);
  }

  /** `npm run recover -- ...` with the variables that the runbook names. */
  recover(...args: string[]): Promise<{ code: number; text: string }> {
    const { brokers } = this.running;
    const env = {
      ...process.env,
      DATABASE_URL: this.urlOf('nyata_agreements'),
      ...(brokers
        ? { TRANSPORT: 'kafka', KAFKA_BROKERS: brokers }
        : { TRANSPORT: 'embedded', LOG_DATABASE_URL: this.urlOf('nyata_log') }),
    };
    return new Promise((done) => {
      execFile(
        'npm',
        ['run', '--silent', 'recover', '--', ...args],
        { cwd: WORKSPACE, env },
        (error, out, err) => done({ code: Number(error?.code ?? 0), text: out + err }),
      );
    });
  }

  /** As the role that owns the database: what it makes must be the services' own. */
  private urlOf(database: string): string {
    const url = new URL(`${this.running.server}${database}`);
    url.username = database;
    return url.href;
  }

  get databaseUrls(): string[] {
    return SERVICE_DATABASES.map((name) => this.urlOf(name));
  }

  async end(): Promise<void> {
    await this.halt();
    this.ended();
  }
}
