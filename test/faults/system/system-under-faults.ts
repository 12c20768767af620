import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePorts, nodeProgram, startSystem, type System } from '@nyata/local';
import { ask } from '../../support/databases';
import { pidOf } from '../../support/processes';
import type { RunningSystem } from '../../support/systems';
import { TcpProxy } from './tcp-proxy';

const ALTER = resolve(__dirname, '../build/alter.cjs');
const SERVICES = resolve(__dirname, '../../../services');
/** Every batch and every acknowledged send may come twice, all the time. */
const CHANCES = 'relay.afterSend:0.01:repeat,consumer.deliver:0.01:repeat';

/** The whole system as separate processes of the altered build, with a hand on each of them. */
export class SystemUnderFaults {
  /** Between monitoring and its database. */
  readonly proxy = new TcpProxy();
  private readonly usual = new Map<string, Record<string, string>>();
  private readonly replicas = new Set<ReturnType<typeof nodeProgram>>();
  private system!: System;
  running!: RunningSystem;

  private constructor(readonly folder: string) {}

  static async start(
    transport: RunningSystem['transport'],
    seed: number,
    say: (line: string) => void,
  ): Promise<SystemUnderFaults> {
    const data = join(tmpdir(), `nyata-faults-${randomUUID().slice(0, 8)}`);
    const started = new SystemUnderFaults(data);
    const ports = await freePorts();
    await started.proxy.listen(ports.postgres);
    const system = await startSystem({
      ...{ data, ports, kafka: transport === 'kafka', demo: false, say },
      onGivingUp: (reason) => say(`GIVEN UP: ${reason.message}`),
      variables: (program, usual) => started.variables(program, usual, seed),
    });
    started.system = system;
    const { origin, brokers } = system;
    started.running = { transport, origin, ports, data, server: system.databaseUrl(''), brokers };
    return started;
  }

  pid(program: string): number {
    return pidOf(this.running, program);
  }

  signal(program: string, signal: NodeJS.Signals): void {
    try {
      process.kill(this.pid(program), signal);
    } catch {
      // It is dead, or between two lives.
    }
  }

  /** As Program.strike: lets a process do this at a failpoint, if it comes there in time. */
  async strike(program: string, point: string, action: string, withinMs = 3000): Promise<boolean> {
    const file = join(this.armedFolder(program), point);
    writeFileSync(file, action);
    for (const giveUpAt = Date.now() + withinMs; existsSync(file); await sleep(20))
      if (Date.now() > giveUpAt) {
        rmSync(file, { force: true });
        return false;
      }
    return true;
  }

  async cutSessions(pattern: string): Promise<void> {
    await ask(
      this.running,
      'postgres',
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name like $1 and pid <> pg_backend_pid()`,
      [pattern],
    ).catch(() => undefined); // the server itself may be restarting
  }

  /** A second process of the service beside the first one, on the same database; returns how to end it. */
  async startReplica(service: string, build = ''): Promise<() => Promise<void>> {
    const name = `${service}-2`;
    const { gateway: port } = await freePorts();
    mkdirSync(this.armedFolder(name), { recursive: true });
    const child = nodeProgram(join(SERVICES, service, 'dist/main.js'), {
      ...this.usual.get(service)!,
      PORT: String(port),
      INSTANCE: name,
      NYATA_ARMED: this.armedFolder(name),
      NYATA_BUILD: build,
    });
    child.stdout?.resume();
    child.stderr?.resume();
    this.replicas.add(child);
    return async () => {
      this.replicas.delete(child);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await Promise.race([closed, sleep(10_000)]);
      child.kill('SIGKILL');
    };
  }

  async end(): Promise<void> {
    for (const child of this.replicas) child.kill('SIGKILL');
    await this.system.stop();
    await this.proxy.close();
  }

  private variables(
    program: string,
    usual: Record<string, string>,
    seed: number,
  ): Record<string, string> {
    mkdirSync(this.armedFolder(program), { recursive: true });
    const altered = {
      NODE_OPTIONS: `--require ${ALTER}`,
      INSTANCE: program,
      NYATA_ARMED: this.armedFolder(program),
      NYATA_FAILPOINTS: CHANCES,
      NYATA_SEED: String(seed),
      ...(program === 'monitoring' && {
        DATABASE_URL: this.proxy.instead(usual['DATABASE_URL']!),
      }),
    };
    this.usual.set(program, { ...usual, ...altered });
    return altered;
  }

  private armedFolder(program: string): string {
    return join(this.folder, 'armed', program);
  }
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
