import type { Topic } from '../declare-event';
import {
  CE_HEADERS,
  CONTENT_TYPE,
  eventSource,
  eventType,
  OPTIONAL_ATTRIBUTES,
  schemaUri,
  SPEC_VERSION,
} from '../envelope';
import { EVENTS } from '../events';
import { PARTITIONS } from '../partition';
import { everyShape } from '../versions';
import { plain } from './json-schemas';

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
          messages: sentOn(topic).map((id) => ({
            $ref: `#/channels/${channelId(topic)}/messages/${id}`,
          })),
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(everyShape().map((one) => [one.id, message(one)])),
      schemas: { cloudEventHeaders: headers() },
    },
  };
}

type Message = ReturnType<typeof everyShape>[number];

const topics = () => Object.keys(TOPICS).sort() as Topic[];
const channelId = (topic: Topic) => topic.replace('nyata.', '');
const heldBy = (topic: Topic) => everyShape().filter(({ name }) => EVENTS[name].topic === topic);
const isSent = ({ name, shape }: Message) => shape.version === EVENTS[name].version;
const sentOn = (topic: Topic) =>
  heldBy(topic)
    .filter(isSent)
    .map(({ id }) => id);

const channel = (topic: Topic) => ({
  address: topic,
  title: TOPICS[topic].title,
  description: TOPICS[topic].description,
  messages: Object.fromEntries(
    heldBy(topic).map(({ id }) => [id, { $ref: `#/components/messages/${id}` }]),
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

function message(one: Message): object {
  const { id, name, shape } = one;
  const { key, meaning, personalData, producer, subject, topic } = EVENTS[name];
  const age = isSent(one) ? '' : ' No longer sent; the log still holds it.';
  return {
    name: eventType(name, shape.version),
    title: id,
    summary: meaning,
    description: `Published by services/${producer}; subject is ${subject}, key is ${key}.${age}`,
    contentType: CONTENT_TYPE,
    headers: {
      type: 'object',
      allOf: [
        { $ref: '#/components/schemas/cloudEventHeaders' },
        {
          properties: {
            [CE_HEADERS.type]: { const: eventType(name, shape.version) },
            [CE_HEADERS.source]: { const: eventSource(producer) },
            [CE_HEADERS.dataschema]: { const: schemaUri(name, shape.version) },
          },
        },
      ],
    },
    payload: plain(shape.payload),
    tags: [{ name: producer }],
    bindings: {
      kafka: {
        key: { type: 'string', description: TOPICS[topic].key },
        bindingVersion: BINDING,
      },
    },
    examples: [{ name: id, summary: meaning, payload: shape.example }],
    'x-personal-data': personalData,
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

const uuid = { format: 'uuid' };
const FORMS: Partial<Record<keyof typeof CE_HEADERS, object>> = {
  specversion: { const: SPEC_VERSION },
  id: uuid,
  subject: uuid,
  time: { format: 'date-time' },
  partitionkey: uuid,
  sequence: { pattern: '^\\d{10}$' },
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
          ...FORMS[name],
        },
      ]),
    ),
    required: attributes.filter((name) => !optional.includes(name)).map((name) => CE_HEADERS[name]),
  };
}
