import type { PolicyBasis } from './policy';

/** Who acts in a stage: an office or a body, never a person. */
export type StageActor =
  | 'INITIATING_AGENCY'
  | 'COORDINATION_TEAM'
  | 'HEAD_OF_REGION'
  | 'MANDATED_OFFICIAL'
  | 'BUREAU'
  | 'COUNCIL'
  | 'PARTNER'
  | 'MINISTRY'
  | 'HOME_AND_FOREIGN_AFFAIRS';

export type ProcedureId =
  | 'KSD_UMBRELLA'
  | 'KSD_IMPLEMENTING'
  | 'SYNERGY'
  | 'FOREIGN_LOI'
  | 'FOREIGN_MOU'
  | 'AMENDMENT';

export type ProcedureStageId =
  | 'PREPARATION'
  | 'OFFER'
  | 'DRAFT_UMBRELLA'
  | 'SIGN_UMBRELLA'
  | 'ADMINISTRATION'
  | 'COUNCIL_APPROVAL'
  | 'DRAFT_PKS'
  | 'SIGN_PKS'
  | 'EXECUTION'
  | 'REPORTING'
  | 'TEAM_REVIEW'
  | 'DRAFT_NOTE'
  | 'SIGN_NOTE'
  | 'INITIATIVE'
  | 'EXPLORATION'
  | 'SIGN_LOI'
  | 'DRAFT_PLAN'
  | 'CENTRAL_APPROVAL'
  | 'DRAFT_MOU'
  | 'SIGN_MOU'
  | 'DRAFT_AMENDMENT'
  | 'SIGN_AMENDMENT';

/** The kinds of document that stages ask for; a subset of the kinds that can be filed. */
export type RequiredDocument =
  | 'KAK'
  | 'FEASIBILITY_STUDY'
  | 'PARTNER_PROFILE'
  | 'OFFER_LETTER'
  | 'JOINT_AGREEMENT'
  | 'AGREEMENT_NOTE'
  | 'WORK_PLAN'
  | 'PKS'
  | 'LOI'
  | 'MOU'
  | 'COUNCIL_DECISION'
  | 'CENTRAL_APPROVAL'
  | 'SIGNING_MANDATE'
  | 'AMENDMENT'
  | 'MINUTES';

/** Documents that a stage needs in some cases only. */
export interface ConditionalDocuments {
  readonly when: 'KSDPK' | 'DELEGATED';
  readonly kinds: readonly RequiredDocument[];
}

/** One stage of a procedure, as a row of policy data. */
export interface ProcedureStage extends PolicyBasis {
  readonly stageId: ProcedureStageId;
  readonly actor: readonly StageActor[];
  /** Partial order: the stage opens when all of these are done or skipped. */
  readonly after: readonly ProcedureStageId[];
  readonly requiredDocumentKinds: readonly RequiredDocument[];
  readonly conditionalDocuments?: ConditionalDocuments;
  readonly skippable: 'NO' | 'WITH_REASON';
  /** The stage exists in this case only; otherwise always. */
  readonly onlyIf?: 'BURDENS_OR_NOT_BUDGETED' | 'ADDS_BURDEN';
  /** Signing: the last party's signature completes it. */
  readonly signing?: true;
  /** Entered by the system, when work is really planned or reported. */
  readonly enteredBySystem?: true;
  readonly slaDays?: number;
}

export type Procedure = readonly ProcedureStage[];

/** All procedures as they stood from a date on; an agreement keeps the version it started with. */
export interface ProcedurePolicy {
  readonly policyVersion: string;
  readonly effectiveFrom: string;
  readonly procedures: Readonly<Record<ProcedureId, Procedure>>;
}
