import type { Facts, Finding } from './facts';
import { storyOf } from './story';

const SHOWN = 10;
const STORIES = 2;

/** The findings in words, with the whole stories of the first that are concerned. */
export function reportOf(facts: Facts, findings: readonly Finding[]): string {
  const more = findings.length - SHOWN;
  const subjects = new Set(findings.flatMap(({ subject }) => subject ?? []));
  return [
    `${findings.length} findings`,
    ...findings.slice(0, SHOWN).map(({ invariant, says }) => `  ${invariant}: ${says}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...[...subjects].slice(0, STORIES).map((subject) => storyOf(facts, subject)),
  ].join('\n');
}
