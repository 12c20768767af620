import type { DocumentKind, StageId, StageStatus } from '@nyata/contracts';
import type { StageActor, StageClosing } from '@nyata/reference';

/** Without it a stage does not close: what, from whom, by which article. */
export interface Blocker {
  code: string;
  documentKind?: DocumentKind | null;
  party?: string | null;
  stageId?: StageId | null;
  suppliedBy: StageActor[];
  legalBasis: string;
}

export interface Offer {
  direction: 'OUT' | 'IN';
  letterNo?: string | null;
  on: string;
  replyDueOn?: string | null;
  proposal?: string | null;
  /** Legal parties. */
  from: string;
  to: string[];
  accepted: { legalPartyId: string; on: string }[];
}

export interface Consent {
  requestedOn?: string | null;
  requestNo?: string | null;
  outcome?: 'GRANTED' | 'REFUSED' | 'DEEMED' | 'WAIVED' | null;
  decidedOn?: string | null;
  no?: string | null;
  reason?: string | null;
}

export interface Stage {
  stageId: StageId;
  status: StageStatus;
  enteredOn?: string | null;
  leftOn?: string | null;
  /** Last day within its limit. */
  dueOn?: string | null;
  daysInStage?: number | null;
  slaDays?: number | null;
  /** Why it was skipped or returned. */
  reason?: string | null;
  /** Of a stage that the province laid down itself. */
  name?: { id: string; en: string } | null;
  actor: StageActor[];
  after: StageId[];
  requiredDocumentKinds: DocumentKind[];
  /** Closed by signatures, approvals or facts, never by hand. */
  closesByItself: boolean;
  closedBy: StageClosing;
  skippable: boolean;
  blockedBy: Blocker[];
  legalBasis: string;
  confidence: string;
}
