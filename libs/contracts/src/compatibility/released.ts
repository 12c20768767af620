import { eventType } from '../envelope';
import { EVENTS } from '../events';
import { plain } from '../documents/json-schemas';
import { everyShape } from '../versions';
import { compareSchemas, COMPATIBILITY_RULES, type Break, type Schema } from './compare-schemas';

/** What a release promised of one version of an event; stands as `released/<event>.v<n>.json`. */
export interface ReleasedEvent {
  type: string;
  topic: string;
  producer: string;
  key: string;
  subject: string;
  payload: Schema;
}

const PLACE = ['topic', 'producer', 'key', 'subject'] as const;

/** What this release would promise: file name -> event. */
export const releasable = (): ReadonlyMap<string, ReleasedEvent> =>
  new Map(
    everyShape().map(({ id, name, shape }) => {
      const { topic, producer, key, subject } = EVENTS[name];
      const type = eventType(name, shape.version);
      return [
        `${id}.json`,
        { type, topic, producer, key, subject, payload: plain(shape.payload) as Schema },
      ];
    }),
  );

/**
 * Every place where today's declarations break what was released, as sentences. Events that were never released
 * may change freely.
 */
export function breaksOf(
  released: ReadonlyMap<string, ReleasedEvent>,
  now: ReadonlyMap<string, ReleasedEvent> = releasable(),
): string[] {
  return [...released].flatMap(([file, before]) => {
    const after = now.get(file);
    const broken = after
      ? [...moved(before, after), ...compareSchemas(before.payload, after.payload)]
      : [{ rule: 'event-removed' as const, path: '', detail: 'is no longer declared' }];
    return broken.map((one) => sentence(before.type, one));
  });
}

const moved = (before: ReleasedEvent, after: ReleasedEvent): Break[] =>
  PLACE.filter((part) => before[part] !== after[part]).map((part) => ({
    rule: 'place-changed',
    path: '',
    detail: `${part} ${before[part]} became ${after[part]}`,
  }));

const sentence = (type: string, { rule, path, detail }: Break): string =>
  `${type} breaks ${rule}${path ? ` at ${path}` : ''}: ${detail}; ${COMPATIBILITY_RULES[rule]}`;
