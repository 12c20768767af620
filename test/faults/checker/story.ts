import { CE_HEADERS } from '@nyata/contracts';
import type { Facts } from './facts';

/** The whole story of one subject: its rows, what waits, the log, each group's memory, and who asked for it. */
export function storyOf(facts: Facts, subject: string): string {
  const about = <T extends { subject: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.subject === subject);
  const keys = new Set([subject]);
  const records = facts.log.filter(
    ({ headers, key }) => headers[CE_HEADERS.subject] === subject || key === subject,
  );
  for (const { key } of records) keys.add(key);
  return [
    `The story of ${subject}`,
    ...about(facts.state).map((row) => `  row      ${row.source} version ${row.version}`),
    ...about(facts.outbox).map((row) => `  outbox   ${row.source} version ${row.version}`),
    ...records.map(
      ({ topic, part, offset, headers }) =>
        `  log      ${topic}/${part} at ${offset}: ${headers[CE_HEADERS.type]} ${Number(headers[CE_HEADERS.sequence])} ${headers[CE_HEADERS.id]}`,
    ),
    ...facts.groups.flatMap((group) => [
      ...about(group.cursors ?? []).map(
        ({ source, version }) => `  cursor   ${group.name}: ${source} at ${version}`,
      ),
      ...about(group.applied).map(
        ({ version, eventId }) => `  applied  ${group.name}: ${version} ${eventId}`,
      ),
      ...group.parked
        .filter(({ key }) => keys.has(key))
        .map(({ offset, error }) => `  parked   ${group.name}: at ${offset}, ${error ?? 'behind'}`),
    ]),
    ...linesAbout(facts, subject).map(
      ({ t, proc, f, type, key, value, why }) =>
        `  history  ${new Date(t).toISOString()} ${proc} ${f} ${type} ${key} ${value ? `version ${value.version}` : (why ?? '')}`,
    ),
  ].join('\n');
}

/** Every line of the commands that wrote it, also those whose answer was lost. */
function linesAbout({ history }: Facts, subject: string) {
  const commands = new Set(
    history.filter(({ value }) => value?.subject === subject).map(({ key }) => key),
  );
  return history.filter(({ key }) => commands.has(key));
}
