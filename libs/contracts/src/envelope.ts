import type { EventName } from './events';
import { EVENTS } from './events';

/** Kafka header of each CloudEvents attribute (binary mode); the embedded log keeps the same names. */
export const CE_HEADERS = {
  specversion: 'ce_specversion',
  id: 'ce_id',
  type: 'ce_type',
  source: 'ce_source',
  subject: 'ce_subject',
  time: 'ce_time',
  dataschema: 'ce_dataschema',
  partitionkey: 'ce_partitionkey',
  sequence: 'ce_sequence',
  correlationid: 'ce_correlationid',
  causationid: 'ce_causationid',
  actor: 'ce_actor',
  actororg: 'ce_actororg',
  actorrole: 'ce_actorrole',
  onbehalfof: 'ce_onbehalfof',
} as const;

/** Attributes that an event may lack: nobody caused it, or the system did it. */
export const OPTIONAL_ATTRIBUTES = [
  'causationid',
  'actor',
  'actororg',
  'actorrole',
  'onbehalfof',
] as const;

export const SPEC_VERSION = '1.0';
export const CONTENT_TYPE = 'application/json';

/** The CloudEvents `type` of an event: `nyata.<event>.v<n>`; without a version, the one that is sent today. */
export const eventType = (name: EventName, version: number = EVENTS[name].version): string =>
  `nyata.${name}.v${version}`;

/** The CloudEvents `source` of a producer. */
export const eventSource = (producer: string): string => `/services/${producer}`;

/** The `dataschema` of an event; without a version, the one that is sent today. */
export const schemaUri = (name: EventName, version: number = EVENTS[name].version): string =>
  `urn:nyata:schema:${name}:v${version}`;

/** `sequence` as text: CloudEvents compares strings, so it is padded to ten digits. */
export const sequenceText = (version: number): string => String(version).padStart(10, '0');

/** Takes a type string apart; null when it is not one of ours (the name may still be unknown). */
export function parseEventType(type: string): { name: string; version: number } | null {
  const parts = /^nyata\.([a-z][a-z0-9-]*)\.v([1-9]\d*)$/.exec(type);
  return parts ? { name: parts[1]!, version: Number(parts[2]) } : null;
}

/** Is this the name of an event that this release knows? */
export const isEventName = (name: string): name is EventName => Object.hasOwn(EVENTS, name);
