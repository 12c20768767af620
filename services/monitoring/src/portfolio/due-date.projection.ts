import { ownedRowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { CooperationFacts } from '../assessment/facts';
import { liveMilestones } from '../assessment/work';

interface DueDateRow {
  subject_id: string;
  cooperation_id: string;
  kind: 'MILESTONE' | 'CLAIM';
  due_on: string;
  organisation_id: string;
}

/** What is open and by when: milestones for their owner, claims for their first confirmer. */
export function dueDates(facts: CooperationFacts): DueDateRow[] {
  const { cooperationId } = facts;
  return liveMilestones(facts).flatMap((milestone): DueDateRow[] => {
    const row = { subject_id: milestone.milestoneId, cooperation_id: cooperationId };
    if (milestone.status === 'OPEN' || milestone.status === 'DISPUTED')
      return [
        {
          ...row,
          kind: 'MILESTONE',
          due_on: milestone.dueOn,
          organisation_id: milestone.owner.organisationId,
        },
      ];
    if (milestone.status !== 'CLAIMED' || !milestone.claim) return [];
    return [
      {
        ...row,
        kind: 'CLAIM',
        due_on: milestone.claim.answerDueOn,
        organisation_id: milestone.confirmers[0]!.organisationId,
      },
    ];
  });
}

const save = ownedRowWriter<DueDateRow>({
  table: 'due_date',
  owner: 'cooperation_id',
  key: ['subject_id'],
  skipUnchanged: true,
  columns: {
    subject_id: 'uuid',
    cooperation_id: 'uuid',
    kind: 'text',
    due_on: 'date',
    organisation_id: 'uuid',
  },
});

/** Writes the open dates of these cooperations anew; whether one is overdue is asked when it is read. */
export const saveDueDates = (tx: EntityManager, facts: CooperationFacts[]): Promise<void> =>
  save(
    tx,
    facts.map(({ cooperationId }) => cooperationId),
    facts.flatMap(dueDates),
  );
