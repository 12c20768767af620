import { ACTION_TYPE_RULES, type EvidenceRule } from '@nyata/contracts';
import type { ActionFacts, CooperationFacts, MilestoneFacts } from './facts';

export const isOpen = (action: ActionFacts): boolean =>
  action.status === 'PLANNED' || action.status === 'IN_PROGRESS';

export const isFollowUp = ({ type }: Pick<ActionFacts, 'type'>): boolean =>
  ACTION_TYPE_RULES[type].countsAsFollowUp;

const isAlive = (action: ActionFacts): boolean => isOpen(action) || action.status === 'COMPLETED';

/** Actions that were not given up. */
export const keptActions = (facts: CooperationFacts): ActionFacts[] =>
  facts.actions.filter(isAlive);

/** Complete: two legal parties, a date, a measurable output, at least one milestone, and a type that counts. */
export const isComplete = (action: ActionFacts, facts: CooperationFacts): boolean =>
  isAlive(action) &&
  isFollowUp(action) &&
  action.counterpart !== undefined &&
  action.counterpart.legalPartyId !== action.owner.legalPartyId &&
  action.dueOn !== undefined &&
  Boolean(action.unit) &&
  (action.quantity ?? 0) > 0 &&
  facts.milestones.some((milestone) => milestone.actionId === action.actionId);

export const completeActions = (facts: CooperationFacts): ActionFacts[] =>
  facts.actions.filter((action) => isComplete(action, facts));

/** Milestones of actions that were not dropped: only these can be late. */
export function liveMilestones(facts: CooperationFacts): MilestoneFacts[] {
  const alive = new Set(facts.actions.filter(isAlive).map((action) => action.actionId));
  return facts.milestones.filter((milestone) => alive.has(milestone.actionId));
}

const NEEDS_EVIDENCE: EvidenceRule[] = ['REQUIRED', 'REQUIRED_VERIFIED'];

/** Confirmed work: said by another legal party, not on paper, of a type that counts, with the evidence it needs. */
export function countsAsConfirmed(milestone: MilestoneFacts, facts: CooperationFacts): boolean {
  const { confirmation, claim } = milestone;
  if (milestone.status !== 'CONFIRMED' || !confirmation || !claim) return false;
  const action = facts.actions.find(({ actionId }) => actionId === milestone.actionId);
  return (
    action !== undefined &&
    isFollowUp(action) &&
    confirmation.by.legalPartyId !== confirmation.claimant.legalPartyId &&
    confirmation.channel !== 'PAPER' &&
    (claim.evidence > 0 || !NEEDS_EVIDENCE.includes(milestone.evidenceRule))
  );
}

export const confirmedMilestones = (facts: CooperationFacts): MilestoneFacts[] =>
  facts.milestones.filter((milestone) => countsAsConfirmed(milestone, facts));
