import { In, type EntityManager } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { CooperationRow } from '../cooperation-reference/cooperation.entity';
import { MilestoneRow } from '../milestones/milestone.entity';

/** What a record about an action or a milestone is called, and when that is due. */
export interface Titled {
  cooperationTitle: string;
  title: string;
  dueOn: string;
}

/** The words for records about actions and milestones, in their order. */
export async function titlesOf(
  tx: EntityManager,
  records: { cooperationId: string; about: { actionId: string; milestoneId?: string } }[],
): Promise<Titled[]> {
  const cooperations = await tx.findBy(CooperationRow, {
    cooperationId: In(records.map(({ cooperationId }) => cooperationId)),
  });
  const actions = await tx.findBy(ActionRow, {
    actionId: In(records.map(({ about }) => about.actionId)),
  });
  const milestones = await tx.findBy(MilestoneRow, {
    milestoneId: In(records.flatMap(({ about }) => about.milestoneId ?? [])),
  });
  return records.map(({ cooperationId, about }) => {
    const { milestoneId, actionId } = about;
    const subject = milestoneId
      ? milestones.find((milestone) => milestone.milestoneId === milestoneId)!
      : actions.find((action) => action.actionId === actionId)!;
    const cooperation = cooperations.find((one) => one.cooperationId === cooperationId)!;
    return { cooperationTitle: cooperation.title, title: subject.title, dueOn: subject.dueOn };
  });
}
