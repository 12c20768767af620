import { placeName, type Facts, type Finding } from './facts';

/** I4: nothing is on its way: the outbox is empty, every group is at the end of the log and still runs. */
export function quiescence({ outbox, groups, ends, stops }: Facts): Finding[] {
  const findings: Finding[] = stops.map((says) => ({ invariant: 'I4', says: `stopped: ${says}` }));
  for (const row of outbox)
    findings.push({
      invariant: 'I4',
      subject: row.subject,
      says: `version ${row.version} of ${placeName(row)} is still in the outbox`,
    });
  for (const { name, topics, positions } of groups)
    for (const [partition, end] of Object.entries(ends)) {
      if (!topics.includes(partition.slice(0, partition.lastIndexOf('/')))) continue;
      const next = positions[partition] ?? 0;
      if (next !== end)
        findings.push({
          invariant: 'I4',
          says: `${name} is at ${next} of ${end} in ${partition}`,
        });
    }
  return findings;
}
