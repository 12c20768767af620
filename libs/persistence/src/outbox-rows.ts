import {
  assertPublishable,
  EVENTS,
  eventSource,
  eventType,
  partitionOf,
  schemaUri,
  type EventName,
  type NewEvent,
  type Producer,
} from '@nyata/contracts';
import { newId, type Origin } from '@nyata/kernel';
import { PAYLOAD_LIMIT } from './schema/outbox-table';

/** An event on its way into the outbox. */
export interface OutboxRow {
  shard: number;
  eventId: string;
  topic: string;
  key: string;
  subject: string;
  version: number;
  type: string;
  payload: string;
  headers: string;
}

/** An event whose payload is too large to publish; what it carries belongs into a file. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';

  constructor(event: string, bytes: number) {
    super(`The payload of ${event} has ${bytes} bytes; an event may have ${PAYLOAD_LIMIT}.`);
  }
}

/** The outbox rows of one aggregate's events: each takes the next version after `loadedVersion`. */
export function outboxRows(
  service: Producer,
  events: readonly NewEvent[],
  loadedVersion: number,
  origin: Origin,
): OutboxRow[] {
  const rows = events.map((event, index) =>
    outboxRow(service, event, loadedVersion + index + 1, origin),
  );
  if (rows.length === 0)
    throw new Error('A change needs at least one event that says what happened.');
  if (rows.some(({ subject }) => subject !== rows[0]!.subject))
    throw new Error(
      `Events of several aggregates in one change: ${events.map((event) => event.name).join(', ')}`,
    );
  return rows;
}

function outboxRow(service: Producer, event: NewEvent, version: number, origin: Origin): OutboxRow {
  const { name, payload } = event;
  const declaration = EVENTS[name];
  if (declaration.producer !== service) throw new Error(`${service} does not publish ${name}`);
  assertPublishable(event);
  const text = JSON.stringify(payload);
  const bytes = Buffer.byteLength(text);
  if (bytes > PAYLOAD_LIMIT) throw new EventTooLarge(name, bytes);
  const fields = payload as unknown as Record<string, string>;
  const key = fields[declaration.key]!;
  return {
    shard: partitionOf(key),
    eventId: newId(),
    topic: declaration.topic,
    key,
    subject: fields[declaration.subject]!,
    version,
    type: eventType(name),
    payload: text,
    headers: JSON.stringify(attributes(service, name, origin)),
  };
}

/** The CloudEvents attributes that are not columns of their own; absent ones are left out. */
const attributes = (service: Producer, name: EventName, origin: Origin) => ({
  source: eventSource(service),
  time: origin.now.toISOString(),
  dataschema: schemaUri(name),
  correlationid: origin.correlationId,
  causationid: origin.causationId,
  actor: origin.actor,
  actororg: origin.actorOrg,
  actorrole: origin.actorRole,
  onbehalfof: origin.onBehalfOf,
});
