import { refusal, type ChangeReason, type ObstacleStatus, type OrgRef } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';

interface Actor {
  org: OrgRef;
  memberId: string;
}

/** Something that stands in the way. OPEN -> ESCALATED (again and again) -> RESOLVED. */
export interface Obstacle {
  obstacleId: string;
  cooperationId: string;
  about: { actionId: string; milestoneId?: string };
  code: ChangeReason;
  description: string;
  impactDays?: number;
  raisedBy: OrgRef;
  raisedByMemberId: string;
  raisedAt: string;
  /** Who takes it away, and by when. */
  owner: OrgRef;
  dueOn: string;
  escalations: { to: OrgRef; by: OrgRef; memberId: string; at: string; note?: string }[];
  resolution?: { text: string; by: OrgRef; memberId: string; at: string };
  status: ObstacleStatus;
  version: number;
}

export function raiseObstacle(
  command: Pick<
    Obstacle,
    | 'obstacleId'
    | 'cooperationId'
    | 'about'
    | 'code'
    | 'description'
    | 'impactDays'
    | 'owner'
    | 'dueOn'
  > & { raiser: Actor },
  by: Origin,
): Decision<Obstacle> {
  const { raiser, ...said } = command;
  if (said.dueOn < businessDate(by.now))
    throw refusal('NOT_AFTER_TODAY', {}, [{ pointer: '/dueOn', code: 'NOT_AFTER_TODAY' }]);
  const state: Obstacle = {
    ...said,
    raisedBy: raiser.org,
    raisedByMemberId: raiser.memberId,
    raisedAt: by.now.toISOString(),
    escalations: [],
    status: 'OPEN',
    version: 0,
  };
  return {
    state,
    events: [{ name: 'obstacle-raised', payload: factsOf(state, raiser.org) }],
  };
}

/** Handed to somebody who can do more about it, and who owns it from then on. */
export function escalateObstacle(
  obstacle: Obstacle,
  command: { to: OrgRef; note?: string; actor: Actor },
  by: Origin,
): Decision<Obstacle> {
  requireUnresolved(obstacle);
  const { to, note, actor } = command;
  if (to.organisationId === obstacle.owner.organisationId)
    throw refusal('ESCALATED_TO_OWNER', {}, [
      { pointer: '/toOrganisationId', code: 'ESCALATED_TO_OWNER' },
    ]);
  const { org, memberId } = actor;
  const escalation = { to, by: org, memberId, at: by.now.toISOString(), ...(note && { note }) };
  const state: Obstacle = {
    ...obstacle,
    owner: to,
    escalations: [...obstacle.escalations, escalation],
    status: 'ESCALATED',
  };
  return {
    state,
    events: [{ name: 'obstacle-escalated', payload: { ...factsOf(state, org), to } }],
  };
}

export function resolveObstacle(
  obstacle: Obstacle,
  command: { resolution: string; actor: Actor },
  by: Origin,
): Decision<Obstacle> {
  requireUnresolved(obstacle);
  const { resolution, actor } = command;
  const { org, memberId } = actor;
  const at = by.now.toISOString();
  return {
    state: {
      ...obstacle,
      resolution: { text: resolution, by: org, memberId, at },
      status: 'RESOLVED',
    },
    events: [{ name: 'obstacle-resolved', payload: { ...factsOf(obstacle, org), resolution } }],
  };
}

function requireUnresolved({ status }: Obstacle): void {
  if (status === 'RESOLVED') throw refusal('OBSTACLE_RESOLVED');
}

function factsOf(obstacle: Obstacle, by: OrgRef) {
  const { cooperationId, obstacleId, about, code, impactDays, owner, dueOn } = obstacle;
  return {
    cooperationId,
    obstacleId,
    about,
    code,
    ...(impactDays !== undefined && { impactDays }),
    by,
    owner,
    dueOn,
  };
}
