import { refusal, type OrgRef } from '@nyata/contracts';
import { businessDate, daysBetween, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import type { Claim } from './claim';
import { replaceClaim } from './claiming';
import type { Milestone } from './milestone';

/** Days in which whoever confirmed may think better of it. */
export const DAYS_TO_RETRACT = 30;

/** Who takes a confirmation back: an organisation that gave it, or an inspector. */
export interface Retractor {
  org: OrgRef;
  memberId: string;
  isInspector: boolean;
}

/** The milestone is open again, as if it had not been claimed. */
export function retractConfirmation(
  milestone: Milestone,
  command: { claimId: string; retractor: Retractor; reason: string },
  by: Origin,
): Decision<Milestone> {
  const { claimId, retractor, reason } = command;
  const { org, memberId, isInspector } = retractor;
  const claim = confirmedClaim(milestone, claimId);
  if (!isInspector) requireOwnAndFresh(claim, org.organisationId, businessDate(by.now));
  const { currentClaimId: _, ...open } = milestone;
  const { cooperationId, milestoneId, actionId } = milestone;
  const retracted = {
    at: by.now.toISOString(),
    reason,
    organisationId: org.organisationId,
    memberId,
  };
  return {
    state: { ...open, status: 'OPEN', claims: replaceClaim(milestone, { ...claim, retracted }) },
    events: [
      {
        name: 'confirmation-retracted',
        payload: { cooperationId, milestoneId, actionId, claimId, by: org, reason },
      },
    ],
  };
}

function confirmedClaim(milestone: Milestone, claimId: string): Claim {
  if (milestone.status !== 'CONFIRMED') throw refusal('NOT_CONFIRMED');
  const claim = milestone.claims.find((one) => one.claimId === claimId);
  if (!claim || claimId !== milestone.currentClaimId) throw refusal('CLAIM_SUPERSEDED');
  return claim;
}

function requireOwnAndFresh(claim: Claim, organisationId: string, today: string): void {
  const own = claim.answers.find(
    (one) => one.organisationId === organisationId && one.answer === 'CONFIRMED',
  );
  if (!own) throw refusal('NOT_A_CONFIRMER');
  if (daysBetween(businessDate(new Date(own.at)), today) > DAYS_TO_RETRACT)
    throw refusal('RETRACTION_TOO_LATE', { days: DAYS_TO_RETRACT });
}
