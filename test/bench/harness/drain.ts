import { Relay, type EventTransport } from '@nyata/messaging';
import type { Database } from '@nyata/persistence';
import { fillOutbox, isEmpty, type Place } from './outbox';
import { pause } from './pause';

export interface Drained {
  perSecond: number;
  seconds: number;
  /** Memory at the highest above what it was before, in MB. */
  extraMb: number;
}

/** How fast a relay that is started now empties a full outbox. */
export async function drain(
  { database, transport }: { database: Database; transport: EventTransport },
  events: readonly Place[],
): Promise<Drained> {
  await fillOutbox(database, events);
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
  const relay = new Relay({ database, transport, name: 'bench relay' });
  const from = performance.now();
  relay.start();
  while (!(await isEmpty(database))) await pause(10);
  const seconds = (performance.now() - from) / 1000;
  clearInterval(watch);
  await relay.close();
  return { perSecond: events.length / seconds, seconds, extraMb: (peak - before) / 2 ** 20 };
}
