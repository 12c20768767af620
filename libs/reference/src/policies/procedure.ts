import type { PolicyBasis } from './policy';

/** Who acts in a stage: an office or a body, never a person. A province may name further ones. */
export type StageActor = KnownStageActor | Open;
export type KnownStageActor = keyof typeof KNOWN_ACTORS;

/** Codes are open: what ships is known to the compiler, what a province's own file adds is checked when it is read. */
type Open = string & NonNullable<unknown>;

/** The roles of the permissions table that may record what an actor did. */
export type RecordingRole = 'bureau-officer' | 'bureau-head' | 'agency-liaison';

/** A name in both languages, for codes that the screens have no words of their own for. */
export interface PolicyName {
  readonly id: string;
  readonly en: string;
}

/** What an actor is called, and who records its acts. */
export interface ActorPolicy {
  /** Only of actors that do not ship. */
  readonly name?: PolicyName;
  readonly recordedBy: readonly RecordingRole[];
}

const BUREAU_STAFF: readonly RecordingRole[] = ['bureau-officer', 'bureau-head'];

/** The actors that ship. The bureau records for everybody; an agency only what it does itself. */
export const KNOWN_ACTORS = {
  INITIATING_AGENCY: { recordedBy: [...BUREAU_STAFF, 'agency-liaison'] },
  COORDINATION_TEAM: { recordedBy: BUREAU_STAFF },
  HEAD_OF_REGION: { recordedBy: BUREAU_STAFF },
  MANDATED_OFFICIAL: { recordedBy: BUREAU_STAFF },
  BUREAU: { recordedBy: BUREAU_STAFF },
  COUNCIL: { recordedBy: BUREAU_STAFF },
  PARTNER: { recordedBy: BUREAU_STAFF },
  MINISTRY: { recordedBy: BUREAU_STAFF },
  HOME_AND_FOREIGN_AFFAIRS: { recordedBy: BUREAU_STAFF },
} satisfies Record<string, ActorPolicy>;

/** Codes of procedures, stages and papers; which there are, the data says. */
export type ProcedureId = string;
export type ProcedureStageId = string;
export type RequiredDocument = string;

/**
 * What closes a stage. By `HAND`: an actor says that it is done. All others close by a fact: the offer is accepted,
 * the council or the centre approves, the last party signs; `WORK` is entered when work is really planned or reported.
 */
export type StageClosing = 'HAND' | 'OFFER' | 'COUNCIL' | 'CENTRE' | 'SIGNATURES' | 'WORK';

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
  /** `HAND` when left out. */
  readonly closedBy?: StageClosing;
  /**
   * Of a signing stage: desk to desk the paper goes from side to side in their order, unless any order does.
   * At a ceremony all sign together.
   */
  readonly signingOrder?: 'ANY';
  /** Days after which the stage counts as stuck: a service level of the house, no law. */
  readonly slaDays?: number;
  /** Only of stages that do not ship. */
  readonly name?: PolicyName;
}

export type Procedure = readonly ProcedureStage[];

/** Which procedure the law lays down for which agreement; the first row that fits counts. */
export interface ProcedureAssignment {
  readonly roles: readonly string[];
  /** All types when left out. */
  readonly cooperationTypes?: readonly string[];
  readonly procedure: ProcedureId;
}

/** A kind of agreement with a procedure of its own, beside those that follow from role and type. */
export interface AgreementKindPolicy extends PolicyBasis {
  readonly kind: string;
  readonly name: PolicyName;
  readonly role: string;
  readonly cooperationTypes: readonly string[];
  /** The legal form of its paper. */
  readonly documentKind: string;
  readonly procedure: ProcedureId;
}

/** All procedures as they stood from a date on; an agreement keeps the version it started with. */
export interface ProcedurePolicy {
  readonly policyVersion: string;
  readonly effectiveFrom: string;
  readonly procedures: Readonly<Record<ProcedureId, Procedure>>;
  readonly assignments: readonly ProcedureAssignment[];
  readonly kinds: readonly AgreementKindPolicy[];
  readonly actors: Readonly<Record<string, ActorPolicy>>;
  /** Names of papers that do not ship. */
  readonly papers: Readonly<Record<string, PolicyName>>;
}
