import { CE_HEADERS, CONTENT_TYPE, SPEC_VERSION } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { LogRecord } from '../transport/transport';
import type { GroupPosition } from './group-positions';

/** A record for a place in the log; a copy stands in for one that nobody keeps. */
export interface Refill {
  record: LogRecord;
  copy: boolean;
}

/**
 * Every place of a partition from 0 to `end`: the kept records where they stood, and where none is kept a copy
 * of a neighbour, which every consumer drops as a duplicate. So all offsets, and all positions, stay what they were.
 */
export async function* refill(kept: AsyncIterable<LogRecord>, end: number): AsyncGenerator<Refill> {
  let place = 0;
  let last: LogRecord | undefined;
  for await (const record of kept) {
    // What a group has parked and another has not is kept twice.
    if (record.offset < place || record.offset >= end) continue;
    for (; place < record.offset; place++) {
      yield { record: { ...(last ?? record), offset: place }, copy: last !== undefined };
      last ??= record;
    }
    yield { record, copy: last === record };
    last = record;
    place++;
  }
  if (!last) return;
  for (; place < end; place++) yield { record: { ...last, offset: place }, copy: true };
}

/** The last record of a partition of which nothing is kept: by its id every group recognises its log. */
export const landmark = ({ topic, part, next, lastEventId }: GroupPosition): LogRecord => ({
  topic,
  part,
  offset: next - 1,
  key: 'lost',
  headers: {
    'content-type': CONTENT_TYPE,
    [CE_HEADERS.specversion]: SPEC_VERSION,
    [CE_HEADERS.id]: lastEventId ?? newId(),
    [CE_HEADERS.type]: 'nyata.log-lost.v1',
    [CE_HEADERS.source]: '/recovery',
  },
  value: '{}',
});
