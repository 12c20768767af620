import { isDate } from '@nyata/kernel';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { EVENTS, type EventName, type NewEvent, type PayloadOf } from './events';
import { liftPayload, shapeOf } from './versions';

/** A payload that does not match its schema: which event, where, and what is wrong there. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';

  constructor(
    readonly event: string,
    readonly pointer: string,
    readonly fault: string,
  ) {
    super(`${event} breaks its schema at ${pointer || '/'}: ${fault}`);
  }
}

const ajv = new Ajv({
  formats: {
    uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    date: isDate,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
});

// Each schema is compiled at its first use: a service sends and reads a part of all events.
const compiled = new WeakMap<object, ValidateFunction>();
const compile = (schema: object): ValidateFunction => {
  let validate = compiled.get(schema);
  if (!validate) compiled.set(schema, (validate = ajv.compile(schema)));
  return validate;
};

const strict = new Map<EventName, ValidateFunction>();

/** The compiled strict check of an event's payload: a field that the schema doesn't know is a fault. */
export function strictValidator(name: EventName): ValidateFunction {
  let validate = strict.get(name);
  if (!validate) strict.set(name, (validate = ajv.compile(closed(EVENTS[name].payload) as object)));
  return validate;
}

/** The schema with every object in it closed against unknown fields. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [key, closed(part)]),
  );
  return parts['type'] === 'object' ? { ...parts, additionalProperties: false } : parts;
}

/**
 * Strict out: an event leaves only when its schema knows every field of it.
 * @throws PayloadError
 */
export function assertPublishable(event: NewEvent): void {
  const validate = strictValidator(event.name);
  if (!validate(event.payload)) throw faultOf(event.name, validate.errors);
}

/**
 * Tolerant in: required fields must be right, fields of a newer release pass. A payload of an earlier version is
 * checked against the schema of that version, then lifted: readers know today's shape only.
 * @throws PayloadError
 */
export function readPayload<N extends EventName>(
  name: N,
  version: number,
  json: unknown,
): PayloadOf<N> {
  const shape = shapeOf(name, version);
  if (!shape) throw new PayloadError(name, '', `version ${version} is unknown to this release`);
  const validate = compile(shape.payload);
  if (!validate(json)) throw faultOf(name, validate.errors);
  return liftPayload(name, version, json as object) as PayloadOf<N>;
}

function faultOf(event: string, errors: ErrorObject[] | null | undefined): PayloadError {
  const { instancePath, message, params } = errors![0]!;
  const unknown = (params as { additionalProperty?: string }).additionalProperty;
  return unknown
    ? new PayloadError(event, `${instancePath}/${unknown}`, 'the schema does not know this field')
    : new PayloadError(event, instancePath, message ?? 'invalid');
}
