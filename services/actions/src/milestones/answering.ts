import {
  refusal,
  type ActionType,
  type DisputeReason,
  type OrgRef,
  type PayloadOf,
} from '@nyata/contracts';
import { businessDate, daysBetween, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import { requireAttached, type Answer, type AttachedEvidence, type Claim } from './claim';
import { currentClaim, replaceClaim } from './claiming';
import type { Milestone } from './milestone';

/** Who answers, from the token. */
export interface Answerer {
  organisationId: string;
  legalPartyId: string;
  memberId: string;
}

/** Another legal party says: yes, this happened. */
export function confirmMilestone(
  milestone: Milestone,
  command: {
    claimId: string;
    answerer: Answerer;
    note?: string;
    actionType: ActionType;
    /** Everything that is attached to the milestone. */
    evidence: AttachedEvidence[];
  },
  by: Origin,
): Decision<Milestone> {
  const { claimId, answerer, note, actionType, evidence } = command;
  const { claim, confirmer } = requireAnswerable(milestone, claimId, answerer);
  if (milestone.evidenceRule === 'REQUIRED_VERIFIED') requireVerified(claim, evidence, answerer);
  const answered = withAnswer(claim, {
    ...signature(answerer),
    answer: 'CONFIRMED',
    ...(note && { note }),
    at: by.now.toISOString(),
    channel: 'ACCOUNT',
  });
  const settled = milestone.quorum === 'ANY' || hasAnswerOfAll(milestone, answered);
  return {
    state: {
      ...milestone,
      status: settled ? 'CONFIRMED' : 'CLAIMED',
      claims: replaceClaim(milestone, answered),
    },
    events: [
      {
        name: settled ? 'milestone-confirmed' : 'milestone-partly-confirmed',
        payload: confirmationFacts(milestone, claim, confirmer, actionType, by),
      },
    ],
  };
}

/** What a confirmation tells, by whatever channel it came. */
export function confirmationFacts(
  milestone: Milestone,
  claim: Claim,
  confirmer: OrgRef,
  actionType: ActionType,
  by: Origin,
): PayloadOf<'milestone-confirmed'> {
  const { cooperationId, milestoneId, actionId, dueOn } = milestone;
  const { claimId, claimant, claimedAt, happenedOn, quantity } = claim;
  return {
    cooperationId,
    milestoneId,
    actionId,
    actionType,
    claimId,
    by: confirmer,
    claimant,
    happenedOn,
    onTime: happenedOn <= dueOn,
    ...(quantity !== undefined && { quantity }),
    channel: 'ACCOUNT',
    answerDays: daysBetween(businessDate(new Date(claimedAt)), businessDate(by.now)),
  };
}

/** Another legal party says: not so. The owner may claim again. */
export function disputeMilestone(
  milestone: Milestone,
  command: {
    claimId: string;
    answerer: Answerer;
    reasonCode: DisputeReason;
    note: string;
    observedQuantity?: number;
    evidenceIds: string[];
    attached: AttachedEvidence[];
  },
  by: Origin,
): Decision<Milestone> {
  const { claimId, answerer, evidenceIds, attached, ...said } = command;
  const { claim, confirmer } = requireAnswerable(milestone, claimId, answerer);
  requireAttached(evidenceIds, attached);
  const answered = withAnswer(claim, {
    ...signature(answerer),
    answer: 'DISPUTED',
    ...said,
    ...(evidenceIds.length > 0 && { evidenceIds }),
    at: by.now.toISOString(),
    channel: 'ACCOUNT',
  });
  const { cooperationId, milestoneId, actionId } = milestone;
  return {
    state: { ...milestone, status: 'DISPUTED', claims: replaceClaim(milestone, answered) },
    events: [
      {
        name: 'milestone-disputed',
        payload: {
          cooperationId,
          milestoneId,
          actionId,
          claimId,
          no: claim.no,
          by: confirmer,
          ...said,
        },
      },
    ],
  };
}

/** A named confirmer of another legal party, and a claim that still waits for this answer. */
export function requireAnswerable(
  milestone: Milestone,
  claimId: string,
  answerer: Answerer,
): { claim: Claim; confirmer: OrgRef } {
  const { legalPartyId, organisationId } = answerer;
  const claimant =
    milestone.claims.find((one) => one.claimId === claimId)?.claimant ?? milestone.owner;
  if (legalPartyId === claimant.legalPartyId) throw refusal('CONFIRMER_SAME_PARTY');
  const confirmer = milestone.confirmers.find((one) => one.organisationId === organisationId);
  if (!confirmer) throw refusal('NOT_A_CONFIRMER');
  const claim = currentClaim(milestone, claimId);
  if (claim.answers.some((answer) => answer.organisationId === organisationId))
    throw refusal('CLAIM_ALREADY_ANSWERED');
  return { claim, confirmer };
}

/** A third person looked: somebody else than whoever confirms. */
function requireVerified(claim: Claim, evidence: AttachedEvidence[], { memberId }: Answerer): void {
  const verified = evidence.some(
    ({ evidenceId, verifications }) =>
      claim.evidenceIds.includes(evidenceId) &&
      verifications?.some((verification) => verification.memberId !== memberId),
  );
  if (!verified) throw refusal('EVIDENCE_NOT_VERIFIED');
}

/** Only who answered; a caller carries more than belongs into the history. */
const signature = ({ organisationId, legalPartyId, memberId }: Answerer): Answerer => ({
  organisationId,
  legalPartyId,
  memberId,
});

const withAnswer = (claim: Claim, answer: Answer): Claim => ({
  ...claim,
  answers: [...claim.answers, answer],
});

const hasAnswerOfAll = (milestone: Milestone, claim: Claim): boolean =>
  milestone.confirmers.every(({ organisationId }) =>
    claim.answers.some((answer) => answer.organisationId === organisationId),
  );
