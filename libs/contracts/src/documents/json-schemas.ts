import { schemaUri } from '../envelope';
import { EVENTS, type EventName } from '../events';

/** The JSON Schema of one event's payload, as it is published. */
export const payloadSchema = (name: EventName): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: schemaUri(name),
  title: name,
  description: EVENTS[name].meaning,
  ...plain(EVENTS[name].payload),
});

/** A TypeBox schema without what only TypeBox knows. */
export const plain = (schema: object): object => JSON.parse(JSON.stringify(schema)) as object;

/** Every event name, in the order of the alphabet: generated files must not depend on declaration order. */
export const eventNames = (): EventName[] => (Object.keys(EVENTS) as EventName[]).sort();
