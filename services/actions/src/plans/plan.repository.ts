import { eventWriter, lockRow } from '@nyata/persistence';
import type { Origin } from '@nyata/kernel';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { Plan } from './plan';
import { PlanRow } from './plan.entity';

const saveWithEvents = eventWriter('actions');

export const lockPlan = async (
  tx: EntityManager,
  planId: string,
  version?: number,
): Promise<Plan> => stateOf(await lockRow(tx, PlanRow, planId, version));

/**
 * The plan as it stays until the transaction ends, shared: work on its actions runs side by side, adopting and
 * closing wait. First of the locks; the order is plan, action, milestone, change request.
 */
export const holdPlan = async (tx: EntityManager, planId: string): Promise<Plan> =>
  stateOf(
    await tx.findOneOrFail(PlanRow, { where: { planId }, lock: { mode: 'pessimistic_read' } }),
  );

export async function planOf(tx: EntityManager, cooperationId: string): Promise<Plan | null> {
  const row = await tx.findOneBy(PlanRow, { cooperationId });
  return row && stateOf(row);
}

export const savePlan = async (
  tx: EntityManager,
  { state, events }: Decision<Plan>,
  origin: Origin,
): Promise<Plan> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: PlanRow,
      row: Object.assign(new PlanRow(), state),
      events,
      origin,
    }),
  );
