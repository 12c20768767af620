import type {
  Action,
  ActionInput,
  DisputeInput,
  Evidence,
  Milestone,
  MilestoneInput,
  Picture,
  Plan,
  Task,
} from './action';
import { get, getPage, post, query } from './http';
import { attachInPieces, PIECEWISE_FROM_BYTES } from './pieces';

export type * from './action';

const plan = (planId: string) => `/api/action-plans/${planId}`;
const milestone = (milestoneId: string) => `/api/milestones/${encodeURIComponent(milestoneId)}`;

export async function findPlan(cooperationId: string, signal?: AbortSignal): Promise<Plan | null> {
  const found = await getPage<{ planId: string }>(
    `/api/action-plans${query({ cooperationId })}`,
    signal,
  );
  const first = found.items[0];
  return first ? get<Plan>(plan(first.planId), signal) : null;
}

export const adoptPlan = (it: Plan, key: string) =>
  post<Plan>(`${plan(it.planId)}/adoptions`, { body: {}, key, version: it.version });
export const addAction = (it: Plan, body: ActionInput, key: string) =>
  post<Action>(`${plan(it.planId)}/actions`, { body, key, version: it.version });
export const reviseAction = (
  it: Action,
  body: Partial<ActionInput> & { reason?: string },
  key: string,
) => post<Action>(`/api/actions/${it.actionId}/revisions`, { body, key, version: it.version });
export const addMilestone = (it: Action, body: MilestoneInput, key: string) =>
  post<Milestone>(`/api/actions/${it.actionId}/milestones`, { body, key, version: it.version });

export const myTasks = (signal?: AbortSignal) =>
  getPage<Task>('/api/milestones?task=mine&limit=100', signal);
export const getMilestone = (milestoneId: string, signal?: AbortSignal) =>
  get<Milestone>(milestone(milestoneId), signal);
export const claimMilestone = (
  it: Milestone,
  body: { happenedOn: string; quantity?: number; note?: string; evidenceIds?: string[] },
  key: string,
) => post<Milestone>(`${milestone(it.milestoneId)}/claims`, { body, key, version: it.version });
export const confirmClaim = (
  milestoneId: string,
  body: { claimId: string; note?: string },
  key: string,
) => post<Milestone>(`${milestone(milestoneId)}/confirmations`, { body, key });
export const disputeClaim = (milestoneId: string, body: DisputeInput, key: string) =>
  post<Milestone>(`${milestone(milestoneId)}/disputes`, { body, key });

export function attachEvidence(milestoneId: string, picture: Picture, key: string) {
  const { file, takenOn, sharedReason } = picture;
  // Without https the browser has no SHA-256, and the file goes in one.
  if (file.size >= PIECEWISE_FROM_BYTES && window.isSecureContext)
    return attachInPieces(milestoneId, picture, key);
  const form = new FormData();
  form.set('milestoneId', milestoneId);
  form.set('title', file.name);
  if (takenOn) form.set('takenOn', takenOn);
  if (sharedReason) form.set('sharedReason', sharedReason);
  form.set('file', file);
  return post<Evidence>('/api/evidence', { form, key });
}

export const evidenceContent = (evidenceId: string) => `/api/evidence/${evidenceId}/content`;
