/** What a follow-up action does. */
export const ACTION_TYPES = [
  'TRAINING',
  'FACILITATION',
  'PROCUREMENT',
  'INFRASTRUCTURE',
  'SERVICE',
  'RESEARCH',
  'DATA_SHARING',
  'PROMOTION',
  'FINANCING',
  'POLICY',
  'DOCUMENT',
  'MEETING',
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

/** What a type means, to actions and to the judgement alike; a new code needs its row here. */
export const ACTION_TYPE_RULES: Readonly<
  Record<ActionType, { readonly countsAsFollowUp: boolean }>
> = {
  TRAINING: { countsAsFollowUp: true },
  FACILITATION: { countsAsFollowUp: true },
  PROCUREMENT: { countsAsFollowUp: true },
  INFRASTRUCTURE: { countsAsFollowUp: true },
  SERVICE: { countsAsFollowUp: true },
  RESEARCH: { countsAsFollowUp: true },
  DATA_SHARING: { countsAsFollowUp: true },
  PROMOTION: { countsAsFollowUp: true },
  FINANCING: { countsAsFollowUp: true },
  POLICY: { countsAsFollowUp: true },
  DOCUMENT: { countsAsFollowUp: true },
  // "Not only a ceremony": a meeting by itself is no action.
  MEETING: { countsAsFollowUp: false },
};

/** States of an action plan. */
export const PLAN_STATUSES = ['OPEN', 'ADOPTED', 'CLOSED'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** States of a follow-up action. */
export const ACTION_STATUSES = [
  'PLANNED',
  'IN_PROGRESS',
  'COMPLETED',
  'DROPPED',
  'CARRIED_OVER',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** States of a milestone. */
export const MILESTONE_STATUSES = ['OPEN', 'CLAIMED', 'CONFIRMED', 'DISPUTED', 'WAIVED'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** How many of the named confirmers must confirm. */
export const QUORUMS = ['ANY', 'ALL'] as const;
export type Quorum = (typeof QUORUMS)[number];

/** What evidence a claim needs. */
export const EVIDENCE_RULES = ['NONE', 'OPTIONAL', 'REQUIRED', 'REQUIRED_VERIFIED'] as const;
export type EvidenceRule = (typeof EVIDENCE_RULES)[number];

/** The way by which a partner answered. PAPER is shown, never counted. */
export const ANSWER_CHANNELS = ['ACCOUNT', 'EMAIL_LINK', 'PAPER'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

/** Why a confirmer disputes a claim. */
export const DISPUTE_REASONS = [
  'QUANTITY',
  'QUALITY',
  'NOT_DONE',
  'WRONG_EVIDENCE',
  'OTHER',
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** Why an action plan was closed for good. */
export const PLAN_CLOSING_REASONS = [
  'AGREEMENT_WITHDRAWN',
  'AGREEMENT_VOIDED',
  'EVALUATION_CONCLUDED',
] as const;
export type PlanClosingReason = (typeof PLAN_CLOSING_REASONS)[number];

/** Where an obstacle stands. */
export const OBSTACLE_STATUSES = ['OPEN', 'ESCALATED', 'RESOLVED'] as const;
export type ObstacleStatus = (typeof OBSTACLE_STATUSES)[number];

/** What a change request asks for. */
export const CHANGE_KINDS = [
  'RESCHEDULE',
  'DROP',
  'WAIVE',
  'CARRY_OVER',
  'NO_COST',
  'RETARGET',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Where a change request stands. */
export const CHANGE_STATUSES = ['OPEN', 'APPROVED', 'DECLINED', 'WITHDRAWN'] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** Why a change is asked for; the same list as that of obstacles. */
export const CHANGE_REASONS = [
  'FUNDING',
  'REGULATION',
  'LAND',
  'PERSONNEL',
  'PARTNER_ABSENT',
  'PROCUREMENT',
  'DATA',
  'DISASTER',
  'PARTY_DISPUTE',
  'OTHER',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];
