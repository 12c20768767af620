import type {
  ActionStatus,
  ActionType,
  DisputeReason,
  EvidenceRule,
  MilestoneStatus,
  PlanStatus,
  Quorum,
} from '@nyata/contracts';
import type { OrgRef } from './agreements';
import { get, getPage, post, query } from './http';
import { attachInPieces, PIECEWISE_FROM_BYTES } from './pieces';

export interface Answer {
  organisationId: string;
  legalPartyId: string;
  answer: 'CONFIRMED' | 'DISPUTED';
  reasonCode?: DisputeReason | null;
  observedQuantity?: number | null;
  note?: string | null;
  at: string;
}

export interface Evidence {
  evidenceId: string;
  title?: string | null;
  mime: string;
  sizeBytes: number;
  sha256: string;
  fileName: string;
  takenOn?: string | null;
  place?: string | null;
  position?: { latitude: number; longitude: number };
  sharedReason?: string | null;
  verifications?: { organisationId: string; memberId: string; on: string }[];
  version: number;
}

/** What a confirmer asked about a claim, and what the owner said to it. */
export interface Question {
  organisationId: string;
  note: string;
  at: string;
  reply?: { note: string; at: string };
}

export interface Claim {
  claimId: string;
  no: number;
  claimedAt: string;
  happenedOn: string;
  quantity?: number | null;
  note?: string | null;
  evidenceIds: string[];
  answerDueOn: string;
  backdated: boolean;
  claimant?: OrgRef;
  answers: Answer[];
  questions?: Question[];
  paper?: { organisationId: string; evidenceId: string; at: string }[];
  retracted?: { at: string; reason: string } | null;
  withdrawn?: { at: string; reason: string } | null;
}

export interface Milestone {
  milestoneId: string;
  actionId: string;
  cooperationId: string;
  title: string;
  dueOn: string;
  originalDueOn: string;
  dueChanges: number;
  weight: number;
  owner: OrgRef;
  confirmers: OrgRef[];
  quorum: Quorum;
  evidenceRule: EvidenceRule;
  quantity?: number | null;
  unit?: string | null;
  status: MilestoneStatus;
  currentClaimId?: string | null;
  claims: Claim[];
  evidence: Evidence[];
  version: number;
}

/** A milestone on a list of duties: what to do, and where it belongs. */
export interface Task extends Milestone {
  kind?: 'CLAIM' | 'ANSWER' | 'CLARIFY';
  claim?: Claim;
  awaitedOn: string;
  answerDueOn?: string;
  actionTitle: string;
  cooperationTitle: string;
  parties: OrgRef[];
}

export interface Action {
  actionId: string;
  planId: string;
  type: ActionType;
  title: string;
  output: { description: string; unit?: string; quantity?: number };
  owner: OrgRef;
  counterpart: OrgRef;
  location?: { regionCode?: string; place?: string };
  /** What the agreement binds a party to and this action serves. */
  obligationIds: string[];
  startsOn?: string | null;
  dueOn: string;
  originalDueOn: string;
  status: ActionStatus;
  complete: boolean;
  missing: MissingPart[];
  warnings: string[];
  milestones: Milestone[];
  version: number;
}

export type MissingPart = 'NO_MILESTONE' | 'NO_OUTPUT' | 'SAME_PARTY' | 'TYPE_NOT_COUNTED';
export type Hindrance = 'PLAN_CLOSED' | 'AGREEMENT_NOT_IN_FORCE' | 'NO_COMPLETE_ACTION';

/** One legal party and whether it has adopted the plan. */
export interface Adoption {
  legalPartyId: string;
  name: string;
  lead: boolean;
  adoptedOn?: string;
}

export interface Plan {
  planId: string;
  cooperationId: string;
  cooperationTitle: string;
  leadOrganisationId: string;
  parties: OrgRef[];
  status: PlanStatus;
  adoptions: Adoption[];
  missing: Hindrance[];
  completeActions: number;
  actions: Action[];
  version: number;
}

export interface ActionInput {
  type: ActionType;
  title: string;
  output: { description: string; unit?: string; quantity?: number };
  ownerOrganisationId: string;
  counterpartOrganisationId: string;
  location?: { regionCode?: string; place?: string };
  obligationIds?: string[];
  dueOn: string;
  templateCode?: string;
}

export interface MilestoneInput {
  title: string;
  dueOn: string;
  evidenceRule?: EvidenceRule;
  quantity?: number;
  unit?: string;
  contributesToActionIds?: string[];
}

export interface DisputeInput {
  claimId: string;
  reasonCode: DisputeReason;
  note: string;
  observedQuantity?: number;
  evidenceIds?: string[];
}

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

/** A file to be sent; `takenOn` where a photo was made smaller and lost what it knew of itself. */
export interface Picture {
  file: File;
  takenOn?: string;
  /** Why the same file also serves another cooperation. */
  sharedReason?: string;
}

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
