import { Inject, Injectable } from '@nestjs/common';
import type { SubjectDirectory, SubjectFacts } from '@nyata/auth';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { ActionRow } from './actions/action.entity';
import { ChangeRequestRow } from './change-requests/change-request.entity';
import { factsOf } from './cooperation-reference/cooperation-facts';
import { CooperationRow } from './cooperation-reference/cooperation.entity';
import { EvidenceRow } from './evidence/evidence.entity';
import { MilestoneRow } from './milestones/milestone.entity';
import { PlanRow } from './plans/plan.entity';

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
  if (!found) return null;
  const { cooperationId } = found;
  const cooperation = await tx.findOneBy(CooperationRow, { cooperationId });
  if (!cooperation) return null;
  const rows = await tx.query<{ code: string }[]>(
    'select distinct unnest(region_codes) as code from visible_to where cooperation_id = $1',
    [cooperationId],
  );
  const regionCodes = rows.map(({ code }) => code);
  return { ...factsOf(cooperation, regionCodes), ...found.own };
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
    case 'change-request':
      return tx.findOneBy(ChangeRequestRow, { changeRequestId: id });
    default:
      throw new Error(`There is no kind of record "${kind}" here`);
  }
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

async function confirmersOf(tx: EntityManager, where: string, value: unknown): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct confirmer ->> 'organisationId' as id
     from milestone, jsonb_array_elements(confirmers) confirmer where ${where}`,
    [value],
  );
  return rows.map(({ id }) => id);
}
