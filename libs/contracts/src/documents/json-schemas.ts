import { schemaUri } from '../envelope';
import { EVENTS, type EventName } from '../events';
import type { EventShape } from '../versions';

/** The JSON Schema of one version of an event's payload, as it is published. */
export const payloadSchema = (name: EventName, { version, payload }: EventShape): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: schemaUri(name, version),
  title: name,
  description: EVENTS[name].meaning,
  ...plain(payload),
});

/** A TypeBox schema without what only TypeBox knows. */
export const plain = (schema: object): object => JSON.parse(JSON.stringify(schema)) as object;
