import type { OrgRef } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import { In, type EntityManager } from 'typeorm';
import type { FollowUpAction } from '../actions/action';
import { lockAction } from '../actions/action.repository';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { Milestone } from './milestone';
import { MilestoneRow } from './milestone.entity';

const saveWithEvents = eventWriter('actions');

export async function findMilestone(tx: EntityManager, milestoneId: string): Promise<Milestone> {
  return stateFrom(await tx.findOneByOrFail(MilestoneRow, { milestoneId }));
}

/** Locks a milestone below its plan and action, so that two answers about one action wait for each other. */
export async function lockMilestone(
  tx: EntityManager,
  milestoneId: string,
  version?: number,
): Promise<{ action: FollowUpAction; milestone: Milestone }> {
  const { actionId } = await findMilestone(tx, milestoneId);
  const action = await lockAction(tx, actionId);
  const milestone = stateFrom(await lockRow(tx, MilestoneRow, milestoneId, version));
  return { action, milestone };
}

export const saveMilestone = async (
  tx: EntityManager,
  { state, events }: Decision<Milestone>,
  origin: Origin,
): Promise<Milestone> => {
  const row = Object.assign(new MilestoneRow(), state, {
    ownerOrganisationId: state.owner.organisationId,
    awaitedOn: awaitedOn(state),
  });
  return stateFrom(await saveWithEvents(tx, { entity: MilestoneRow, row, events, origin }));
};

export const milestonesOf = async (tx: EntityManager, actionId: string): Promise<Milestone[]> =>
  (await tx.findBy(MilestoneRow, { actionId })).map(stateFrom);

export const ownersOf = async (tx: EntityManager, milestoneIds: string[]): Promise<OrgRef[]> =>
  (await tx.findBy(MilestoneRow, { milestoneId: In(milestoneIds) })).map(({ owner }) => owner);

/** How far the milestones of an action are: none open and one confirmed completes it. */
export async function progressOf(
  tx: EntityManager,
  actionId: string,
): Promise<{ open: number; confirmed: number }> {
  const milestones = await milestonesOf(tx, actionId);
  const confirmed = milestones.filter(({ status }) => status === 'CONFIRMED').length;
  const settled = milestones.filter(({ status }) => status === 'WAIVED').length + confirmed;
  return { open: milestones.length - settled, confirmed };
}

/** A row as the domain knows it, without the columns that only the list of tasks needs. */
export function stateFrom(row: MilestoneRow): Milestone {
  const { ownerOrganisationId: _, awaitedOn: _awaited, ...state } = row;
  return stateOf(state);
}

function awaitedOn({ status, dueOn, claims, currentClaimId }: Milestone): string {
  const claim = claims.find(({ claimId }) => claimId === currentClaimId);
  return status === 'CLAIMED' && claim ? claim.answerDueOn : dueOn;
}

/** Milestones of plans that are not closed whose claim should have been answered by now, and was not escalated yet. */
export async function idsUnanswered(tx: EntityManager, today: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select m.milestone_id as id from milestone m join action_plan p using (plan_id)
     where m.status = 'CLAIMED' and p.status <> 'CLOSED'
       and m.awaited_on <= $1::date
       and not exists (select 1 from jsonb_array_elements(m.claims) claim
         where claim ->> 'claimId' = m.current_claim_id::text and claim -> 'silence' ? 'escalatedOn')
     order by m.awaited_on, m.milestone_id`,
    [today],
  );
  return rows.map(({ id }) => id);
}
