import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { EVENTS, type EventName, type NewEvent, type PayloadOf } from './events';

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
    date: (text: string) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) &&
      new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
});

// Each schema is compiled at its first use: a service sends and reads a part of all events.
const cached = (schemaOf: (name: EventName) => object) => {
  const compiled = new Map<EventName, ValidateFunction>();
  return (name: EventName): ValidateFunction => {
    let validate = compiled.get(name);
    if (!validate) compiled.set(name, (validate = ajv.compile(schemaOf(name))));
    return validate;
  };
};

const tolerant = cached((name) => EVENTS[name].payload);

/** The compiled strict check of an event's payload: a field that the schema doesn't know is a fault. */
export const strictValidator = cached((name) => closed(EVENTS[name].payload) as object);

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
 * Tolerant in: required fields must be right, fields of a newer release pass.
 * @throws PayloadError
 */
export function readPayload<N extends EventName>(
  name: N,
  version: number,
  json: unknown,
): PayloadOf<N> {
  if (version !== EVENTS[name].version)
    throw new PayloadError(name, '', `version ${version} is unknown to this release`);
  const validate = tolerant(name);
  if (!validate(json)) throw faultOf(name, validate.errors);
  return json as PayloadOf<N>;
}

function faultOf(event: string, errors: ErrorObject[] | null | undefined): PayloadError {
  const { instancePath, message, params } = errors![0]!;
  const unknown = (params as { additionalProperty?: string }).additionalProperty;
  return unknown
    ? new PayloadError(event, `${instancePath}/${unknown}`, 'the schema does not know this field')
    : new PayloadError(event, instancePath, message ?? 'invalid');
}
