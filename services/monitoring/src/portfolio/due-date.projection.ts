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

/** Writes the open dates of these cooperations anew; whether one is overdue is asked when it is read. */
export async function saveDueDates(tx: EntityManager, facts: CooperationFacts[]): Promise<void> {
  const rows = facts.flatMap(dueDates);
  await tx.query(
    `delete from due_date where cooperation_id = any($1) and not subject_id = any($2)`,
    [facts.map(({ cooperationId }) => cooperationId), rows.map(({ subject_id }) => subject_id)],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into due_date as d (subject_id, cooperation_id, kind, due_on, organisation_id)
     select * from jsonb_to_recordset($1) as t(subject_id uuid, cooperation_id uuid, kind text,
       due_on date, organisation_id uuid)
     on conflict (subject_id) do update set kind = excluded.kind, due_on = excluded.due_on,
       organisation_id = excluded.organisation_id
       where (d.kind, d.due_on, d.organisation_id) is distinct from
             (excluded.kind, excluded.due_on, excluded.organisation_id)`,
    [JSON.stringify(rows)],
  );
}
