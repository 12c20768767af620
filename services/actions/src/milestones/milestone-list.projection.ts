import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import type { ActionType, OrgRef } from '@nyata/contracts';
import { DATABASE, decodeCursor, pageOf, type Page } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { In, type SelectQueryBuilder } from 'typeorm';
import { ActionRow } from '../actions/action.entity';
import { partiesOf } from '../cooperation-reference/cooperation';
import { CooperationRow } from '../cooperation-reference/cooperation.entity';
import { inSight } from '../cooperation-reference/in-sight.repository';
import { PlanRow } from '../plans/plan.entity';
import type { Claim } from './claim';
import { MilestoneRow } from './milestone.entity';
import { milestoneViews, type MilestoneView } from './milestone-view.projection';
import { stateFrom } from './milestone.repository';
import type { MilestoneQuery } from './milestones.dto';

/** What must be done: report, answer a report, or answer a question about one's own report. */
export type TaskKind = 'CLAIM' | 'ANSWER' | 'CLARIFY';

export type MilestoneItem = MilestoneView & {
  kind?: TaskKind;
  /** The claim that waits for an answer, or the one that was disputed. */
  claim?: Claim;
  answerDueOn?: string;
  awaitedOn: string;
  actionTitle: string;
  actionType: ActionType;
  cooperationTitle: string;
  parties: OrgRef[];
};

const MUST_CLAIM = `r.owner_organisation_id = :mine::text::uuid and r.status in ('OPEN', 'DISPUTED')
  and exists (select 1 from action a where a.action_id = r.action_id and a.status in ('PLANNED', 'IN_PROGRESS'))`;
const MUST_ANSWER = `r.status = 'CLAIMED' and r.confirmers @> :self::jsonb and not r.claims @>
  jsonb_build_array(jsonb_build_object('claimId', r.current_claim_id,
    'answers', jsonb_build_array(jsonb_build_object('organisationId', :mine::text))))`;

const MUST_CLARIFY = `r.owner_organisation_id = :mine::text::uuid and r.status = 'CLAIMED'
  and exists (select 1 from jsonb_array_elements(r.claims) claim, jsonb_array_elements(claim -> 'questions') question
    where claim ->> 'claimId' = r.current_claim_id::text and not question ? 'reply')`;

const TASKS: Record<NonNullable<MilestoneQuery['task']>, string> = {
  mine: `((${MUST_CLAIM}) or (${MUST_ANSWER}) or (${MUST_CLARIFY}))`,
  answer: `(${MUST_ANSWER})`,
};

/** Milestones across cooperations, what is awaited soonest first; `task=mine` is the caller's list of duties. */
@Injectable()
export class MilestoneList {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async page(query: MilestoneQuery, caller: Caller): Promise<Page<MilestoneItem>> {
    const { manager } = this.database.source;
    const list = inSight(
      manager.createQueryBuilder(MilestoneRow, 'r'),
      caller,
      'r.confirmers @> :self::jsonb',
    );
    narrow(list, query, caller);
    const rows = await list
      .orderBy('r.awaitedOn')
      .addOrderBy('r.milestoneId')
      .limit(query.limit + 1)
      .getMany();
    const page = pageOf(rows, query.limit, (row) => [row.awaitedOn, row.milestoneId]);
    return { ...page, items: await this.items(page.items, query.task && caller) };
  }

  private async items(rows: MilestoneRow[], taskOf?: Caller): Promise<MilestoneItem[]> {
    const { manager } = this.database.source;
    const cooperations = new Map(
      (
        await manager.findBy(CooperationRow, {
          cooperationId: In(rows.map(({ cooperationId }) => cooperationId)),
        })
      ).map((cooperation) => [cooperation.cooperationId, cooperation]),
    );
    const actions = new Map(
      (await manager.findBy(ActionRow, { actionId: In(rows.map(({ actionId }) => actionId)) })).map(
        (action) => [action.actionId, action],
      ),
    );
    const views = await milestoneViews(manager, rows.map(stateFrom), cooperations);
    return views.map((view, index) => {
      const action = actions.get(view.actionId)!;
      const cooperation = cooperations.get(view.cooperationId)!;
      const claim = view.claims.find(({ claimId }) => claimId === view.currentClaimId);
      const waiting = view.status === 'CLAIMED';
      return {
        ...view,
        ...(taskOf && { kind: kindOf(view, taskOf) }),
        ...(claim && { claim }),
        ...(claim && waiting && { answerDueOn: claim.answerDueOn }),
        awaitedOn: rows[index]!.awaitedOn,
        actionTitle: action.title,
        actionType: action.type,
        cooperationTitle: cooperation.title,
        parties: partiesOf(cooperation).map(({ org }) => org),
      };
    });
  }
}

const kindOf = ({ status, owner }: MilestoneView, { organisationId }: Caller): TaskKind => {
  if (status !== 'CLAIMED') return 'CLAIM';
  return owner.organisationId === organisationId ? 'CLARIFY' : 'ANSWER';
};

function narrow(
  list: SelectQueryBuilder<MilestoneRow>,
  { task, cooperationId, status, after }: MilestoneQuery,
  caller: Caller,
): void {
  if (task)
    list
      .innerJoin(PlanRow, 'p', `p.plan_id = r.plan_id and p.status <> 'CLOSED'`)
      .andWhere(TASKS[task], { mine: caller.organisationId });
  if (cooperationId) list.andWhere('r.cooperation_id = :cooperationId', { cooperationId });
  if (status) list.andWhere('r.status = :status', { status });
  const [awaitedOn, milestoneId] = decodeCursor(after, 2) ?? [];
  if (awaitedOn)
    list.andWhere('(r.awaited_on, r.milestone_id) > (:awaitedOn::date, :milestoneId::uuid)', {
      awaitedOn,
      milestoneId,
    });
}
