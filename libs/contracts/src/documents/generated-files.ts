import { EVENTS } from '../events';
import { PARTITIONS } from '../partition';
import { asyncApiDocument } from './asyncapi';
import { eventsPage } from './events-page';
import { eventNames, everyShape } from '../versions';
import { payloadSchema } from './json-schemas';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const topicList = () => {
  const names = [...new Set(eventNames().map((name) => EVENTS[name].topic))].sort();
  return names.flatMap((name) => [
    { name, partitions: PARTITIONS, cleanupPolicy: 'delete', retentionMs: -1 },
    { name: `${name}.dlq`, partitions: PARTITIONS, cleanupPolicy: 'delete', retentionMs: -1 },
  ]);
};

/** Everything that is derived from the declarations: path under `generated/` -> text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['asyncapi.json', json(asyncApiDocument())],
    ['topics.json', json(topicList())],
    ['EVENTS.md', eventsPage()],
    ...everyShape().map(({ id, name, shape }): [string, string] => [
      `schemas/${id}.json`,
      json(payloadSchema(name, shape)),
    ]),
  ]);
}
