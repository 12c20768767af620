import type { Milestone } from '../api/actions';

export type Duty = 'CLAIM' | 'ANSWER' | 'CLARIFY' | 'NONE';

/** What the member's organisation has to do about a milestone. */
export function dutyOf(milestone: Milestone, organisationId: string): Duty {
  const { status, owner, confirmers, claims, currentClaimId } = milestone;
  const owns = owner.organisationId === organisationId;
  if (status !== 'CLAIMED')
    return owns && (status === 'OPEN' || status === 'DISPUTED') ? 'CLAIM' : 'NONE';
  const claim = claims.find(({ claimId }) => claimId === currentClaimId);
  if (owns) return claim?.questions?.some(({ reply }) => !reply) ? 'CLARIFY' : 'NONE';
  const answered = claim?.answers.some((one) => one.organisationId === organisationId);
  const named = confirmers.some((org) => org.organisationId === organisationId);
  return named && !answered ? 'ANSWER' : 'NONE';
}
