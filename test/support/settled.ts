import { isDeepStrictEqual } from 'node:util';
import { ask, SERVICE_DATABASES } from './databases';
import { logEnds } from './event-log';
import type { RunningSystem } from './systems';

const LOOK_MS = 500;

interface Position {
  grp: string;
  name: string;
  next: number;
}

/** Waits until nothing is on its way: outboxes empty, every group at the end of the log, everything published. */
export async function settled(system: RunningSystem, within = 60_000): Promise<void> {
  let before: unknown;
  for (const giveUpAt = Date.now() + within; ; ) {
    const ends = await logEnds(system);
    // Consuming makes new events: it is quiet when two looks with quiet between them see the same.
    const open = await whatIsOpen(system, ends).catch((error: Error) => [error.message]);
    if (open.length === 0 && isDeepStrictEqual(ends, before)) return;
    before = open.length === 0 ? ends : undefined;
    if (Date.now() > giveUpAt) throw new Error(`It does not settle:\n${open.join('\n')}`);
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

async function whatIsOpen(system: RunningSystem, ends: Record<string, number>): Promise<string[]> {
  const open: string[] = [];
  for (const database of SERVICE_DATABASES) {
    const [outbox] = await ask<{ rows: number }>(
      system,
      database,
      'select count(*)::int as rows from outbox',
    );
    if (outbox!.rows > 0) open.push(`${outbox!.rows} events in the outbox of ${database}`);
    const positions = await ask<Position>(
      system,
      database,
      `select grp, topic || '/' || part as name, next_offset::int as next from consumer_position`,
    );
    if (positions.length === 0) open.push(`${database} reads nothing yet`);
    for (const { grp, name, next } of positions)
      if (next !== ends[name]) open.push(`${grp} is at ${next} of ${ends[name]} in ${name}`);
  }
  const [pending] = await ask<{ rows: number }>(
    system,
    'nyata_monitoring',
    'select count(*)::int as rows from assessment where publish_pending',
  );
  if (pending!.rows > 0) open.push(`${pending!.rows} assessments to publish`);
  return open;
}
