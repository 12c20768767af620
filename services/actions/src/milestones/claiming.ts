import { refusal } from '@nyata/contracts';
import { addDays, businessDate, daysBetween, type Origin } from '@nyata/kernel';
import { requireOpenAction, type FollowUpAction } from '../actions/action';
import {
  lastDayOfTerm,
  requireRunning,
  type Cooperation,
} from '../cooperation-reference/cooperation';
import type { Decision } from '../decision';
import {
  BACKDATED_AFTER_DAYS,
  DAYS_TO_ANSWER,
  requireAttached,
  type AttachedEvidence,
  type Claim,
} from './claim';
import { requireOpenMilestone, type Milestone } from './milestone';

export interface ClaimCommand {
  claimId: string;
  claimant: { organisationId: string; memberId: string };
  happenedOn: string;
  quantity?: number;
  note?: string;
  evidenceIds: string[];
}

/** What a claim is judged against. */
export interface ClaimContext {
  action: FollowUpAction;
  cooperation: Cooperation;
  attached: AttachedEvidence[];
}

/** The owner says: this is done. */
export function claimMilestone(
  milestone: Milestone,
  command: ClaimCommand,
  { action, cooperation, attached }: ClaimContext,
  by: Origin,
): Decision<Milestone> {
  const today = businessDate(by.now);
  const { claimant, ...said } = command;
  requireOwner(milestone, claimant.organisationId);
  requireOpenAction(action);
  requireOpenMilestone(milestone);
  requireRunning(cooperation, today, action.implementingAgreementId);
  requireHappened(
    said.happenedOn,
    today,
    lastDayOfTerm(cooperation, action.implementingAgreementId),
  );
  const evidence = requireAttached(said.evidenceIds, attached);
  if (milestone.evidenceRule.startsWith('REQUIRED') && evidence.length === 0)
    throw refusal('EVIDENCE_REQUIRED');

  const claim: Claim = {
    ...said,
    no: milestone.claims.length + 1,
    claimedAt: by.now.toISOString(),
    claimant: milestone.owner,
    memberId: claimant.memberId,
    answerDueOn: addDays(today, DAYS_TO_ANSWER),
    backdated: daysBetween(said.happenedOn, today) > BACKDATED_AFTER_DAYS,
    answers: [],
  };
  const { cooperationId, milestoneId, actionId } = milestone;
  return {
    state: {
      ...milestone,
      status: 'CLAIMED',
      currentClaimId: claim.claimId,
      claims: [...milestone.claims, claim],
    },
    events: [
      {
        name: 'milestone-claimed',
        payload: {
          cooperationId,
          milestoneId,
          actionId,
          actionType: action.type,
          claimId: claim.claimId,
          no: claim.no,
          happenedOn: claim.happenedOn,
          ...(claim.quantity !== undefined && { quantity: claim.quantity }),
          evidence,
          answerDueOn: claim.answerDueOn,
          claimant: claim.claimant,
          backdated: claim.backdated,
        },
      },
    ],
  };
}

/** The claimant takes the claim back, as long as nobody has answered it. */
export function withdrawClaim(
  milestone: Milestone,
  command: { claimId: string; reason: string; claimant: { organisationId: string } },
  by: Origin,
): Decision<Milestone> {
  const { claimId, reason, claimant } = command;
  requireOwner(milestone, claimant.organisationId);
  const claim = currentClaim(milestone, claimId);
  if (claim.answers.length > 0) throw refusal('CLAIM_ALREADY_ANSWERED');
  const { currentClaimId: _, ...open } = milestone;
  const { cooperationId, milestoneId, actionId } = milestone;
  return {
    state: {
      ...open,
      status: 'OPEN',
      claims: replaceClaim(milestone, {
        ...claim,
        withdrawn: { at: by.now.toISOString(), reason },
      }),
    },
    events: [
      {
        name: 'claim-withdrawn',
        payload: { cooperationId, milestoneId, actionId, claimId, by: claim.claimant, reason },
      },
    ],
  };
}

/** The claim that waits for an answer, if it is the one that the caller names. */
export function currentClaim(milestone: Milestone, claimId: string): Claim {
  const claim = milestone.claims.find((one) => one.claimId === claimId);
  if (!claim || claimId !== milestone.currentClaimId) throw refusal('CLAIM_SUPERSEDED');
  if (milestone.status !== 'CLAIMED') throw refusal('CLAIM_ALREADY_ANSWERED');
  return claim;
}

export const replaceClaim = (milestone: Milestone, claim: Claim): Claim[] =>
  milestone.claims.map((one) => (one.claimId === claim.claimId ? claim : one));

export function requireOwner(milestone: Milestone, organisationId: string): void {
  if (milestone.owner.organisationId !== organisationId)
    throw refusal('NOT_OWNER', { owner: milestone.owner.name });
}

function requireHappened(happenedOn: string, today: string, lastDay: string | undefined): void {
  if (happenedOn > today)
    throw refusal('HAPPENED_IN_FUTURE', {}, [
      { pointer: '/happenedOn', code: 'HAPPENED_IN_FUTURE' },
    ]);
  if (lastDay && happenedOn > lastDay)
    throw refusal('HAPPENED_AFTER_TERM', { endsOn: lastDay }, [
      { pointer: '/happenedOn', code: 'HAPPENED_AFTER_TERM', params: { endsOn: lastDay } },
    ]);
}
