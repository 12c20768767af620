import type { ChangeKind, ChangeReason, ChangeStatus } from '@nyata/contracts';
import type { OrgRef } from './agreements';
import { getPage, post, query } from './http';

/** What is asked for; which field, follows from the kind. */
export interface Proposal {
  dueOn?: string;
  successorCooperationId?: string;
  fiscalYear?: number;
  indicatorId?: string;
  target?: { value: number; by: string };
}

export interface ChangeRequest {
  changeRequestId: string;
  cooperationId: string;
  cooperationTitle: string;
  kind: ChangeKind;
  /** Of what it is about, and the day on which that is due now. */
  title: string;
  dueOn: string;
  proposal: Proposal;
  reasonCode: ChangeReason;
  note: string;
  requestedBy: OrgRef;
  requestedAt: string;
  status: ChangeStatus;
  decision?: { by: OrgRef; at: string; reason?: string };
  version: number;
}

export interface ChangeInput {
  kind: ChangeKind;
  about: { milestoneId: string } | { actionId: string };
  proposal?: Proposal;
  reasonCode: ChangeReason;
  note: string;
}

interface Filter {
  task?: 'mine';
  status?: ChangeStatus;
  cooperationId?: string;
}

const path = ({ changeRequestId }: ChangeRequest) => `/api/change-requests/${changeRequestId}`;

export const listChanges = (filter: Filter, signal?: AbortSignal) =>
  getPage<ChangeRequest>(`/api/change-requests${query({ ...filter, limit: 100 })}`, signal);
export const requestChange = (body: ChangeInput, key: string) =>
  post<ChangeRequest>('/api/change-requests', { body, key });
export const approveChange = (it: ChangeRequest, key: string) =>
  post<ChangeRequest>(`${path(it)}/approvals`, { body: {}, key, version: it.version });
export const declineChange = (it: ChangeRequest, reason: string, key: string) =>
  post<ChangeRequest>(`${path(it)}/declines`, { body: { reason }, key, version: it.version });
export const withdrawChange = (it: ChangeRequest, key: string) =>
  post<ChangeRequest>(`${path(it)}/withdrawals`, { body: {}, key, version: it.version });
