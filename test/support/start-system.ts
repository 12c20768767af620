import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, startSystem, type System } from '@nyata/local';
import type { RunningSystem } from './systems';

export interface SystemUnderTest extends RunningSystem {
  system: System;
  /** Stops it and deletes its data. */
  end: () => Promise<void>;
}

/** Starts a system of its own on free ports, with data that nobody else uses. */
export async function startSystemUnderTest(options: {
  transport: RunningSystem['transport'];
  demo?: boolean;
}): Promise<SystemUnderTest> {
  const data = join(tmpdir(), `nyata-test-${randomUUID().slice(0, 8)}`);
  const ports = await freePorts(options.transport === 'kafka' ? 1 : 0);
  const said: string[] = [];
  const system = await startSystem({
    data,
    ports,
    kafka: options.transport === 'kafka',
    demo: options.demo ?? false,
    say: (line) => said.push(line),
    onGivingUp: (reason) => console.error(reason.message),
  });
  return {
    transport: options.transport,
    origin: system.origin,
    ports,
    data,
    server: system.databaseUrl(''),
    brokers: system.brokers,
    system,
    async end() {
      await system.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
