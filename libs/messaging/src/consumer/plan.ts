import { PayloadError, type EventName, type ReceivedEvent } from '@nyata/contracts';
import {
  eventNameOf,
  placeOf,
  toEvent,
  UnreadableRecord,
  type Place,
} from '../transport/cloud-events';
import { ConsumerStop, type LogRecord } from '../transport/transport';
import type { Consumer } from './consumer-table';
import { isWrittenLongAfter } from './written-at';

/** How far a group is in one aggregate's story. */
export interface Cursor {
  source: string;
  subject: string;
  version: number;
  lastEventId: string;
}

/** What a group remembers that matters for a batch. */
export interface Memory {
  cursors: Map<string, Cursor>;
  parkedKeys: Set<string>;
}

/** A record that waits, and why; `error` is empty when it only waits behind another of its key. */
export interface ParkedRecord {
  record: LogRecord;
  error?: string;
  attempts: number;
}

/** What a batch comes to, before anything is written. */
export interface Plan {
  events: ReceivedEvent[];
  cursors: Cursor[];
  parked: ParkedRecord[];
}

export const cursorName = ({ source, subject }: { source: string; subject: string }): string =>
  `${source} ${subject}`;

/** A record whose event could not be handled, after all tries. */
export interface GivenUp {
  offset: number;
  error: string;
  attempts: number;
}

/** What is known of single records before they are looked at. */
export interface Foreknown {
  givenUp?: GivenUp;
  /** Offsets that an operator decided to pass over. */
  skipped?: ReadonlySet<number>;
}

/**
 * Decides record by record, in order: the next version of its aggregate is taken, an older one is a duplicate,
 * a later one is a gap; what can't be read parks its key, and everything of a parked key waits behind it.
 * What is skipped counts as told, but nobody is told of it; behind a parked event it waits like any other.
 * @throws ConsumerStop on a gap, and on two events that claim one version: of the last version always, of an
 * older one when the new event was written more than an hour after the last one that was applied
 */
export function planBatch(
  consumer: Consumer,
  records: readonly LogRecord[],
  memory: Memory,
  { givenUp, skipped }: Foreknown = {},
): Plan {
  const cursors = new Map<string, Cursor>();
  const parkedKeys = new Set(memory.parkedKeys);
  const plan: Plan = { events: [], cursors: [], parked: [] };
  const setAside = (record: LogRecord, fault?: Fault) => {
    plan.parked.push({ record, error: fault?.error, attempts: fault?.attempts ?? 0 });
    parkedKeys.add(record.key);
  };
  const isNextOfItsStory = (record: LogRecord, place: Place) => {
    const name = cursorName(place);
    return isNext(consumer.group, record, place, cursors.get(name) ?? memory.cursors.get(name));
  };
  const advance = ({ id: lastEventId, source, subject, sequence: version }: Place) =>
    cursors.set(cursorName({ source, subject }), { source, subject, version, lastEventId });
  for (const record of records) {
    if (skipped?.has(record.offset) && !parkedKeys.has(record.key)) {
      const place = orFault(() => placeOf(record));
      if (!('error' in place) && isNextOfItsStory(record, place)) advance(place);
      continue;
    }
    const read = record.offset === givenUp?.offset ? givenUp : orFault(() => headersOf(record));
    if ('error' in read || parkedKeys.has(record.key)) {
      setAside(record, 'error' in read ? read : undefined);
      continue;
    }
    const { place, type } = read;
    if (!isNextOfItsStory(record, place)) continue;
    if (consumer.table[type] === 'handled') {
      const event = orFault(() => toEvent(record, type, place));
      if ('error' in event) {
        setAside(record, event);
        continue;
      }
      plan.events.push(event);
    }
    advance(place);
  }
  plan.cursors.push(...cursors.values());
  return plan;
}

function isNext(group: string, record: LogRecord, place: Place, cursor?: Cursor): boolean {
  const version = cursor?.version ?? 0;
  if (place.sequence === version + 1) return true;
  const where = `${record.topic}/${record.part} at ${record.offset}`;
  const which = `${place.source} ${place.subject}`;
  if (place.sequence > version + 1)
    throw new ConsumerStop(
      `${group} misses events of ${which}: version ${version} was applied, ${place.sequence} comes next (${where}).`,
    );
  if (cursor && place.sequence === version && place.id !== cursor.lastEventId)
    throw new ConsumerStop(
      `${group} sees two events with version ${version} of ${which}: ${cursor.lastEventId} was applied, ${place.id} came (${where}).`,
    );
  if (cursor && isWrittenLongAfter(place.id, cursor.lastEventId))
    throw new ConsumerStop(
      `${group} applied version ${version} of ${which} with event ${cursor.lastEventId}; ${place.id} was written later, but says that it is version ${place.sequence} (${where}): the producer's database was restored to an older state.`,
    );
  return false;
}

const headersOf = (record: LogRecord): { place: Place; type: EventName } => ({
  place: placeOf(record),
  type: eventNameOf(record),
});

interface Fault {
  error: string;
  attempts: number;
}

/** What was read, or why this release can't read it. */
function orFault<T extends object>(read: () => T): T | Fault {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableRecord || error instanceof PayloadError)
      return { error: error.message, attempts: 1 };
    throw error;
  }
}
