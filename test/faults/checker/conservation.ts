import { CE_HEADERS, EVENTS, parseEventType } from '@nyata/contracts';
import { placeName, type Facts, type Finding, type GroupFacts, type Written } from './facts';

/**
 * I2: each group's cursor is at the version of the row it follows, and what was applied of each aggregate
 * is every handled event of its story once.
 * @param handled the types that a group's handlers get, when not all of them
 */
export function conservation(facts: Facts, handled = everything): Finding[] {
  return [
    ...storiesBehind(facts),
    ...facts.groups.flatMap((group) => [
      ...cursorsBehind(facts, group),
      ...appliedWrong(facts, group, handled(group.name)),
    ]),
  ];
}

/** A row's story in the log ends with the row's version. */
function storiesBehind({ state, log }: Facts): Finding[] {
  const told = new Map<string, number>();
  for (const { headers } of log) {
    const place = placeOf(headers);
    told.set(place, Math.max(told.get(place) ?? 0, Number(headers[CE_HEADERS.sequence])));
  }
  return state
    .filter((row) => told.get(placeName(row)) !== row.version)
    .map((row) => ({
      invariant: 'I2',
      subject: row.subject,
      says: `the log tells ${told.get(placeName(row)) ?? 0} versions of ${placeName(row)}, the row is at ${row.version}`,
    }));
}

const everything = (_group: string) => (_type: string) => true;

function cursorsBehind({ state, log }: Facts, group: GroupFacts): Finding[] {
  if (!group.cursors) return [];
  const topics = new Map(log.map(({ topic, headers }) => [placeOf(headers), topic]));
  const isRead = (row: Written) => group.topics.includes(topics.get(placeName(row)) ?? '');
  const cursors = new Map(group.cursors.map((cursor) => [placeName(cursor), cursor.version]));
  return state
    .filter((row) => isRead(row) && cursors.get(placeName(row)) !== row.version)
    .map((row) => ({
      invariant: 'I2',
      subject: row.subject,
      says: `${group.name} is at version ${cursors.get(placeName(row)) ?? 0} of ${placeName(row)}, the row at ${row.version}`,
    }));
}

function appliedWrong(
  { log }: Facts,
  group: GroupFacts,
  handled: (type: string) => boolean,
): Finding[] {
  const told = new Map<string, Set<number>>();
  for (const { topic, headers } of log) {
    const type = parseEventType(headers[CE_HEADERS.type] ?? '')?.name ?? '';
    if (!group.topics.includes(topic) || !(type in EVENTS) || !handled(type)) continue;
    add(told, placeOf(headers), Number(headers[CE_HEADERS.sequence]));
  }
  const findings: Finding[] = [];
  const applied = new Map<string, Set<number>>();
  for (const event of group.applied) {
    if (!add(applied, placeName(event), event.version))
      findings.push(of(group, event, `applied version ${event.version} twice`));
    if (!told.get(placeName(event))?.has(event.version))
      findings.push(of(group, event, `applied version ${event.version}, which nobody told`));
  }
  for (const [place, versions] of told)
    for (const version of versions)
      if (!applied.get(place)?.has(version)) {
        const [source, subject] = place.split(' ') as [string, string];
        findings.push(of(group, { source, subject, version }, `never applied version ${version}`));
      }
  return findings;
}

const placeOf = (headers: Record<string, string>) =>
  placeName({ source: headers[CE_HEADERS.source]!, subject: headers[CE_HEADERS.subject]! });

const of = (group: GroupFacts, about: Written, what: string): Finding => ({
  invariant: 'I2',
  subject: about.subject,
  says: `${group.name} ${what} of ${placeName(about)}`,
});

function add(sets: Map<string, Set<number>>, name: string, version: number): boolean {
  const set = sets.get(name) ?? new Set();
  sets.set(name, set);
  if (set.has(version)) return false;
  set.add(version);
  return true;
}
