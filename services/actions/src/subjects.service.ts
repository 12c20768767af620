import { Inject, Injectable } from '@nestjs/common';
import type { SubjectDirectory, SubjectFacts } from '@nyata/auth';
import type { OrgRef } from '@nyata/contracts';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { ActionRow } from './actions/action.entity';
import { ChangeRequestRow } from './change-requests/change-request.entity';
import { factsOf } from './cooperation-reference/cooperation-facts';
import { CooperationRow } from './cooperation-reference/cooperation.entity';
import { EvaluationRow } from './evaluations/evaluation.entity';
import { EvidenceRow } from './evidence/evidence.entity';
import { FundingRow } from './funding/funding.entity';
import { IndicatorRow } from './indicators/indicator.entity';
import { MilestoneRow } from './milestones/milestone.entity';
import { ObstacleRow } from './obstacles/obstacle.entity';
import { PlanLinkRow } from './plan-links/plan-link.entity';
import { PlanRow } from './plans/plan.entity';
import { ReportRow } from './reports/report.entity';
import { UpdateRequestRow } from './update-requests/update-request.entity';

/** What the guard learns of one record, beside what holds for its whole cooperation. */
interface Found {
  cooperationId: string;
  own?: SubjectFacts;
}

/** Tells the guard whose a record is. */
@Injectable()
export class ActionsSubjects implements SubjectDirectory {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  find(kind: string, id: string): Promise<SubjectFacts | null> {
    return subjectFacts(this.database.source.manager, kind, id);
  }
}

/** The facts of a record, for use cases that already are in a transaction. */
export async function subjectFacts(
  tx: EntityManager,
  kind: string,
  id: string,
): Promise<SubjectFacts | null> {
  const found = await recordOf(tx, kind, id);
  const shared = found && (await cooperationFacts(tx, found.cooperationId));
  return shared && { ...shared, ...found.own };
}

/** The facts that hold for everything in a cooperation. */
export async function cooperationFacts(
  tx: EntityManager,
  cooperationId: string,
): Promise<SubjectFacts | null> {
  const cooperation = await tx.findOneBy(CooperationRow, { cooperationId });
  if (!cooperation) return null;
  const rows = await tx.query<{ code: string }[]>(
    'select distinct unnest(region_codes) as code from visible_to where cooperation_id = $1',
    [cooperationId],
  );
  const regionCodes = rows.map(({ code }) => code);
  return factsOf(cooperation, regionCodes);
}

function recordOf(tx: EntityManager, kind: string, id: string): Promise<Found | null> {
  switch (kind) {
    case 'plan':
      return planRecord(tx, id);
    case 'action':
      return actionRecord(tx, id);
    case 'milestone':
      return milestoneRecord(tx, id);
    case 'evidence':
      return evidenceRecord(tx, id);
    case 'obstacle':
      return obstacleRecord(tx, id);
    case 'change-request':
      return changeRequestRecord(tx, id);
    case 'report':
      return ownedBy(tx.findOneBy(ReportRow, { reportId: id }), ({ reporter }) => reporter);
    case 'update-request':
      return ownedBy(tx.findOneBy(UpdateRequestRow, { requestId: id }), ({ to }) => to);
    case 'funding':
      return ofAction(tx, tx.findOneBy(FundingRow, { fundingId: id }));
    case 'plan-link':
      return ofAction(tx, tx.findOneBy(PlanLinkRow, { planLinkId: id }));
    case 'indicator':
      return ofCooperation(tx.findOneBy(IndicatorRow, { indicatorId: id }));
    case 'evaluation':
      return ofCooperation(tx.findOneBy(EvaluationRow, { roundId: id }));
    default:
      throw new Error(`There is no kind of record "${kind}" here`);
  }
}

type Owned = { cooperationId: string };

async function ofCooperation(found: Promise<Owned | null>): Promise<Found | null> {
  const row = await found;
  return row && { cooperationId: row.cooperationId };
}

/** A record of one organisation: it alone is "own organisation". */
async function ownedBy<Row extends Owned>(
  found: Promise<Row | null>,
  owner: (row: Row) => OrgRef,
): Promise<Found | null> {
  const row = await found;
  const own = row && { organisationId: owner(row).organisationId };
  return row && own && { cooperationId: row.cooperationId, own };
}

/** Money and plan links: its action's owner's, and no affair of those who only confirm a milestone. */
async function ofAction(
  tx: EntityManager,
  found: Promise<{ actionId: string } | null>,
): Promise<Found | null> {
  const row = await found;
  const action = row && (await tx.findOneBy(ActionRow, { actionId: row.actionId }));
  if (!action) return null;
  const { cooperationId, owner } = action;
  return { cooperationId, own: { organisationId: owner.organisationId } };
}

async function planRecord(tx: EntityManager, planId: string): Promise<Found | null> {
  const plan = await tx.findOneBy(PlanRow, { planId });
  if (!plan) return null;
  const confirmerOrganisationIds = await confirmersOf(tx, 'plan_id = $1', planId);
  return { cooperationId: plan.cooperationId, own: { confirmerOrganisationIds } };
}

async function actionRecord(tx: EntityManager, actionId: string): Promise<Found | null> {
  const action = await tx.findOneBy(ActionRow, { actionId });
  if (!action) return null;
  const { cooperationId, owner } = action;
  const confirmerOrganisationIds = await confirmersOf(tx, 'action_id = $1', actionId);
  return { cooperationId, own: { organisationId: owner.organisationId, confirmerOrganisationIds } };
}

async function milestoneRecord(tx: EntityManager, milestoneId: string): Promise<Found | null> {
  const row = await tx.findOneBy(MilestoneRow, { milestoneId });
  if (!row) return null;
  const { cooperationId, owner, confirmers } = row;
  return {
    cooperationId,
    own: {
      organisationId: owner.organisationId,
      confirmerOrganisationIds: confirmers.map(({ organisationId }) => organisationId),
    },
  };
}

async function evidenceRecord(tx: EntityManager, evidenceId: string): Promise<Found | null> {
  const row = await tx.findOneBy(EvidenceRow, { evidenceId });
  if (!row) return null;
  const milestones = row.links.map(({ milestoneId }) => milestoneId);
  const confirmerOrganisationIds = await confirmersOf(tx, 'milestone_id = any($1)', milestones);
  return { cooperationId: row.cooperationId, own: { confirmerOrganisationIds } };
}

async function obstacleRecord(tx: EntityManager, obstacleId: string): Promise<Found | null> {
  const row = await tx.findOneBy(ObstacleRow, { obstacleId });
  if (!row) return null;
  const { organisationId } = row.owner;
  return { cooperationId: row.cooperationId, own: { organisationId } };
}

async function changeRequestRecord(
  tx: EntityManager,
  changeRequestId: string,
): Promise<Found | null> {
  const row = await tx.findOneBy(ChangeRequestRow, { changeRequestId });
  if (!row) return null;
  const { organisationId } = row.requestedBy;
  return { cooperationId: row.cooperationId, own: { organisationId } };
}

async function confirmersOf(tx: EntityManager, where: string, value: unknown): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct confirmer ->> 'organisationId' as id
     from milestone, jsonb_array_elements(confirmers) confirmer where ${where}`,
    [value],
  );
  return rows.map(({ id }) => id);
}
