import { randomUUID } from 'node:crypto';
import { ask } from '../../support/databases';
import { kill9, restarted } from '../../support/processes';
import { settled } from '../../support/settled';
import type { CallerAt } from './caller-at';
import type { SystemUnderFaults } from './system-under-faults';

const LOOK_MS = 20;
/** Longer than the supervisor takes a death for a quick one. */
const APART_MS = 11_000;

export interface Recovery {
  program: string;
  /** From the kill until the supervisor runs it again. */
  startedMs: number;
  /** From the kill until an organisation that was registered after it had reached monitoring. */
  throughMs: number;
}

/** Kills one program after the other with nothing else going on, and sees how soon an event goes all the way. */
export async function recoveries(
  { running }: SystemUnderFaults,
  admin: CallerAt,
  programs: readonly string[],
): Promise<Recovery[]> {
  const measured: Recovery[] = [];
  for (const program of programs) {
    await new Promise((done) => setTimeout(done, APART_MS));
    await settled(running, 120_000);
    const from = performance.now();
    const pid = kill9(running, program);
    const started = restarted(running, program, pid).then(() => performance.now() - from);
    const id = await registered(admin);
    await reached(() =>
      ask(
        running,
        'nyata_monitoring',
        `select 1 from consumer_cursor where subject = $1 and source = '/services/partners'`,
        [id],
      ),
    );
    const throughMs = performance.now() - from;
    measured.push({ program, startedMs: await started, throughMs });
  }
  return measured;
}

async function registered(admin: CallerAt): Promise<string> {
  const key = randomUUID();
  for (;;) {
    const reply = await admin
      .post('partners', '/api/organisations', { name: `Pulih ${key}`, kind: 'BUMN' }, { key })
      .catch(() => undefined);
    if (reply?.status === 201) return reply.body['organisationId'] as string;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

async function reached(look: () => Promise<unknown[]>): Promise<void> {
  for (;;) {
    const rows = await look().catch(() => []);
    if (rows.length > 0) return;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}
