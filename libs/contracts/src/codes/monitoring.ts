/** What the judgement says of a cooperation, in the order in which it is decided (model.md §4). */
export const VERDICTS = [
  'PREPARING',
  'ENDED_OK',
  'ENDED_SHORT',
  'STARTING',
  'FRAMEWORK',
  'CEREMONIAL',
  'AT_RISK',
  'ON_TRACK',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The ceremony rules. */
export const RULES = [
  'R1',
  'R2',
  'R2b',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
] as const;
export type RuleId = (typeof RULES)[number];

export const RULE_LEVELS = ['GREEN', 'AMBER', 'RED'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** PAPER rules show, but all of them together weigh as one amber. */
export const RULE_CLASSES = ['SUBSTANCE', 'PAPER'] as const;
export type RuleClass = (typeof RULE_CLASSES)[number];

/** The realisation ladder. */
export const RUNGS = [0, 1, 2, 3, 4, 5, 6] as const;
export type Rung = (typeof RUNGS)[number];

/** Why a report is missing: done but not told, or not done. */
export const CAUSES = ['UNREPORTED', 'NOT_FOLLOWED_UP'] as const;
export type Cause = (typeof CAUSES)[number];

/** What clears a rule or is to be done next; the portal has one sentence for each. */
export const CLEARING_ACTIONS = [
  'SIGN_AGREEMENT',
  'SIGN_PKS',
  'FILE_WORK_PLAN',
  'PLAN_COMPLETE_ACTION',
  'ADOPT_PLAN',
  'SCHEDULE_NEXT_ACTION',
  'CLAIM_MILESTONE',
  'ANSWER_CLAIM',
  'CONFIRM_MILESTONE',
  'RESCHEDULE_MILESTONE',
  'RECORD_PROGRESS',
  'ASSIGN_RESPONSIBLE_OFFICER',
  'APPOINT_LIAISON',
  'SUBMIT_REPORT',
  'SECURE_FUNDING',
  'RESOLVE_DEVIATION',
  'LINK_PLAN',
  'DEFINE_INDICATOR',
  'MEASURE_INDICATOR',
  'MAP_AFFAIR',
  'FILE_PAPERS',
  'DECIDE_ENDING',
  'NOTHING',
] as const;
export type ClearingAction = (typeof CLEARING_ACTIONS)[number];
