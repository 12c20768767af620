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
  /** Other actions that it serves as well. */
  contributesTo: { actionId: string }[];
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

/** A file to be sent; `takenOn` where a photo was made smaller and lost what it knew of itself. */
export interface Picture {
  file: File;
  takenOn?: string;
  /** Why the same file also serves another cooperation. */
  sharedReason?: string;
}
