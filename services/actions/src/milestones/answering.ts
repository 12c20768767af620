import { refusal, type ActionType, type DisputeReason, type OrgRef } from '@nyata/contracts';
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
  command: { claimId: string; answerer: Answerer; note?: string; actionType: ActionType },
  by: Origin,
): Decision<Milestone> {
  const { claimId, answerer, note, actionType } = command;
  const { claim, confirmer } = requireAnswerable(milestone, claimId, answerer);
  const answered = withAnswer(claim, {
    ...signature(answerer),
    answer: 'CONFIRMED',
    ...(note && { note }),
    at: by.now.toISOString(),
    channel: 'ACCOUNT',
  });
  const settled = milestone.quorum === 'ANY' || hasAnswerOfAll(milestone, answered);
  const { cooperationId, milestoneId, actionId } = milestone;
  return {
    state: {
      ...milestone,
      status: settled ? 'CONFIRMED' : 'CLAIMED',
      claims: replaceClaim(milestone, answered),
    },
    events: [
      {
        name: settled ? 'milestone-confirmed' : 'milestone-partly-confirmed',
        payload: {
          cooperationId,
          milestoneId,
          actionId,
          actionType,
          claimId,
          by: confirmer,
          claimant: claim.claimant,
          happenedOn: claim.happenedOn,
          onTime: claim.happenedOn <= milestone.dueOn,
          ...(claim.quantity !== undefined && { quantity: claim.quantity }),
          channel: 'ACCOUNT',
          answerDays: daysBetween(businessDate(new Date(claim.claimedAt)), businessDate(by.now)),
        },
      },
    ],
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
function requireAnswerable(
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
