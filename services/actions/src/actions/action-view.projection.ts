import type { EntityManager } from 'typeorm';
import type { Cooperation } from '../cooperation-reference/cooperation';
import { MilestoneRow } from '../milestones/milestone.entity';
import {
  dueWarnings,
  milestoneViews,
  type MilestoneView,
} from '../milestones/milestone-view.projection';
import { stateFrom } from '../milestones/milestone.repository';
import { stateOf } from '../state';
import type { FollowUpAction } from './action';
import { ActionRow } from './action.entity';
import { missingParts, type MissingPart } from './completeness';

export type ActionView = FollowUpAction & {
  /** What it lacks before it counts; none = complete. */
  missing: MissingPart[];
  warnings: 'DUE_AFTER_TERM'[];
  milestones: MilestoneView[];
};

/** Actions as they are shown, in the order in which they were planned. */
export async function actionViews(
  tx: EntityManager,
  where: { planId: string } | { actionId: string },
  cooperation: Cooperation,
): Promise<ActionView[]> {
  const actions = await tx.find(ActionRow, { where, order: { actionId: 'asc' } });
  const rows = await tx.find(MilestoneRow, {
    where,
    order: { dueOn: 'asc', milestoneId: 'asc' },
  });
  const milestones = await milestoneViews(
    tx,
    rows.map(stateFrom),
    new Map([[cooperation.cooperationId, cooperation]]),
  );
  return actions.map((row) => {
    const action: FollowUpAction = stateOf(row);
    const own = milestones.filter(({ actionId }) => actionId === action.actionId);
    return {
      ...action,
      missing: missingParts(action, own.length),
      warnings: dueWarnings(action.dueOn, cooperation, action.implementingAgreementId),
      milestones: own,
    };
  });
}
