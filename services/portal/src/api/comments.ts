import { get, post } from './http';

/** A remark on a draft. */
export interface DraftComment {
  commentId: string;
  at: string;
  organisationId: string;
  clause?: string;
  text: string;
  /** Only its author's side sees it. */
  internal: boolean;
}

export interface CommentInput {
  clause?: string;
  text: string;
  internal?: boolean;
}

const of = (agreementId: string) => `/api/agreements/${encodeURIComponent(agreementId)}/comments`;

export const commentsOn = (agreementId: string, signal?: AbortSignal) =>
  get<{ items: DraftComment[] }>(of(agreementId), signal);
export const addComment = (agreementId: string, body: CommentInput, key: string) =>
  post<DraftComment>(of(agreementId), { body, key });
