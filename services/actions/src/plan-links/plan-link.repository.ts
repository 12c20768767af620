import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { PlanLink } from './plan-link';
import { PlanLinkRow } from './plan-link.entity';

const saveWithEvents = eventWriter('actions');

export const linksOf = async (tx: EntityManager, actionId: string): Promise<PlanLink[]> =>
  (await tx.findBy(PlanLinkRow, { actionId })).map((row) => stateOf(row));

export const lockPlanLink = async (
  tx: EntityManager,
  planLinkId: string,
  version: number,
): Promise<PlanLink> => stateOf(await lockRow(tx, PlanLinkRow, planLinkId, version));

export const savePlanLink = async (
  tx: EntityManager,
  { state, events }: Decision<PlanLink>,
  origin: Origin,
): Promise<PlanLink> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: PlanLinkRow,
      row: Object.assign(new PlanLinkRow(), state),
      events,
      origin,
    }),
  );
