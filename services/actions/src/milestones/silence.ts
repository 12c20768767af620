import type { OrgRef } from '@nyata/contracts';
import { businessDate, daysBetween } from '@nyata/kernel';
import type { Decision } from '../decision';
import { DAYS_TO_ANSWER, type Claim } from './claim';
import { replaceClaim } from './claiming';
import type { Milestone } from './milestone';

/** Days of silence after which those above must hear of it. */
export const DAYS_TO_ESCALATE = 30;

/** What a claim's silence has become on a day; null when there is nothing new to tell. Silence never confirms. */
export function noticeSilence(milestone: Milestone, today: string): Decision<Milestone> | null {
  const claim = milestone.claims.find(({ claimId }) => claimId === milestone.currentClaimId);
  if (milestone.status !== 'CLAIMED' || !claim) return null;
  const waitedDays = daysBetween(businessDate(new Date(claim.claimedAt)), today);
  // The later word says the earlier one too: who was never reminded is not reminded of a month.
  if (waitedDays >= DAYS_TO_ESCALATE && !claim.silence?.escalatedOn)
    return told(milestone, claim, 'claim-escalation-due', { escalatedOn: today }, waitedDays);
  if (waitedDays >= DAYS_TO_ANSWER && !claim.silence)
    return told(milestone, claim, 'claim-reminder-due', { remindedOn: today }, waitedDays);
  return null;
}

function told(
  milestone: Milestone,
  claim: Claim,
  name: 'claim-reminder-due' | 'claim-escalation-due',
  on: NonNullable<Claim['silence']>,
  waitedDays: number,
): Decision<Milestone> {
  const { cooperationId, milestoneId, actionId } = milestone;
  const { claimId, no, claimant, answerDueOn } = claim;
  const waitingFor = silentOnes(milestone, claim);
  const about = { cooperationId, milestoneId, actionId, claimId, no, claimant };
  const silence = { ...claim.silence, ...on };
  return {
    state: { ...milestone, claims: replaceClaim(milestone, { ...claim, silence }) },
    events: [{ name, payload: { ...about, waitingFor, answerDueOn, waitedDays } }],
  };
}

const silentOnes = ({ confirmers }: Milestone, { answers }: Claim): OrgRef[] =>
  confirmers.filter(
    ({ organisationId }) => !answers.some((answer) => answer.organisationId === organisationId),
  );
