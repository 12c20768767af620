import { CE_HEADERS, eventType, EVENTS, partitionOf, sequenceText } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { ask } from './databases';
import type { LoggedRecord } from './event-log';
import type { RunningSystem } from './systems';

const TOPIC = 'nyata.cooperation';

type Group = readonly [name: string, database: string];

export const ACTIONS: Group = ['actions', 'nyata_actions'];

/** The groups that read what is told of cooperations, and in which database each remembers. */
export const GROUPS: readonly Group[] = [
  ['partners', 'nyata_partners'],
  ['partners.delivery-record', 'nyata_partners'],
  ACTIONS,
  ['monitoring.assessment', 'nyata_monitoring'],
  ['monitoring.feed', 'nyata_monitoring'],
];

/** A cooperation that nobody has written, with its key in the same partition as another one's. */
export function cooperationBeside(cooperationId: string): string {
  let id = newId();
  while (partitionOf(id) !== partitionOf(cooperationId)) id = newId();
  return id;
}

/** A registration as the log would carry it; `payload` replaces what the event says. */
export function registered(cooperationId: string, payload?: object): Omit<LoggedRecord, 'offset'> {
  const agreementId = newId();
  const whole = { ...EVENTS['agreement-registered'].example, cooperationId, agreementId };
  return {
    topic: TOPIC,
    part: partitionOf(cooperationId),
    key: cooperationId,
    headers: {
      'content-type': 'application/json',
      [CE_HEADERS.specversion]: '1.0',
      [CE_HEADERS.id]: newId(),
      [CE_HEADERS.type]: eventType('agreement-registered'),
      [CE_HEADERS.source]: '/services/agreements',
      [CE_HEADERS.subject]: agreementId,
      [CE_HEADERS.time]: new Date().toISOString(),
      [CE_HEADERS.sequence]: sequenceText(1),
      [CE_HEADERS.correlationid]: newId(),
      [CE_HEADERS.partitionkey]: cooperationId,
    },
    value: JSON.stringify(payload ?? whole),
  };
}

/** Something that is no event at all. */
export function rubbish(cooperationId: string): Omit<LoggedRecord, 'offset'> {
  return {
    topic: TOPIC,
    part: partitionOf(cooperationId),
    key: cooperationId,
    headers: { 'content-type': 'text/plain', [CE_HEADERS.id]: newId() },
    value: 'Halo?',
  };
}

interface Parked {
  id: string;
  type: string;
  error: string | null;
  attempts: number;
}

/** What a group has set aside of a key, in its order. */
export const parkedOf = (
  system: RunningSystem,
  [group, database]: Group,
  key: string,
): Promise<Parked[]> =>
  ask<Parked & Record<string, unknown>>(
    system,
    database,
    `select id::text, type, error, attempts from parked_event
     where grp = $1 and key = $2 order by log_offset`,
    [group, key],
  );

/** What operators asked to be replayed, and what came of it. */
export const replaysOf = (
  system: RunningSystem,
  database: string,
  key: string,
): Promise<Record<string, unknown>[]> =>
  ask(
    system,
    database,
    `select grp, requested_by, why, dry_run, outcome, events from replay_request
     where key = $1 order by requested_at`,
    [key],
  );
