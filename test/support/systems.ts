import type { Ports } from '@nyata/local';

/** A whole running system, as the specs of the `e2e` and `browser` projects see it. */
export interface RunningSystem {
  transport: 'embedded' | 'kafka';
  origin: string;
  ports: Ports;
  /** Its data folder: logs, files, and `lock.json` with the processes that run now. */
  data: string;
  /** URL of its PostgreSQL for the superuser, without a database name. */
  server: string;
  brokers?: string;
}

/** The systems that the global set-up has started: the embedded one with the demo data, and one on Kafka. */
export const runningSystems = (): RunningSystem[] =>
  JSON.parse(process.env['NYATA_TEST_SYSTEMS'] ?? '[]') as RunningSystem[];

export function runningSystem(transport: RunningSystem['transport']): RunningSystem {
  const system = runningSystems().find((one) => one.transport === transport);
  if (!system) throw new Error(`The global set-up has started no ${transport} system.`);
  return system;
}

/** For what is the same on every transport. */
export function anyRunningSystem(): RunningSystem {
  const system = runningSystems().at(-1);
  if (!system) throw new Error('The global set-up has started no system.');
  return system;
}
