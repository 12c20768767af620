import { createServer } from 'node:net';

/** The ports of one installation; only `gateway` is public. */
export interface Ports {
  gateway: number;
  partners: number;
  agreements: number;
  actions: number;
  monitoring: number;
  identityProvider: number;
  postgres: number;
  kafka: number;
}

/** The usual ports (architecture.md §8), with another public one if asked. */
export const usualPorts = (gateway = 8080): Ports => ({
  gateway,
  partners: 4101,
  agreements: 4102,
  actions: 4103,
  monitoring: 4104,
  identityProvider: 4180,
  postgres: 54329,
  kafka: 19092,
});

const listenOn = (port: number): Promise<number | NodeJS.ErrnoException> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

// Below what systems hand out to connections on their way out: one of those could take a port while its program restarts.
const FIRST_GIVEN = 20_000;
const PAIRS_IN_LANE = 1500;

/**
 * Ports that nobody uses now; for tests, so that several systems run side by side. Programs that start at the same time
 * take different lanes (0 to 3): a port that one has chosen and not taken yet looks free to the other.
 */
export async function freePorts(lane = 0): Promise<Ports> {
  const ports = usualPorts();
  const given = new Set<number>();
  const first = FIRST_GIVEN + 2 * PAIRS_IN_LANE * lane;
  for (const name of Object.keys(ports) as (keyof Ports)[])
    ports[name] = await freePort(first, given);
  return ports;
}

/** With the next one, which Kafka's controller takes. */
async function freePort(first: number, given: Set<number>): Promise<number> {
  for (;;) {
    const port = first + 2 * Math.floor(Math.random() * PAIRS_IN_LANE);
    if (given.has(port)) continue;
    given.add(port);
    const both = [await listenOn(port), await listenOn(port + 1)];
    if (both.every((result) => typeof result === 'number')) return port;
  }
}

/** @throws Error with one sentence that names the first taken port and the way out */
export async function requireFree(ports: Partial<Ports>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    const result = await listenOn(port);
    if (typeof result === 'number') continue;
    if (result.code === 'EACCES')
      throw new Error(
        `Port ${port} (${name}) may only be used by root; choose one above 1023 with --port N.`,
      );
    throw new Error(
      name === 'gateway'
        ? `Port ${port} is taken by another program; choose another one with --port N.`
        : `Port ${port} (${name}) is taken by another program; stop that program and start again.`,
    );
  }
}
