import type { Static, TObject } from '@sinclair/typebox';
import type { EarlierVersion } from './declare-event';
import { EVENTS, type EventName } from './events';

/** One shape of an event that the log can hold. */
export interface EventShape {
  readonly version: number;
  readonly payload: TObject;
  readonly example: object;
}

const earlierOf = (name: EventName): readonly EarlierVersion[] => EVENTS[name].earlier ?? [];

/** Every shape of an event, the oldest first; producers send the last one only. */
export const shapesOf = (name: EventName): readonly EventShape[] => [
  ...earlierOf(name),
  EVENTS[name],
];

/** One shape of an event; undefined when this release does not know the version. */
export const shapeOf = (name: EventName, version: number): EventShape | undefined =>
  version === EVENTS[name].version
    ? EVENTS[name]
    : earlierOf(name).find((shape) => shape.version === version);

/**
 * A payload of any version in the shape that the event has today, version by version. The payload must be valid
 * for its version; one of today's comes back as it is.
 */
export const liftPayload = (name: EventName, version: number, payload: object): object =>
  earlierOf(name)
    .filter((earlier) => earlier.version >= version)
    .reduce((lifted, earlier) => earlier.lift(lifted as Static<TObject>), payload);

/** Every event name, in the order of the alphabet: what is derived must not depend on declaration order. */
export const eventNames = (): EventName[] => (Object.keys(EVENTS) as EventName[]).sort();

/** Every version of every event that the log can hold, as `<event>.v<n>`. */
export const everyShape = (): { id: string; name: EventName; shape: EventShape }[] =>
  eventNames().flatMap((name) =>
    shapesOf(name).map((shape) => ({ id: `${name}.v${shape.version}`, name, shape })),
  );
