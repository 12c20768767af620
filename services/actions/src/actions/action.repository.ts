import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import { In, type EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { MilestoneRow } from '../milestones/milestone.entity';
import { requireOpenPlan } from '../plans/plan';
import { holdPlan } from '../plans/plan.repository';
import { stateOf } from '../state';
import type { FollowUpAction } from './action';
import { ActionRow } from './action.entity';

const saveWithEvents = eventWriter('actions');

export const findAction = async (tx: EntityManager, actionId: string): Promise<FollowUpAction> =>
  stateOf(await tx.findOneByOrFail(ActionRow, { actionId }));

/** Locks an action of a plan that is not closed: the plan first, as everywhere. */
export async function lockAction(
  tx: EntityManager,
  actionId: string,
  version?: number,
): Promise<FollowUpAction> {
  const { planId } = await findAction(tx, actionId);
  requireOpenPlan(await holdPlan(tx, planId));
  return stateOf(await lockRow(tx, ActionRow, actionId, version));
}

export const saveAction = async (
  tx: EntityManager,
  { state, events }: Decision<FollowUpAction>,
  origin: Origin,
): Promise<FollowUpAction> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: ActionRow,
      row: Object.assign(new ActionRow(), state),
      events,
      origin,
    }),
  );

export const countMilestones = (tx: EntityManager, actionId: string): Promise<number> =>
  tx.countBy(MilestoneRow, { actionId });

export const areOfPlan = async (
  tx: EntityManager,
  planId: string,
  actionIds: string[],
): Promise<boolean> =>
  (await tx.countBy(ActionRow, { planId, actionId: In(actionIds) })) === actionIds.length;

export const countCompleteActions = (tx: EntityManager, planId: string): Promise<number> =>
  tx.countBy(ActionRow, { planId, complete: true });
