import type { Evidence, Milestone, Task } from './actions';
import { getPage, post } from './http';

const milestone = (milestoneId: string) => `/api/milestones/${encodeURIComponent(milestoneId)}`;

/** The claims that wait for an answer of the reader's organisation. */
export const claimsToAnswer = (signal?: AbortSignal) =>
  getPage<Task>('/api/milestones?task=answer&limit=100', signal);

export interface Talk {
  claimId: string;
  note: string;
}

export const askClarification = (milestoneId: string, body: Talk, key: string) =>
  post<Milestone>(`${milestone(milestoneId)}/clarification-requests`, { body, key });
export const giveClarification = (milestoneId: string, body: Talk, key: string) =>
  post<Milestone>(`${milestone(milestoneId)}/clarifications`, { body, key });
export const retractConfirmation = (
  milestoneId: string,
  body: { claimId: string; reason: string },
  key: string,
) => post<Milestone>(`${milestone(milestoneId)}/retractions`, { body, key });
export const verifyEvidence = ({ evidenceId, version }: Evidence, key: string) =>
  post<Evidence>(`/api/evidence/${evidenceId}/verifications`, { body: {}, key, version });

/** A signed minute of a confirmer without an account. */
export interface PaperMinute {
  claimId: string;
  confirmerOrganisationId: string;
  signedOn: string;
  file: File;
}

export function recordPaperMinute(milestoneId: string, minute: PaperMinute, key: string) {
  const form = new FormData();
  form.set('claimId', minute.claimId);
  form.set('confirmerOrganisationId', minute.confirmerOrganisationId);
  if (minute.signedOn) form.set('signedOn', minute.signedOn);
  form.set('file', minute.file);
  return post<Milestone>(`${milestone(milestoneId)}/paper-confirmations`, { form, key });
}

/** The file as it was sent, with everything that a photo knows of itself. */
export const originalContent = (evidenceId: string) =>
  `/api/evidence/${evidenceId}/content?original=true`;
