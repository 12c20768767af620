import type { ReceivedEvent } from '@nyata/contracts';
import { businessDate, daysBetween } from '@nyata/kernel';

/** What the record must know of a milestone; the names of its columns. */
export interface DeliveredMilestone {
  milestone_id: string;
  cooperation_id: string;
  title: string;
  owner_organisation_id: string;
  confirmer_organisation_ids: string[];
  due_on: string;
  state: 'OPEN' | 'CLAIMED' | 'CONFIRMED' | 'DISPUTED' | 'WAIVED';
  claimed_on: string | null;
  answer_due_on: string | null;
  on_time: boolean | null;
  confirmed_by_organisation_id: string | null;
  disputes: number;
}

/** How long someone took to answer a claim, in days. */
export interface ClaimAnswer {
  claim_id: string;
  organisation_id: string;
  days: number;
}

export type MilestoneTold = ReceivedEvent<
  | 'milestone-planned'
  | 'milestone-rescheduled'
  | 'milestone-claimed'
  | 'claim-withdrawn'
  | 'milestone-partly-confirmed'
  | 'milestone-confirmed'
  | 'milestone-disputed'
  | 'confirmation-retracted'
  | 'milestone-waived'
>;

/**
 * The milestones after a batch of events, and the answers that were given in it.
 * @param known the milestones that the events are about, as they were before
 */
export function afterMilestones(
  known: ReadonlyMap<string, DeliveredMilestone>,
  events: readonly MilestoneTold[],
): { milestones: DeliveredMilestone[]; answers: ClaimAnswer[] } {
  const milestones = new Map<string, DeliveredMilestone>();
  const answers: ClaimAnswer[] = [];
  for (const event of events) {
    const { milestoneId } = event.payload;
    const before = milestones.get(milestoneId) ?? known.get(milestoneId);
    const after = told(before, event);
    if (after) milestones.set(milestoneId, after);
    const answer = answerIn(before, event);
    if (answer) answers.push(answer);
  }
  return { milestones: [...milestones.values()], answers };
}

const unclaimed = {
  claimed_on: null,
  answer_due_on: null,
  on_time: null,
  confirmed_by_organisation_id: null,
};

function told(
  before: DeliveredMilestone | undefined,
  event: MilestoneTold,
): DeliveredMilestone | undefined {
  if (event.name === 'milestone-planned' || event.name === 'milestone-rescheduled')
    return planned(before, event.payload);
  if (!before) return undefined;
  switch (event.name) {
    case 'milestone-claimed':
      return {
        ...before,
        ...unclaimed,
        state: 'CLAIMED',
        claimed_on: businessDate(event.time),
        answer_due_on: event.payload.answerDueOn,
      };
    case 'milestone-confirmed':
      return {
        ...before,
        state: 'CONFIRMED',
        on_time: event.payload.onTime,
        confirmed_by_organisation_id: event.payload.by.organisationId,
      };
    case 'milestone-disputed':
      return { ...before, state: 'DISPUTED', disputes: before.disputes + 1 };
    case 'claim-withdrawn':
    case 'confirmation-retracted':
      return { ...before, ...unclaimed, state: 'OPEN' };
    case 'milestone-waived':
      return { ...before, state: 'WAIVED' };
    case 'milestone-partly-confirmed':
      return before;
  }
}

function planned(
  before: DeliveredMilestone | undefined,
  payload: ReceivedEvent<'milestone-planned'>['payload'],
): DeliveredMilestone {
  return {
    ...(before ?? { ...unclaimed, state: 'OPEN', disputes: 0 }),
    milestone_id: payload.milestoneId,
    cooperation_id: payload.cooperationId,
    title: payload.title,
    owner_organisation_id: payload.owner.organisationId,
    confirmer_organisation_ids: payload.confirmers.map(({ organisationId }) => organisationId),
    due_on: payload.dueOn,
  };
}

function answerIn(
  before: DeliveredMilestone | undefined,
  event: MilestoneTold,
): ClaimAnswer | undefined {
  switch (event.name) {
    case 'milestone-partly-confirmed':
    case 'milestone-confirmed': {
      const { claimId, by, answerDays } = event.payload;
      return { claim_id: claimId, organisation_id: by.organisationId, days: answerDays };
    }
    case 'milestone-disputed': {
      const { claimId, by } = event.payload;
      const on = businessDate(event.time);
      const days = daysBetween(before?.claimed_on ?? on, on);
      return { claim_id: claimId, organisation_id: by.organisationId, days };
    }
    default:
      return undefined;
  }
}
