import { placeName, type Facts, type Finding, type HistoryLine } from './facts';

/** I1: every acknowledged write is in the state table at its version at least, and one key has one answer. */
export function acknowledgedWrites({ history, state }: Facts): Finding[] {
  const versions = new Map(state.map((row) => [placeName(row), row.version]));
  const findings: Finding[] = [];
  const answers = new Map<string, HistoryLine>();
  for (const line of history) {
    if (line.type !== 'ok' || !line.value) continue;
    const { value, key } = line;
    const version = versions.get(placeName(value));
    if (version === undefined || version < value.version)
      findings.push({
        invariant: 'I1',
        subject: value.subject,
        says: `${line.f} was acknowledged with version ${value.version} of ${placeName(value)}, but the row ${
          version === undefined ? 'is not there' : `has version ${version}`
        }`,
      });
    const before = answers.get(key)?.value;
    if (before && (before.subject !== value.subject || before.version !== value.version))
      findings.push({
        invariant: 'I1',
        subject: value.subject,
        says: `the key ${key} was answered with ${before.subject} at ${before.version}, then with ${value.subject} at ${value.version}`,
      });
    answers.set(key, line);
  }
  return findings;
}
