import { CE_HEADERS, sequenceText } from '@nyata/contracts';
import type { Facts, HistoryLine } from './facts';
import type { ProjectionFacts } from './projection';

export const SOURCE = '/services/partners';
const TOPIC = 'nyata.partners';
export const A = 'a0000000-0000-7000-8000-00000000000a';
export const B = 'b0000000-0000-7000-8000-00000000000b';

export const written = (subject: string, version: number) => ({ source: SOURCE, subject, version });
export const eventId = (subject: string, version: number) => `event ${version} of ${subject}`;
export const record = (
  offset: number,
  subject: string,
  version: number,
  id = eventId(subject, version),
) => ({
  topic: TOPIC,
  part: 0,
  offset,
  key: subject,
  value: '{}',
  headers: {
    [CE_HEADERS.id]: id,
    [CE_HEADERS.type]: 'nyata.organisation-registered.v1',
    [CE_HEADERS.source]: SOURCE,
    [CE_HEADERS.subject]: subject,
    [CE_HEADERS.sequence]: sequenceText(version),
  },
});
export const ok = (key: string, subject: string, version: number): HistoryLine => ({
  ...{ proc: 'client', f: 'write', key, type: 'ok', t: 0 },
  value: written(subject, version),
});

/** A run in which every promise was kept: A was written twice and B once. */
export const kept = (): Facts & ProjectionFacts => ({
  transport: 'kafka',
  history: [ok('1', A, 1), ok('2', B, 1), ok('3', A, 2)],
  state: [written(A, 2), written(B, 1)],
  outbox: [],
  log: [record(0, A, 1), record(1, B, 1), record(2, A, 2)],
  ends: { 'nyata.partners/0': 3 },
  groups: [
    {
      name: 'fold',
      topics: [TOPIC],
      positions: { 'nyata.partners/0': 3 },
      cursors: [written(A, 2), written(B, 1)],
      applied: [written(A, 1), written(B, 1), written(A, 2)].map((event) => ({
        ...event,
        eventId: eventId(event.subject, event.version),
      })),
      parked: [],
    },
  ],
  stops: [],
  portraits: [
    { id: A, part: 0, version: 2, changes: 2 },
    { id: B, part: 0, version: 1, changes: 1 },
  ],
  tallies: [{ part: 0, organisations: 2, changes: 3 }],
  letters: [A, B],
});
