import type {
  ActionStatus,
  ActionType,
  AgreementDocumentKind,
  AgreementRole,
  AgreementStatus,
  AnswerChannel,
  CooperationType,
  EndingBasis,
  EvidenceRule,
  MilestoneStatus,
  OrgRef,
  PaperGap,
  StageId,
} from '@nyata/contracts';
import type { TimeZone } from '@nyata/kernel';
import { regionByCode } from '@nyata/reference';
import type { FigureFacts } from './figures';

/** Everything the judgement may look at: folded from the events of one cooperation, plain JSON. */
export interface CooperationFacts {
  cooperationId: string;
  cooperationType: CooperationType;
  title: string;
  leadOrg: OrgRef;
  initiatorOrg: OrgRef;
  affairCodes: string[];
  mappingEntryIds?: string[];
  /** The programme that this is one region's part of. */
  initiativeCode?: string;
  /** Its first document may be shown to everybody. */
  published?: boolean;
  parties: PartyFacts[];
  documents: DocumentFacts[];
  plan?: PlanFacts;
  actions: ActionFacts[];
  milestones: MilestoneFacts[];
  /** The day of the first event. */
  knownSince: string;
  /** The last event that a member caused; what the system does by itself is no action. */
  lastActed?: { on: string; eventId: string };
  councilWaits: Wait[];
  centralWaits: Wait[];
  suspensions: (Wait & { agreementId?: string })[];
  figures?: FigureFacts;
  /** The last concluded final evaluation, of the cooperation or of one of its agreements. */
  finalEvaluationOn?: string;
}

export interface PartyFacts {
  org: OrgRef;
  side: number;
  executingOrganisationIds: string[];
  regionCode?: string;
  /** The day of the event that made it a party. */
  since: string;
}

/** One agreement document: an umbrella, a PKS, a letter of intent. */
export interface DocumentFacts {
  agreementId: string;
  role: AgreementRole;
  documentKind: AgreementDocumentKind;
  title: string;
  status: AgreementStatus;
  /** Planned at first, of the signed paper later. */
  startsOn: string;
  endsOn?: string;
  signedOn?: string;
  signedEventId?: string;
  importedOn?: string;
  terminatedOn?: string;
  ending?: { endedOn: string; basis: EndingBasis };
  framework?: { reviewOn: string };
  workPlanFiledOn?: string;
  /** Stages of its procedure that are open; absent while it has none. */
  openStages?: StageId[];
  /** What a registered agreement lacks on paper, since the day it was recorded here. */
  missingPapers?: { gaps: PaperGap[]; since: string };
  /** `lostOn`: the day since when nobody is responsible any more. */
  officer: { memberId?: string; lostOn?: string };
}

export interface PlanFacts {
  planId: string;
  acknowledgedBy: string[];
  adoptedOn?: string;
  closed: boolean;
}

export interface ActionFacts {
  actionId: string;
  type: ActionType;
  title: string;
  unit?: string;
  quantity?: number;
  owner: OrgRef;
  counterpart?: OrgRef;
  /** `missingSince`: the day since when no member of the owner looks after the action. */
  liaison: { memberId?: string; missingSince?: string };
  startsOn?: string;
  dueOn?: string;
  status: ActionStatus;
  closedOn?: string;
}

export interface MilestoneFacts {
  milestoneId: string;
  actionId: string;
  title: string;
  owner: OrgRef;
  confirmers: OrgRef[];
  dueOn: string;
  originalDueOn: string;
  dueChanges: number;
  evidenceRule: EvidenceRule;
  status: MilestoneStatus;
  everClaimed: boolean;
  claim?: ClaimFacts;
  confirmation?: ConfirmationFacts;
}

export interface ClaimFacts {
  claimId: string;
  claimedOn: string;
  answerDueOn: string;
  happenedOn: string;
  evidence: number;
  claimant: OrgRef;
  backdated: boolean;
}

export interface ConfirmationFacts {
  on: string;
  eventId: string;
  by: OrgRef;
  claimant: OrgRef;
  channel: AnswerChannel;
}

/** A wait from its first day to the day it was over; without `to` it still goes on. */
export interface Wait {
  from: string;
  to?: string;
}

interface Sides {
  leadOrg: { legalPartyId: string };
  parties: { org: { legalPartyId: string }; regionCode?: string }[];
}

/** The zone whose calendar decides: that of the lead's region. */
export const zoneOf = ({ leadOrg, parties }: Sides): TimeZone => {
  const lead = parties.find(({ org }) => org.legalPartyId === leadOrg.legalPartyId);
  return (lead?.regionCode && regionByCode(lead.regionCode)?.timeZone) || 'Asia/Jakarta';
};
