import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { DATABASE, demand } from '@nyata/http';
import { newId, type Origin } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { lockAction } from '../actions/action.repository';
import { cooperationOf } from '../cooperation-reference/cooperation.repository';
import { orgRefOf, participant } from '../cooperation-reference/organisation.repository';
import type { Milestone } from '../milestones/milestone';
import { MilestoneRow } from '../milestones/milestone.entity';
import { subjectFacts } from '../subjects.service';
import { escalateObstacle, raiseObstacle, resolveObstacle, type Obstacle } from './obstacle';
import { isStanding, lockObstacle, saveObstacle } from './obstacle.repository';
import type { EscalateObstacle, RaiseObstacle } from './obstacles.dto';
import { obstacleOfDispute } from './party-dispute';

/** Use cases of obstacles. */
@Injectable()
export class ObstaclesService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  raise(body: RaiseObstacle, caller: Caller, by: Origin): Promise<Obstacle> {
    const { code, description, impactDays, ownerOrganisationId, dueOn } = body;
    return this.database.transaction(async (tx) => {
      await demandSubject(tx, body.about, caller);
      const about = await located(tx, body.about);
      const { cooperationId, owner: doer } = await lockAction(tx, about.actionId);
      const cooperation = await cooperationOf(tx, cooperationId);
      const owner = ownerOrganisationId
        ? await participant(tx, cooperation, ownerOrganisationId, '/ownerOrganisationId')
        : doer;
      const said = { code, description, owner, dueOn, ...(impactDays && { impactDays }) };
      const raiser = await actorOf(tx, cooperationId, caller);
      const command = { obstacleId: newId(), cooperationId, about, ...said, raiser };
      return saveObstacle(tx, raiseObstacle(command, by), by);
    });
  }

  escalate(
    id: string,
    version: number,
    body: EscalateObstacle,
    caller: Caller,
    by: Origin,
  ): Promise<Obstacle> {
    const { toOrganisationId, note } = body;
    return this.database.transaction(async (tx) => {
      const obstacle = await lockObstacle(tx, id, version);
      const cooperation = await cooperationOf(tx, obstacle.cooperationId);
      const to = await participant(tx, cooperation, toOrganisationId, '/toOrganisationId');
      const actor = await actorOf(tx, obstacle.cooperationId, caller);
      const command = { to, actor, ...(note && { note }) };
      return saveObstacle(tx, escalateObstacle(obstacle, command, by), by);
    });
  }

  resolve(
    id: string,
    version: number,
    resolution: string,
    caller: Caller,
    by: Origin,
  ): Promise<Obstacle> {
    return this.database.transaction(async (tx) => {
      const obstacle = await lockObstacle(tx, id, version);
      const actor = await actorOf(tx, obstacle.cooperationId, caller);
      return saveObstacle(tx, resolveObstacle(obstacle, { resolution, actor }, by), by);
    });
  }

  /** In the transaction of the dispute, under the lock of its milestone. */
  async afterDispute(
    tx: EntityManager,
    milestone: Milestone,
    caller: Caller,
    by: Origin,
  ): Promise<void> {
    const { leadOrg: lead } = await cooperationOf(tx, milestone.cooperationId);
    const standing = await isStanding(tx, milestone.milestoneId, 'PARTY_DISPUTE');
    const disputer = await actorOf(tx, milestone.cooperationId, caller);
    const context = { obstacleId: newId(), lead, standing };
    const raised = obstacleOfDispute(milestone, context, disputer, by);
    if (raised) await saveObstacle(tx, raised, by);
  }
}

async function actorOf(
  tx: EntityManager,
  cooperationId: string,
  { organisationId, memberId }: Caller,
) {
  const cooperation = await cooperationOf(tx, cooperationId);
  return { org: await orgRefOf(tx, cooperation, organisationId), memberId };
}

async function demandSubject(
  tx: EntityManager,
  { actionId, milestoneId }: RaiseObstacle['about'],
  caller: Caller,
): Promise<void> {
  const facts = milestoneId
    ? await subjectFacts(tx, 'milestone', milestoneId)
    : await subjectFacts(tx, 'action', actionId!);
  demand(caller, 'obstacles.raise', facts);
}

async function located(
  tx: EntityManager,
  { actionId, milestoneId }: RaiseObstacle['about'],
): Promise<Obstacle['about']> {
  if (!milestoneId) return { actionId: actionId! };
  const milestone = await tx.findOneBy(MilestoneRow, { milestoneId });
  if (!milestone) throw refusal('NOT_FOUND');
  return { actionId: milestone.actionId, milestoneId };
}
