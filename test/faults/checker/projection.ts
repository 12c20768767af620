import { CE_HEADERS } from '@nyata/contracts';
import type { Facts, Finding } from './facts';

/** What the fold of the proving ground holds of one organisation: the sum of its story. */
export interface Portrait {
  id: string;
  part: number;
  version: number;
  changes: number;
}

/** The counters of one partition, which are moved by differences. */
export interface Tally {
  part: number;
  organisations: number;
  changes: number;
}

export interface ProjectionFacts {
  portraits: Portrait[];
  tallies: Tally[];
  /** The organisation of each letter that was written: one is due for each registration. */
  letters: string[];
}

/** I5: the projection is what the log folds to from its start. */
export function projectionOfTheLog(log: Facts['log'], { portraits }: ProjectionFacts): Finding[] {
  const folded = new Map<string, Portrait>();
  for (const { part, headers } of log) {
    const id = headers[CE_HEADERS.subject]!;
    const before = folded.get(id) ?? { id, part, version: 0, changes: 0 };
    if (Number(headers[CE_HEADERS.sequence]) !== before.version + 1) continue;
    folded.set(id, { ...before, version: before.version + 1, changes: before.changes + 1 });
  }
  const text = ({ part, version, changes }: Portrait) =>
    `partition ${part}, version ${version}, ${changes} changes`;
  const live = new Map(portraits.map((row) => [row.id, text(row)]));
  return [...new Set([...folded.keys(), ...live.keys()])].flatMap((id) => {
    const wanted = folded.has(id) ? text(folded.get(id)!) : 'no row';
    const found = live.get(id) ?? 'no row';
    if (wanted === found) return [];
    const says = `the log folds ${id} to ${wanted}, the projection has ${found}`;
    return [{ invariant: 'I5', subject: id, says }];
  });
}

/** I6: the counters are what counting the rows gives. */
export function counters({ portraits, tallies }: ProjectionFacts): Finding[] {
  const counted = new Map<number, Tally>();
  for (const { part, changes } of portraits) {
    const before = counted.get(part) ?? { part, organisations: 0, changes: 0 };
    counted.set(part, {
      part,
      organisations: before.organisations + 1,
      changes: before.changes + changes,
    });
  }
  const text = (tally?: Tally) =>
    `${tally?.organisations ?? 0} organisations and ${tally?.changes ?? 0} changes`;
  const kept = new Map(tallies.map((tally) => [tally.part, tally]));
  return [...new Set([...counted.keys(), ...kept.keys()])].flatMap((part) => {
    const [wanted, found] = [text(counted.get(part)), text(kept.get(part))];
    if (wanted === found) return [];
    return [{ invariant: 'I6', says: `partition ${part} counts ${found}, its rows are ${wanted}` }];
  });
}

/** I7: one letter for each registration that was told, and not two. */
export function letters(log: Facts['log'], { letters: written }: ProjectionFacts): Finding[] {
  const due = new Set(
    log
      .filter(({ headers }) => Number(headers[CE_HEADERS.sequence]) === 1)
      .map(({ headers }) => headers[CE_HEADERS.subject]!),
  );
  const count = new Map<string, number>();
  for (const id of written) count.set(id, (count.get(id) ?? 0) + 1);
  return [...new Set([...due, ...count.keys()])]
    .filter((id) => count.get(id) !== (due.has(id) ? 1 : 0))
    .map((id) => ({
      invariant: 'I7',
      subject: id,
      says: `${count.get(id) ?? 0} letters were written for the registration of ${id}`,
    }));
}
