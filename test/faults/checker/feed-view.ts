import type { Finding } from './facts';

/** An event as a client of the feed was shown it. */
export interface Shown {
  id: string;
  /** Source and id of the aggregate. */
  subject: string;
  sequence: number;
}

/** I8: what a client saw over all its reconnects is what reading the feed afresh gives, and no story goes back. */
export function viewOfTheFeed(seen: readonly Shown[], fresh: readonly Shown[]): Finding[] {
  const findings: Finding[] = [];
  const say = ({ subject, sequence }: Shown, what: string) =>
    findings.push({
      invariant: 'I8',
      subject,
      says: `the feed's event ${sequence} of ${subject} ${what}`,
    });
  const ids = new Set<string>();
  const last = new Map<string, number>();
  for (const shown of seen) {
    if (ids.has(shown.id)) say(shown, 'was shown twice');
    if (shown.sequence < (last.get(shown.subject) ?? 0)) say(shown, 'came after a later one');
    ids.add(shown.id);
    last.set(shown.subject, shown.sequence);
  }
  for (const shown of fresh) if (!ids.has(shown.id)) say(shown, 'was never shown to the client');
  const known = new Set(fresh.map(({ id }) => id));
  for (const shown of seen) if (!known.has(shown.id)) say(shown, 'is not there when read afresh');
  return findings;
}
