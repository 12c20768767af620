import { CE_HEADERS, EVENTS, isEventName, parseEventType } from '@nyata/contracts';
import { placeName, type Facts, type Finding } from './facts';

/** I3: in each partition the first copies of an aggregate's events come in version order, without a gap. */
export function orderOfTheLog({ log, transport }: Pick<Facts, 'log' | 'transport'>): Finding[] {
  const findings: Finding[] = [];
  const stories = new Map<string, { part: number; ids: string[] }>();
  for (const { topic, part, offset, headers } of log) {
    const subject = headers[CE_HEADERS.subject]!;
    const place = placeName({ source: headers[CE_HEADERS.source]!, subject });
    const version = Number(headers[CE_HEADERS.sequence]);
    const id = headers[CE_HEADERS.id]!;
    const story = stories.get(place) ?? { part, ids: [] };
    stories.set(place, story);
    const say = (what: string) =>
      findings.push({
        invariant: 'I3',
        subject,
        says: `${topic}/${part} at ${offset}: version ${version} of ${place} ${what}`,
      });
    if (story.part !== part) say(`is in another partition than its beginning, ${story.part}`);
    if (version === story.ids.length + 1) story.ids.push(id);
    else if (version > story.ids.length) say(`comes after ${story.ids.length}`);
    else if (story.ids[version - 1] !== id)
      say(`is another event than the first one with that version`);
    else if (transport === 'embedded') say('is there twice, which this log does not allow');
  }
  return findings;
}

/** Of a topic's log, how many records are later copies of an event that is there already. */
export function copiesIn(log: Facts['log']): number {
  return log.length - new Set(log.map(({ headers }) => headers[CE_HEADERS.id])).size;
}

/** How many records have a shape that is no longer written: a process of the release before was at work. */
export const olderShapesIn = (log: Facts['log']): number =>
  log.filter(({ headers }) => {
    const type = parseEventType(headers[CE_HEADERS.type]!);
    return type && isEventName(type.name) && type.version < EVENTS[type.name].version;
  }).length;
