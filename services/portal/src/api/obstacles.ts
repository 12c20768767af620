import type { ChangeReason, ObstacleStatus } from '@nyata/contracts';
import type { OrgRef } from './agreements';
import { getPage, post, query } from './http';

export interface Obstacle {
  obstacleId: string;
  cooperationId: string;
  cooperationTitle: string;
  /** Of the action or milestone that it stands in the way of. */
  title: string;
  about: { actionId: string; milestoneId?: string };
  code: ChangeReason;
  description: string;
  impactDays?: number;
  raisedBy: OrgRef;
  raisedAt: string;
  owner: OrgRef;
  dueOn: string;
  resolution?: { text: string; by: OrgRef; at: string };
  status: ObstacleStatus;
  version: number;
}

export interface ObstacleInput {
  about: { milestoneId: string } | { actionId: string };
  code: ChangeReason;
  description: string;
  impactDays?: number;
  dueOn: string;
}

interface Filter {
  task?: 'mine';
  status?: ObstacleStatus;
  cooperationId?: string;
}

export const listObstacles = (filter: Filter, signal?: AbortSignal) =>
  getPage<Obstacle>(`/api/obstacles${query({ ...filter, limit: 100 })}`, signal);
export const raiseObstacle = (body: ObstacleInput, key: string) =>
  post<Obstacle>('/api/obstacles', { body, key });
export const escalateObstacle = (it: Obstacle, toOrganisationId: string, key: string) =>
  post<Obstacle>(`/api/obstacles/${it.obstacleId}/escalations`, {
    body: { toOrganisationId },
    key,
    version: it.version,
  });
export const resolveObstacle = (it: Obstacle, resolution: string, key: string) =>
  post<Obstacle>(`/api/obstacles/${it.obstacleId}/resolutions`, {
    body: { resolution },
    key,
    version: it.version,
  });
