import { connect, type Socket } from 'node:net';
import { aCaller, gatewayIdentities } from '@nyata/testing';
import { ask } from '../../support/databases';
import { registration } from '../../support/cooperation-story';
import { castOf, signInOffices } from '../../support/offices';
import { pidOf } from '../../support/processes';
import { startSystemUnderTest, type SystemUnderTest } from '../../support/start-system';
import { median, rounded } from '../harness/figures';
import { pause } from '../harness/pause';
import { cpuSeconds, residentBytes } from '../harness/process';
import { atLeast, atMost, type Outcome } from '../harness/result';

const CLIENTS = 5000;
const SECONDS = 20;
const PER_SECOND = 2;
const SILENT = 100;

/** Screens of one ministry that all listen, while something changes twice a second. */
export async function streams(): Promise<Outcome> {
  const system = await startSystemUnderTest({ transport: 'embedded', demo: true });
  const clients: Socket[] = [];
  try {
    const offices = await signInOffices(system.origin);
    const cast = await castOf(offices);
    const identities = await gatewayIdentities(new URL('/nyata_gateway', system.server).href);
    const token = await identities.mint(aCaller({ roles: ['ministry'] }), 'monitoring');
    await identities.close();
    const port = system.ports.monitoring;
    const pid = pidOf(system, 'monitoring');
    await pause(5000);
    const memoryBefore = residentBytes(pid);
    const arrivals = new Map<string, number[]>();
    const heard = (at: string) => {
      const times = arrivals.get(at);
      if (times) times.push(performance.now());
      else arrivals.set(at, [performance.now()]);
    };
    for (let n = 0; n < CLIENTS; n += 100)
      clients.push(
        ...(await Promise.all(Array.from({ length: 100 }, () => listen(port, token, heard)))),
      );
    await pause(2000);
    const openKb = (residentBytes(pid) - memoryBefore) / CLIENTS / 1024;
    arrivals.clear();
    const cpuBefore = cpuSeconds(pid);
    const from = performance.now();
    for (let n = 0; n < SECONDS * PER_SECOND; n++) {
      const title = `Aliran ${n} ${from}`;
      await offices.officer.do('/api/agreements/registrations', registration(cast, title));
      const due = from + ((n + 1) * 1000) / PER_SECOND;
      await pause(Math.max(0, due - performance.now()));
    }
    const took = (performance.now() - from) / 1000;
    const cpuPercent = rounded(((cpuSeconds(pid) - cpuBefore) / took) * 100);
    await pause(2000);
    const busyKb = rounded((residentBytes(pid) - memoryBefore) / CLIENTS / 1024);
    const whole = [...arrivals.values()].filter((times) => times.length === CLIENTS);
    const lastMs = whole.map((times) => Math.max(...times) - Math.min(...times));
    const frames = [...arrivals.values()].reduce((sum, times) => sum + times.length, 0);
    const perClient = rounded(frames / CLIENTS / took);
    await lengthenFeed(system);
    // The first ones pay for what the process keeps of any page that it has read.
    await silentClients(system, token, 20);
    const silent = await silentClients(system, token, SILENT);
    return {
      compares: `${CLIENTS} clients of /api/live while an agreement is registered ${PER_SECOND} times a second`,
      bars: [
        atLeast('messages per client and second', perClient, 1.8),
        atMost('percent of a core, monitoring as a whole', cpuPercent, 25),
        atMost(
          'ms from the first client to the last, worst message',
          rounded(Math.max(...lastMs)),
          500,
        ),
        atMost('KB per client', busyKb, 20),
        atMost('KB that a client which never reads has cost', silent.costKb, 256),
        {
          what: 'what becomes of it',
          bar: 'dropped',
          reached: silent.end,
          held: silent.end === 'dropped',
        },
      ],
      figures: {
        ...{ cpuPercent, perClient, openKb: rounded(openKb), busyKb },
        microsecondsPerFrame: rounded((cpuPercent / 100) * took * (1e6 / frames)),
        lastClientMs: { median: rounded(median(lastMs)), max: rounded(Math.max(...lastMs)) },
        messagesThatReachedAll: whole.length,
        silent,
      },
      notes: [
        'Monitoring consumes, judges and audits the same events meanwhile; the CPU is that of its whole process.',
        'The cost of a silent client is the growth of the whole process, garbage of its page reads included: an upper bound.',
      ],
    };
  } finally {
    for (const client of clients) client.destroy();
    await system.end();
  }
}

const request = (port: number, token: string, path: string): string =>
  `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\naccept: text/event-stream\r\n\r\n`;

/** Resolves when the stream has opened; tells the `at` of each hint. */
const listen = (port: number, token: string, heard: (at: string) => void): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(request(port, token, '/api/live')),
    );
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      if (text.startsWith('HTTP/1.1 200')) resolve(socket);
      else if (text.startsWith('HTTP/')) reject(new Error(text.slice(0, 200)));
      for (const [, at] of text.matchAll(/"at":"([^"]+)"/g)) heard(at!);
    });
  });

/** More than the socket buffers of client and server hold together. */
async function lengthenFeed(system: SystemUnderTest): Promise<void> {
  await ask(
    system,
    'nyata_monitoring',
    `insert into feed_entry select part, off + k * 1000000, gen_random_uuid(), name, cooperation_id,
       time, event, audience, lead_legal_party_id, organisation_ids, legal_party_ids, region_codes
     from feed_entry, generate_series(1, 30) k`,
  );
}

/** Many clients ask for the whole feed and read nothing of it: what each costs, and whether it is dropped. */
async function silentClients(
  { ports, ...system }: SystemUnderTest,
  token: string,
  many: number,
): Promise<{ costKb: number; end: string }> {
  const pid = pidOf({ ports, ...system }, 'monitoring');
  const before = residentBytes(pid);
  let highest = before;
  const watch = setInterval(() => (highest = Math.max(highest, residentBytes(pid))), 20);
  const sockets = Array.from({ length: many }, () => {
    const socket = connect(ports.monitoring, '127.0.0.1');
    socket.pause();
    socket.on('error', () => undefined);
    socket.once('connect', () =>
      socket.write(request(ports.monitoring, token, '/api/feed?limit=200')),
    );
    return socket;
  });
  await pause(45_000);
  clearInterval(watch);
  // A paused socket does not hear that it was closed.
  const ended = await Promise.all(
    sockets.map((socket) => {
      const closed = new Promise<boolean>((done) => socket.once('close', () => done(true)));
      socket.resume();
      return Promise.race([closed, pause(20_000).then(() => false)]);
    }),
  );
  for (const socket of sockets) socket.destroy();
  const dropped = ended.filter(Boolean).length;
  return {
    costKb: rounded((highest - before) / many / 1024),
    end: dropped === many ? 'dropped' : `${many - dropped} of ${many} still open`,
  };
}
