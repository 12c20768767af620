import { comparableName } from './comparable-name';
import type { Organisation } from './organisation';

/** Why an organisation may be the one that is about to be registered. */
export const DOUBLE_REASONS = ['SAME_NUMBER', 'SAME_NAME', 'FORMER_NAME', 'SIMILAR_NAME'] as const;
export type DoubleReason = (typeof DOUBLE_REASONS)[number];

export interface Newcomer {
  name: string;
  registrationNo?: string;
}

/** What speaks for the two being one, strongest first; never empty for one that the search found. */
export function doubleReasons(newcomer: Newcomer, known: Organisation): DoubleReason[] {
  const name = comparableName(newcomer.name);
  const reasons: DoubleReason[] = [];
  if (newcomer.registrationNo && digits(newcomer.registrationNo) === digits(known.registrationNo))
    reasons.push('SAME_NUMBER');
  if (name === comparableName(known.name) || name === comparableName(known.shortName ?? ''))
    reasons.push('SAME_NAME');
  else if (known.formerNames.map(comparableName).includes(name)) reasons.push('FORMER_NAME');
  else if (reasons.length === 0) reasons.push('SIMILAR_NAME');
  return reasons;
}

const digits = (number = '') => number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
