import type { ReceivedEvent } from '@nyata/contracts';
import { rowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import {
  afterMilestones,
  type ClaimAnswer,
  type DeliveredMilestone,
  type MilestoneTold,
} from './milestones-told';

type ActionTold = ReceivedEvent<
  | 'action-planned'
  | 'action-revised'
  | 'action-completed'
  | 'action-reopened'
  | 'action-dropped'
  | 'action-carried-over'
>;
type ReportTold = ReceivedEvent<
  'report-opened' | 'report-submitted' | 'report-lapsed' | 'report-waived'
>;

/** What the record of deliveries is folded from. */
export type DeliveryTold =
  | MilestoneTold
  | ActionTold
  | ReportTold
  | ReceivedEvent<'action-plan-closed'>;

const saveMilestones = rowWriter<DeliveredMilestone>({
  table: 'delivered_milestone',
  key: ['milestone_id'],
  columns: {
    milestone_id: 'uuid',
    cooperation_id: 'uuid',
    title: 'text',
    owner_organisation_id: 'uuid',
    confirmer_organisation_ids: 'uuid[]',
    due_on: 'date',
    state: 'text',
    claimed_on: 'date',
    answer_due_on: 'date',
    on_time: 'boolean',
    confirmed_by_organisation_id: 'uuid',
    disputes: 'int',
  },
});

const saveAnswers = rowWriter<ClaimAnswer>({
  table: 'claim_answer',
  key: ['claim_id', 'organisation_id'],
  columns: { claim_id: 'uuid', organisation_id: 'uuid', days: 'int' },
});

const saveReports = rowWriter<ReturnType<typeof reportOf>>({
  table: 'owed_report',
  key: ['report_id'],
  columns: {
    report_id: 'uuid',
    reporter_organisation_id: 'uuid',
    state: 'text',
    late: 'boolean',
    submitted_on: 'date',
  },
});

/** Keeps what organisations delivered, a batch at a time. */
export async function keepDeliveries(
  tx: EntityManager,
  events: readonly DeliveryTold[],
): Promise<void> {
  const milestones = events.filter((event) => 'milestoneId' in event.payload) as MilestoneTold[];
  const ids = [...new Set(milestones.map(({ payload }) => payload.milestoneId))];
  if (ids.length > 0) {
    const known = await tx.query<DeliveredMilestone[]>(KNOWN_MILESTONES, [ids]);
    const after = afterMilestones(new Map(known.map((row) => [row.milestone_id, row])), milestones);
    await saveMilestones(tx, after.milestones);
    await saveAnswers(tx, after.answers);
  }
  await saveReports(
    tx,
    events.flatMap((event) => ('reportId' in event.payload ? [reportOf(event as ReportTold)] : [])),
  );
  for (const event of events)
    if (event.name === 'action-plan-closed')
      await tx.query('update owned_action set open = false where plan_id = $1', [
        event.payload.planId,
      ]);
    else if (event.name.startsWith('action-')) await keepAction(tx, event as ActionTold);
}

async function keepAction(tx: EntityManager, event: ActionTold): Promise<void> {
  const { actionId } = event.payload;
  if (event.name === 'action-planned' || event.name === 'action-revised') {
    const { planId, owner } = event.payload;
    await tx.query(
      `insert into owned_action (action_id, plan_id, owner_organisation_id, open) values ($1, $2, $3, true)
       on conflict (action_id) do update set owner_organisation_id = excluded.owner_organisation_id`,
      [actionId, planId, owner.organisationId],
    );
    return;
  }
  await tx.query('update owned_action set open = $2 where action_id = $1', [
    actionId,
    event.name === 'action-reopened',
  ]);
}

const REPORT_STATES = {
  'report-opened': 'DUE',
  'report-submitted': 'SUBMITTED',
  'report-lapsed': 'LAPSED',
  'report-waived': 'WAIVED',
} as const;

const reportOf = ({ name, payload }: ReportTold) => ({
  report_id: payload.reportId,
  reporter_organisation_id: payload.reporter.organisationId,
  state: REPORT_STATES[name],
  late: payload.late ?? false,
  submitted_on: payload.submittedOn ?? null,
});

const KNOWN_MILESTONES = `
  select milestone_id, cooperation_id, title, owner_organisation_id, confirmer_organisation_ids,
    due_on::text, state, claimed_on::text, answer_due_on::text, on_time, confirmed_by_organisation_id, disputes
  from delivered_milestone where milestone_id = any($1)`;
