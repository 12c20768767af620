import { EVENTS, partitionOf, type EventName, type Producer } from '@nyata/contracts';
import { newId, type Origin } from '@nyata/kernel';
import { assertPublishable } from './assert-publishable';
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
  events: readonly { name: EventName; payload: object }[],
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
      `Events of several aggregates in one change: ${events.map((e) => e.name).join(', ')}`,
    );
  return rows;
}

function outboxRow(
  service: Producer,
  { name, payload }: { name: EventName; payload: object },
  version: number,
  origin: Origin,
): OutboxRow {
  const event = EVENTS[name];
  if (!event || event.producer !== service) throw new Error(`${service} does not publish ${name}`);
  assertPublishable(name, payload);
  const fields = payload as Record<string, string>;
  const text = JSON.stringify(payload);
  const bytes = Buffer.byteLength(text);
  if (bytes > PAYLOAD_LIMIT) throw new EventTooLarge(name, bytes);
  const key = fields[event.key]!;
  return {
    shard: partitionOf(key),
    eventId: newId(),
    topic: event.topic,
    key,
    subject: fields[event.subject]!,
    version,
    type: `nyata.${name}.v${event.version}`,
    payload: text,
    headers: JSON.stringify(cloudEventAttributes(service, name, event.version, origin)),
  };
}

/** The CloudEvents attributes that are not columns of their own; absent ones are left out. */
const cloudEventAttributes = (
  service: Producer,
  name: EventName,
  version: number,
  origin: Origin,
) => ({
  source: `/services/${service}`,
  time: origin.now.toISOString(),
  dataschema: `urn:nyata:schema:${name}:v${version}`,
  correlationid: origin.correlationId,
  causationid: origin.causationId,
  actor: origin.actor,
  actororg: origin.actorOrg,
  actorrole: origin.actorRole,
  onbehalfof: origin.onBehalfOf,
});
