import type { Topic } from '../declare-event';
import {
  CE_HEADERS,
  CONTENT_TYPE,
  eventType,
  OPTIONAL_ATTRIBUTES,
  SPEC_VERSION,
} from '../envelope';
import { EVENTS, type EventName } from '../events';
import { PARTITIONS } from '../partition';
import { eventNames, plain } from './json-schemas';

const BINDING = '0.5.0';

const TOPICS: Record<Topic, { title: string; description: string; key: string }> = {
  'nyata.partners': {
    title: 'Partners',
    description: 'Organisations, their liaisons and mapping entries, in order per organisation.',
    key: 'Id of the organisation',
  },
  'nyata.cooperation': {
    title: 'Cooperation',
    description: 'The whole story of a cooperation across services, in order per cooperation.',
    key: 'Id of the first document of the cooperation',
  },
};

/** The AsyncAPI 3 document of every event: two Kafka topics, CloudEvents in binary mode. */
export function asyncApiDocument(): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Nyata events',
      version: '1.0.0',
      description: 'What happens to partners, agreements, actions and their assessment.',
      contact: { name: 'Nyata', url: 'https://nyata.example', email: 'events@nyata.example' },
      license: { name: 'Unlicensed', url: 'https://nyata.example/license' },
      tags: [{ name: 'events', description: 'Facts that have happened' }],
    },
    defaultContentType: CONTENT_TYPE,
    servers: {
      local: {
        host: '127.0.0.1:19092',
        protocol: 'kafka',
        description: 'The broker of a local installation',
      },
    },
    channels: Object.fromEntries(topics().map((topic) => [channelId(topic), channel(topic)])),
    operations: Object.fromEntries(
      topics().map((topic) => [
        `publish-${channelId(topic)}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${channelId(topic)}` },
          summary: `Nyata publishes what happened on ${topic}`,
          messages: namesOn(topic).map((name) => ({
            $ref: `#/channels/${channelId(topic)}/messages/${name}`,
          })),
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(eventNames().map((name) => [name, message(name)])),
      schemas: { cloudEventHeaders: headers() },
    },
  };
}

const topics = () => Object.keys(TOPICS).sort() as Topic[];
const channelId = (topic: Topic) => topic.replace('nyata.', '');
const namesOn = (topic: Topic) => eventNames().filter((name) => EVENTS[name].topic === topic);

const channel = (topic: Topic) => ({
  address: topic,
  title: TOPICS[topic].title,
  description: TOPICS[topic].description,
  messages: Object.fromEntries(
    namesOn(topic).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
  ),
  bindings: {
    kafka: {
      topic,
      partitions: PARTITIONS,
      topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1 },
      bindingVersion: BINDING,
    },
  },
});

function message(name: EventName): object {
  const { key, meaning, payload, producer, subject, topic, example } = EVENTS[name];
  return {
    name: eventType(name),
    title: name,
    summary: meaning,
    description: `Published by services/${producer}; subject is ${subject}, key is ${key}.`,
    contentType: CONTENT_TYPE,
    headers: { $ref: '#/components/schemas/cloudEventHeaders' },
    payload: plain(payload),
    tags: [{ name: producer }],
    bindings: {
      kafka: {
        key: { type: 'string', description: TOPICS[topic].key },
        bindingVersion: BINDING,
      },
    },
    examples: [{ name, summary: meaning, payload: example }],
  };
}

const DESCRIPTIONS: Record<keyof typeof CE_HEADERS, string> = {
  specversion: 'Version of CloudEvents',
  id: 'UUIDv7 of the event',
  type: 'nyata.<event>.v<n>',
  source: '/services/<name>',
  subject: 'Id of the aggregate',
  time: 'When it happened, by the clock of the domain',
  dataschema: 'urn:nyata:schema:<event>:v<n>',
  partitionkey: 'The key of the record',
  sequence: 'Version of the aggregate after the event, ten digits',
  correlationid: 'One id for the whole story',
  causationid: 'Id of the event that caused this one',
  actor: 'Id of the member who acted; absent when the system did',
  actororg: 'Id of the organisation that the member acted for',
  actorrole: 'Role in which the member acted',
  onbehalfof: 'Id of the organisation on whose behalf it was recorded',
};

function headers(): object {
  const optional: readonly string[] = OPTIONAL_ATTRIBUTES;
  const attributes = Object.keys(CE_HEADERS) as (keyof typeof CE_HEADERS)[];
  return {
    type: 'object',
    properties: Object.fromEntries(
      attributes.map((name) => [
        CE_HEADERS[name],
        {
          type: 'string',
          description: DESCRIPTIONS[name],
          ...(name === 'specversion' && { const: SPEC_VERSION }),
          ...(name === 'sequence' && { pattern: '^\\d{10}$' }),
        },
      ]),
    ),
    required: attributes.filter((name) => !optional.includes(name)).map((name) => CE_HEADERS[name]),
  };
}
