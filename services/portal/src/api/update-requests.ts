import type { UpdateRequestStatus } from '@nyata/contracts';
import type { OrgRef } from './agreements';
import { getPage, post, query } from './http';

/** One side asks another how something stands. */
export interface UpdateRequest {
  requestId: string;
  cooperationId: string;
  cooperationTitle: string;
  /** Of the action or milestone that it is about. */
  title: string;
  about: { actionId: string; milestoneId?: string };
  from: OrgRef;
  to: OrgRef;
  question: string;
  askedOn: string;
  answerDueOn: string;
  status: UpdateRequestStatus;
  answer?: { text: string; on: string };
  version: number;
}

export interface UpdateRequestInput {
  actionId: string;
  milestoneId?: string;
  toOrganisationId: string;
  question: string;
  answerDueOn?: string;
}

interface Filter {
  cooperationId?: string;
  /** What the reader's organisation still has to answer. */
  task?: 'mine';
}

export const listUpdateRequests = (filter: Filter, signal?: AbortSignal) =>
  getPage<UpdateRequest>(`/api/update-requests${query({ ...filter, limit: 100 })}`, signal);
export const requestUpdate = (body: UpdateRequestInput, key: string) =>
  post<UpdateRequest>('/api/update-requests', { body, key });
export const answerUpdate = ({ requestId, version }: UpdateRequest, answer: string, key: string) =>
  post<UpdateRequest>(`/api/update-requests/${requestId}/answers`, {
    body: { answer },
    key,
    version,
  });
