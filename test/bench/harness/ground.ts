import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseServer, freePorts, kafkaBroker, Supervisor, type Ports } from '@nyata/local';
import { Client } from 'pg';

/** What the benches stand on: a PostgreSQL as `npm start` runs it, and a Kafka broker when it is needed. */
export interface Ground {
  folder: string;
  ports: Ports;
  brokers: string;
  /** Makes an empty database; its URL is the superuser's. */
  database(name: string): Promise<string>;
  /** What piles up while nobody looks is written out now, not in the middle of a leg. */
  checkpoint(): Promise<void>;
  pid(program: string): number;
  /** Runs before everything is stopped, the last one first. */
  onClose(end: () => Promise<unknown>): void;
  close(): Promise<void>;
}

/** Runs a bench on a ground of its own; whatever it started ends with it. */
export async function onGround<T>(
  options: { kafka?: boolean },
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const ground = await openGround(options);
  try {
    return await work(ground);
  } finally {
    await ground.close();
  }
}

async function openGround({ kafka = false }): Promise<Ground> {
  const folder = join(tmpdir(), `nyata-bench-${randomUUID().slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  const ports = await freePorts();
  const server = DatabaseServer.prepare({
    folder: join(folder, 'postgres'),
    port: ports.postgres,
    password: randomUUID(),
  });
  const supervisor = new Supervisor({
    logs: join(folder, 'logs'),
    say: () => undefined,
    onChild: () => undefined,
    onGivingUp: (reason) => console.error(reason.message),
  });
  const ends: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of ends.reverse()) await end();
    await supervisor.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const admin = async (statement: string) => {
    const client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  try {
    await supervisor.start(server.program);
    await admin("alter system set max_wal_size = '8GB'");
    await admin("alter system set checkpoint_timeout = '30min'");
    await admin('select pg_reload_conf()');
    let brokers = '';
    if (kafka) {
      const broker = kafkaBroker({ dataDir: join(folder, 'kafka'), port: ports.kafka });
      if (broker.program) await supervisor.start(broker.program);
      brokers = broker.brokers;
    }
    return {
      folder,
      ports,
      brokers,
      database: async (name) => {
        await admin(`create database ${name}`);
        return server.url(name);
      },
      checkpoint: () => admin('checkpoint'),
      pid: (program) => supervisor.pid(program)!,
      onClose: (end) => ends.push(end),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
