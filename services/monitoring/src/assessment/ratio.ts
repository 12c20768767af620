import type { AgreementStatus, Verdict } from '@nyata/contracts';
import type { Thresholds } from '@nyata/reference';

/** In the ceremonial ratio's base, or old enough but left out of it. */
export type RatioPlace = 'COUNTED' | 'EXCLUDED';

const NOT_ENDED: readonly AgreementStatus[] = ['IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'];

/** Signed and not ended: what portfolios ask to be followed up. */
export const lives = ({ signedOn, status }: { signedOn?: string; status: AgreementStatus }) =>
  signedOn !== undefined && NOT_ENDED.includes(status);

/**
 * Where a cooperation stands in the ceremonial ratio (model.md §4): a declared framework and an import in grace
 * are left out of it; nothing while it is too young, unsigned or ended.
 */
export function ratioPlace(
  judged: {
    signedOn?: string;
    status: AgreementStatus;
    activeDays: number;
    verdict: Verdict;
    inGrace: boolean;
  },
  { verdict: { ceremonialDays } }: Thresholds,
): RatioPlace | undefined {
  if (!lives(judged) || judged.activeDays < ceremonialDays) return undefined;
  return judged.verdict === 'FRAMEWORK' || judged.inGrace ? 'EXCLUDED' : 'COUNTED';
}
