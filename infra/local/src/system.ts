import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DataFolder } from './data-folder';
import { DatabaseServer } from './database-server';
import { demoIsLoaded, loadDemoData } from './demo-start';
import { kafkaBroker } from './kafka';
import { requireFree, type Ports } from './ports';
import {
  identityProviderVariables,
  serviceVariables,
  SERVICES,
  type Installation,
} from './programs';
import { nodeProgram, Supervisor } from './supervisor';

export interface SystemOptions {
  data: string;
  ports: Ports;
  kafka: boolean;
  demo: boolean;
  /** Starts only what the services stand on: somebody mends the data. */
  maintenance?: boolean;
  /** For test builds: what replaces or joins the variables of a Node program. */
  variables?(program: string, usual: Record<string, string>): Record<string, string>;
  say: (line: string) => void;
  /** Ends a start that is still under way. */
  signal?: AbortSignal;
  /** A program can't be kept alive; the system should be stopped. */
  onGivingUp?(reason: Error): void;
}

export interface System {
  origin: string;
  /** Admin URL of its PostgreSQL, for tests that look inside. */
  databaseUrl(database: string): string;
  brokers?: string;
  pid(name: string): number | undefined;
  stop: () => Promise<void>;
}

const originOf = (ports: Ports) => `http://127.0.0.1:${ports.gateway}`;

const WORKSPACE = resolve(__dirname, '../../..');
const LOCAL = join(WORKSPACE, 'infra/local/dist');

/** Starts the whole system as separate processes, exactly as in production, and waits until it is ready. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const data = new DataFolder(options.data);
  await data.claim(originOf(options.ports));
  const supervisor = new Supervisor({
    logs: data.in('logs'),
    say: options.say,
    onChild: (name, pid) => data.noteChild(name, pid),
    onGivingUp: (reason) => options.onGivingUp?.(reason),
  });
  const stop = async () => {
    await supervisor.stopTogether(['gateway', 'identity-provider', ...SERVICES]);
    await supervisor.stop();
    data.release();
  };
  const interrupted = new Promise<never>((_, reject) =>
    options.signal?.addEventListener('abort', () =>
      reject(new Error('The start was interrupted.')),
    ),
  );
  try {
    return await Promise.race([boot(options, { data, supervisor, stop }), interrupted]);
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Parts {
  data: DataFolder;
  supervisor: Supervisor;
  stop: () => Promise<void>;
}

async function boot(options: SystemOptions, { data, supervisor, stop }: Parts): Promise<System> {
  const { ports, say } = options;
  const origin = originOf(ports);
  const { kafka: kafkaPort, ...needed } = ports;
  await requireFree(needed);
  const secrets = data.secrets();
  const server = DatabaseServer.prepare({
    folder: data.in('postgres'),
    port: ports.postgres,
    password: secrets.database,
  });
  say('starting PostgreSQL');
  await supervisor.start(server.program);
  await server.createDatabases([...SERVICES, 'gateway', 'log'].map((name) => `nyata_${name}`));
  let brokers: string | undefined;
  if (options.kafka) {
    say('starting Kafka');
    const broker = kafkaBroker({ dataDir: data.in('kafka'), port: kafkaPort });
    if (broker.program) {
      await requireFree({ kafka: kafkaPort });
      await supervisor.start(broker.program);
    }
    brokers = broker.brokers;
  }
  const running: System = {
    origin,
    databaseUrl: (name) => server.url(name),
    brokers,
    pid: (name) => supervisor.pid(name),
    stop,
  };
  if (options.maintenance) return running;
  const installation: Installation = {
    ports,
    origin,
    secrets,
    data,
    demo: options.demo,
    demoPending: options.demo && !demoIsLoaded(data),
    brokers,
    databaseUrl: (name) => server.url(name, name),
  };
  const variablesOf = (name: string, usual: Record<string, string>) => ({
    ...usual,
    ...options.variables?.(name, usual),
  });
  mkdirSync(data.in('files'), { recursive: true });
  say('starting the services');
  await Promise.all([
    supervisor.start({
      name: 'identity-provider',
      spawn: () =>
        nodeProgram(
          join(LOCAL, 'identity-provider/main.js'),
          identityProviderVariables(installation),
        ),
      ready: () =>
        answers(`http://127.0.0.1:${ports.identityProvider}/.well-known/openid-configuration`),
    }),
    ...([...SERVICES, 'gateway'] as const).map((name) =>
      supervisor.start({
        name,
        spawn: () =>
          nodeProgram(
            join(WORKSPACE, 'services', name, 'dist/main.js'),
            variablesOf(name, serviceVariables(name, installation)),
          ),
        ready: () => answers(`http://127.0.0.1:${ports[name]}/ready`),
      }),
    ),
  ]);
  if (installation.demoPending) {
    await loadDemoData(data, origin, say);
    installation.demoPending = false; // a service that is restarted later runs on the system's clock
  }
  return running;
}

/** Waits until an address answers with success. */
async function answers(address: string): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(address, { signal: AbortSignal.timeout(2000) })).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}
