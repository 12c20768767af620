import {
  refusal,
  type CooperationType,
  type MappingKind,
  type MappingStatus,
  type NewEvent,
  type OrganisationKind,
  type PlanDocument,
} from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { PriorityParts } from './priority';

export interface PlanLink {
  docType: PlanDocument;
  code: string;
}

/** A need, an offer or a potential of a region or agency: what, with whom, which cooperation, how long. */
export interface MappingEntry {
  mappingEntryId: string;
  ownerOrganisationId: string;
  ownerLegalPartyId: string;
  /** Who owned it when it was identified: the key of its events, whoever owns it after a merge. */
  keyOrganisationId: string;
  regionCode: string;
  kind: MappingKind;
  /** The first is the main one. */
  affairCodes: string[];
  subjectMatter: string;
  problem?: string;
  expectedBenefit?: string;
  candidateOrganisationIds: string[];
  candidateKinds: OrganisationKind[];
  cooperationType?: CooperationType;
  horizonMonths: number;
  planLinks: PlanLink[];
  noPlanLinkReason?: string;
  priorityScore?: number;
  /** What the score is made of; absent where a person gave the score as a whole. */
  priorityParts?: PriorityParts;
  /** Member who identified it. */
  authorMemberId?: string;
  status: MappingStatus;
  version: number;
}

/** What each decision needs and leads to. `convert` and `release` are the system's, by agreement events. */
export const MAPPING_TRANSITIONS = {
  verify: { from: ['IDENTIFIED'], to: 'VERIFIED' },
  prioritise: { from: ['VERIFIED'], to: 'PRIORITISED' },
  convert: { from: ['VERIFIED', 'PRIORITISED'], to: 'CONVERTED' },
  release: { from: ['CONVERTED'], to: 'PRIORITISED' },
  drop: { from: ['IDENTIFIED', 'VERIFIED', 'PRIORITISED'], to: 'DROPPED' },
  reopen: { from: ['DROPPED'], to: 'IDENTIFIED' },
} as const satisfies Record<string, { from: readonly MappingStatus[]; to: MappingStatus }>;

type MappingDecisionName = keyof typeof MAPPING_TRANSITIONS;

export interface MappingDecision {
  state: MappingEntry;
  events: NewEvent<
    | 'mapping-entry-identified'
    | 'mapping-entry-verified'
    | 'mapping-entry-prioritised'
    | 'mapping-entry-converted'
    | 'mapping-entry-released'
    | 'mapping-entry-dropped'
    | 'mapping-entry-reopened'
  >[];
}

export type Identification = Omit<
  MappingEntry,
  'status' | 'version' | 'authorMemberId' | 'keyOrganisationId'
>;

export function identify(input: Identification, by: Origin): MappingDecision {
  return {
    state: {
      ...input,
      keyOrganisationId: input.ownerOrganisationId,
      authorMemberId: by.actor,
      status: 'IDENTIFIED',
      version: 0,
    },
    events: [
      {
        name: 'mapping-entry-identified',
        payload: {
          ownerOrganisationId: input.ownerOrganisationId,
          mappingEntryId: input.mappingEntryId,
          kind: input.kind,
          regionCode: input.regionCode,
          affairCodes: input.affairCodes,
          subjectMatter: input.subjectMatter,
          candidateOrganisationIds: input.candidateOrganisationIds,
          cooperationType: input.cooperationType,
          horizonMonths: input.horizonMonths,
        },
      },
    ],
  };
}

export function verify(entry: MappingEntry, by: Origin): MappingDecision {
  const status = after(entry, 'verify');
  if (by.actor === entry.authorMemberId) throw refusal('VERIFIER_IS_AUTHOR');
  return {
    state: { ...entry, status },
    events: [{ name: 'mapping-entry-verified', payload: keysOf(entry) }],
  };
}

export function prioritise(
  entry: MappingEntry,
  input: { priorityScore: number; priorityParts?: PriorityParts; noPlanLinkReason?: string },
): MappingDecision {
  const { priorityScore, priorityParts, noPlanLinkReason } = input;
  const status = after(entry, 'prioritise');
  const { planLinks } = entry;
  if (planLinks.length === 0 && !noPlanLinkReason?.trim())
    throw refusal('PLAN_LINK_OR_REASON_REQUIRED');
  return {
    state: { ...entry, status, priorityScore, priorityParts, noPlanLinkReason },
    events: [
      {
        name: 'mapping-entry-prioritised',
        payload: {
          ...keysOf(entry),
          priorityScore,
          ...(priorityParts && { priorityCriteria: priorityParts }),
          planLinks,
          reason: noPlanLinkReason,
        },
      },
    ],
  };
}

export const drop = (entry: MappingEntry, reason: string): MappingDecision => ({
  state: { ...entry, status: after(entry, 'drop') },
  events: [{ name: 'mapping-entry-dropped', payload: { ...keysOf(entry), reason: given(reason) } }],
});

export const reopen = (entry: MappingEntry, reason: string): MappingDecision => ({
  state: { ...entry, status: after(entry, 'reopen') },
  events: [
    { name: 'mapping-entry-reopened', payload: { ...keysOf(entry), reason: given(reason) } },
  ],
});

/** An agreement was made from it; undefined when its state has no place for that, as facts of others are not refused. */
export function convert(
  entry: MappingEntry,
  agreement: { cooperationId: string; agreementId: string },
): MappingDecision | undefined {
  if (!allowed(entry, 'convert')) return undefined;
  const { cooperationId, agreementId } = agreement;
  return {
    state: { ...entry, status: after(entry, 'convert') },
    events: [
      {
        name: 'mapping-entry-converted',
        payload: { ...keysOf(entry), cooperationId, agreementId },
      },
    ],
  };
}

/** The last agreement made from it was withdrawn. */
export function release(entry: MappingEntry, reason: string): MappingDecision | undefined {
  if (!allowed(entry, 'release')) return undefined;
  return {
    state: { ...entry, status: after(entry, 'release') },
    events: [{ name: 'mapping-entry-released', payload: { ...keysOf(entry), reason } }],
  };
}

const allowed = ({ status }: MappingEntry, decision: MappingDecisionName): boolean =>
  (MAPPING_TRANSITIONS[decision].from as readonly MappingStatus[]).includes(status);

function after(entry: MappingEntry, decision: MappingDecisionName): MappingStatus {
  if (!allowed(entry, decision)) throw refusal('MAPPING_ENTRY_STATE', { status: entry.status });
  return MAPPING_TRANSITIONS[decision].to;
}

function given(reason: string): string {
  if (!reason.trim())
    throw refusal('REASON_REQUIRED', {}, [{ pointer: '/reason', code: 'REASON_REQUIRED' }]);
  return reason;
}

const keysOf = ({ keyOrganisationId, mappingEntryId }: MappingEntry) => ({
  ownerOrganisationId: keyOrganisationId,
  mappingEntryId,
});
