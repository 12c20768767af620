import type { PlanDocument } from '@nyata/contracts';
import { getPage, post, query } from './http';

/** Ties an action to an entry of a planning paper. */
export interface PlanLink {
  planLinkId: string;
  actionId: string;
  docType: PlanDocument;
  fiscalYear?: number;
  code: string;
  objective?: string;
  version: number;
}

export interface PlanLinkInput {
  actionId: string;
  docType: PlanDocument;
  fiscalYear?: number;
  code: string;
  objective?: string;
}

export const listPlanLinks = (cooperationId: string, signal?: AbortSignal) =>
  getPage<PlanLink>(`/api/plan-links${query({ cooperationId, limit: 200 })}`, signal);
export const linkToPlan = ({ actionId, ...body }: PlanLinkInput, key: string) =>
  post<PlanLink>(`/api/actions/${actionId}/plan-links`, { body, key });
export const unlinkFromPlan = ({ planLinkId, version }: PlanLink, key: string) =>
  post<PlanLink>(`/api/plan-links/${planLinkId}/unlinkings`, { body: {}, key, version });
