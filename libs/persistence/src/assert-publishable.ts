import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { EVENTS, type EventName } from '@nyata/contracts';

const ajv = addFormats.default(new Ajv());
const checks = new Map<EventName, ValidateFunction>();

/** Strict out: the payload must match its schema, and have no field that the schema doesn't know. */
export function assertPublishable(name: EventName, payload: object): void {
  const check = checks.get(name) ?? compile(name);
  if (check(payload)) return;
  throw new Error(`${name} breaks its schema: ${ajv.errorsText(check.errors)}`);
}

function compile(name: EventName): ValidateFunction {
  const closed: unknown = structuredClone(EVENTS[name].payload);
  close(closed);
  const check: ValidateFunction = ajv.compile(closed as object);
  checks.set(name, check);
  return check;
}

function close(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  const object = schema as Record<string, unknown>;
  if (object.type === 'object' && object.properties) object.additionalProperties ??= false;
  for (const part of Object.values(object)) close(part);
}
