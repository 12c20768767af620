import { refusal, type OrgRef } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import { requireAnswerable, type Answerer } from './answering';
import type { Claim, Question } from './claim';
import { currentClaim, replaceClaim, requireOwner } from './claiming';
import type { Milestone } from './milestone';

/** A confirmer asks before it answers; the claim stays claimed and its days run on. */
export function askClarification(
  milestone: Milestone,
  command: { claimId: string; asker: Answerer; note: string },
  by: Origin,
): Decision<Milestone> {
  const { claimId, asker, note } = command;
  const { claim, confirmer } = requireAnswerable(milestone, claimId, asker);
  const { organisationId, memberId } = asker;
  const question: Question = { organisationId, memberId, note, at: by.now.toISOString() };
  const questions = [...(claim.questions ?? []), question];
  return {
    state: { ...milestone, claims: replaceClaim(milestone, { ...claim, questions }) },
    events: [
      { name: 'clarification-requested', payload: factsOf(milestone, claim, confirmer, note) },
    ],
  };
}

/** The owner answers everything that is asked and not answered yet. */
export function giveClarification(
  milestone: Milestone,
  command: { claimId: string; replier: { organisationId: string; memberId: string }; note: string },
  by: Origin,
): Decision<Milestone> {
  const { claimId, replier, note } = command;
  const { organisationId, memberId } = replier;
  requireOwner(milestone, organisationId);
  const claim = currentClaim(milestone, claimId);
  if (!isAsked(claim)) throw refusal('NO_CLARIFICATION_ASKED');
  const reply = { organisationId, memberId, note, at: by.now.toISOString() };
  const questions = (claim.questions ?? []).map((each) => (each.reply ? each : { ...each, reply }));
  return {
    state: { ...milestone, claims: replaceClaim(milestone, { ...claim, questions }) },
    events: [
      { name: 'clarification-given', payload: factsOf(milestone, claim, claim.claimant, note) },
    ],
  };
}

/** Does a question wait for the owner? */
export const isAsked = (claim: Claim): boolean =>
  (claim.questions ?? []).some(({ reply }) => !reply);

function factsOf(milestone: Milestone, { claimId }: Claim, by: OrgRef, note: string) {
  const { cooperationId, milestoneId, actionId } = milestone;
  return { cooperationId, milestoneId, actionId, claimId, by, note };
}
