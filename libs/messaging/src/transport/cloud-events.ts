import {
  CE_HEADERS,
  CONTENT_TYPE,
  EVENTS,
  isEventName,
  parseEventType,
  readPayload,
  sequenceText,
  SPEC_VERSION,
  type EventName,
  type ReceivedEvent,
} from '@nyata/contracts';
import { isId } from '@nyata/kernel';
import type { LogRecord, NewRecord } from './transport';

/** An outbox row as the relay reads it. */
export interface OutboxRow {
  seq: string | number;
  shard: number;
  event_id: string;
  topic: string;
  partition_key: string;
  aggregate_id: string;
  aggregate_version: number;
  type: string;
  payload: string;
  /** The CloudEvents attributes that are no columns, by their names. */
  headers: Record<string, string>;
}

/** The CloudEvents record of an outbox row. */
export function toRecord(row: OutboxRow): NewRecord {
  const headers: Record<string, string> = {
    'content-type': CONTENT_TYPE,
    [CE_HEADERS.specversion]: SPEC_VERSION,
    [CE_HEADERS.id]: row.event_id,
    [CE_HEADERS.type]: row.type,
    [CE_HEADERS.subject]: row.aggregate_id,
    [CE_HEADERS.partitionkey]: row.partition_key,
    [CE_HEADERS.sequence]: sequenceText(row.aggregate_version),
  };
  for (const [attribute, value] of Object.entries(row.headers)) headers[`ce_${attribute}`] = value;
  return {
    topic: row.topic,
    part: row.shard,
    key: row.partition_key,
    headers,
    value: row.payload,
  };
}

/** What places an event in its aggregate's story; enough for the cursor, whatever the payload is. */
export interface Place {
  id: string;
  source: string;
  subject: string;
  sequence: number;
}

/** A record that no release of ours can have written, or that this release does not know. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/** Where the record's event stands in its aggregate's story. @throws UnreadableRecord */
export function placeOf(record: LogRecord): Place {
  const id = header(record, 'id');
  const subject = header(record, 'subject');
  const sequence = Number(header(record, 'sequence'));
  if (!isId(id)) throw new UnreadableRecord(`ce_id is not a UUID: ${id}`);
  if (!isId(subject)) throw new UnreadableRecord(`ce_subject is not a UUID: ${subject}`);
  if (!Number.isInteger(sequence) || sequence < 1)
    throw new UnreadableRecord('ce_sequence is not a version');
  return { id, source: header(record, 'source'), subject, sequence };
}

/** The name of the record's event. @throws UnreadableRecord when this release does not know it */
export const eventNameOf = (record: LogRecord): EventName => typeOf(record).name;

interface Type {
  name: EventName;
  version: number;
}

const known = new Map<string, Type>();

/** Each type is taken apart once: there are few of them, and millions of records. */
function typeOf(record: LogRecord): Type {
  const type = header(record, 'type');
  const before = known.get(type);
  if (before) return before;
  const parts = parseEventType(type);
  if (!parts || !isEventName(parts.name))
    throw new UnreadableRecord(`This release does not know the event type ${type}`);
  const found = { name: parts.name, version: parts.version };
  known.set(type, found);
  return found;
}

/** The event that a record holds, in today's shape. @throws UnreadableRecord or PayloadError */
export const readRecord = (record: LogRecord): ReceivedEvent =>
  toEvent(record, eventNameOf(record), placeOf(record));

/**
 * The whole event: its payload is checked against the schema of its version, then lifted to today's.
 * @throws UnreadableRecord or PayloadError
 */
export function toEvent(record: LogRecord, name: EventName, place: Place): ReceivedEvent {
  const { version } = typeOf(record);
  const optional = (attribute: keyof typeof CE_HEADERS) => record.headers[CE_HEADERS[attribute]];
  const event = {
    id: place.id,
    name,
    version: EVENTS[name].version,
    topic: record.topic,
    key: record.key,
    source: place.source,
    subject: place.subject,
    sequence: place.sequence,
    time: new Date(header(record, 'time')),
    correlationId: header(record, 'correlationid'),
    causationId: optional('causationid'),
    actor: optional('actor'),
    actorOrg: optional('actororg'),
    actorRole: optional('actorrole'),
    onBehalfOf: optional('onbehalfof'),
    partition: record.part,
    offset: record.offset,
    payload: readPayload(name, version, parseJson(record.value)),
  };
  return event as ReceivedEvent;
}

function header(record: LogRecord, attribute: keyof typeof CE_HEADERS): string {
  const value = record.headers[CE_HEADERS[attribute]];
  if (!value) throw new UnreadableRecord(`The header ${CE_HEADERS[attribute]} is missing`);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableRecord('The value is not JSON', { cause });
  }
}
